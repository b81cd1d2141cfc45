import {
  fillScrambled,
  jointStream,
  type KeyedUniforms,
  parameterStream,
  reversedDirections,
  scramblingOf,
  sobolInputs,
  sobolNamed,
  sobolRandomisations,
  sobolSecond,
  streamKey,
  streams,
} from '../random/index.js';
import type { ParameterPlan } from './parameter-draws.js';
import { type StatedSampling, statedUnknowns } from './stated-sampling.js';

/**
 * How the replicates of an ensemble come to what is not known in each: `'independent'`, every replicate by itself, or `'sobol'`, out of
 * scrambled Sobol' points, which lie more evenly together; or as a design or a fit states it.
 */
export type Sampling = 'independent' | 'sobol' | SaltelliSampling | StatedSampling;

/**
 * One column of a Saltelli design. Replicates r and `rows` + r have the same unknowns and different chance; the unknowns named in `second`
 * come out of a second sample.
 */
export interface SaltelliSampling {
  readonly of: 'independent' | 'sobol';
  readonly rows: number;
  /** Streams of unknowns, as `inputsOf` has them. */
  readonly second: readonly string[];
}

/** Something that is not known, drawn once per replicate: a parameter, the parameters of a joint table, or whether coercion is used. */
export interface UnknownInput {
  /** Its stream's name. */
  readonly stream: string;
  /** Paths of the parameters that come of it; none for the draw for coercion. */
  readonly paths: readonly string[];
}

/** One uniform per replicate for what is not known, by the name of its stream: `out[i]` for `replicates[i]`, i < count. */
export type UnknownSource = (out: Float64Array, count: number, stream: string, replicates: Int32Array) => void;

/** Everything about a scenario that is not known, in the order of the parameter table, joint tables and the draw for coercion last. */
export function inputsOf(plan: ParameterPlan): readonly UnknownInput[] {
  return [
    ...plan.drawn.map(({ path }) => ({ stream: parameterStream(path), paths: [path] })),
    ...plan.joint.map(({ parameters }) => ({ stream: jointStream(parameters), paths: parameters })),
    { stream: streams.coercion, paths: [] },
  ];
}

/** The source of a seed's unknowns, a pure function of stream and replicate. */
export function makeUnknownSource(plan: ParameterPlan, uniforms: KeyedUniforms, sampling: Sampling): UnknownSource {
  const keyed: UnknownSource = (out, count, stream, replicates) => uniforms.fill(out, count, stream, '', replicates, 0);
  if (sampling === 'independent') return keyed;
  if (sampling === 'sobol') return sobolSource(plan, uniforms, keyed, 0);
  if (sampling.of === 'stated') return statedUnknowns(sampling);
  const { of, rows, second } = sampling;
  const first = of === 'sobol' ? sobolSource(plan, uniforms, keyed, 0) : keyed;
  // Where a name has no dimension, its second sample is that of other replicates, as where all are independent.
  const other = of === 'sobol' ? sobolSource(plan, uniforms, keyed, sobolSecond) : keyed;
  const dimensions = of === 'sobol' ? dimensionsOf(plan) : new Map<string, number>();
  const numbers = new Map<number, Int32Array>();
  return (out, count, stream, replicates) => {
    const isSecond = second.includes(stream);
    let mapped = numbers.get(count);
    if (mapped === undefined) numbers.set(count, (mapped = new Int32Array(count)));
    for (let i = 0; i < count; i++) mapped[i] = replicates[i]! % rows;
    if (isSecond && !dimensions.has(stream)) for (let i = 0; i < count; i++) mapped[i]! += rows;
    (isSecond ? other : first)(out, count, stream, mapped);
  };
}

/** Sobol' points from a dimension on; keyed draws for what has none. */
function sobolSource(plan: ParameterPlan, uniforms: KeyedUniforms, keyed: UnknownSource, from: number): UnknownSource {
  const byStream = new Map(
    [...dimensionsOf(plan)].map(([stream, dimension]) => {
      const key = uniforms.keyOf(`${streams.sobol}${String(from + dimension)}`, '');
      const scramblings = Array.from({ length: sobolRandomisations }, (_, r) => scramblingOf(key, r));
      return [stream, { directions: reversedDirections(from + dimension), scramblings }] as const;
    }),
  );
  return (out, count, stream, replicates) => {
    const points = byStream.get(stream);
    if (points === undefined) keyed(out, count, stream, replicates);
    else fillScrambled(out, count, points.directions, points.scramblings, replicates);
  };
}

/**
 * The dimension of every unknown that has one, by stream. A joint table has that of its weightiest parameter. Of two covariates whose names
 * hash to one dimension the first in the alphabet has it, the other is drawn independently.
 */
export function dimensionsOf(plan: ParameterPlan): ReadonlyMap<string, number> {
  const named = new Map<number, string>();
  const dimensions = new Map<string, number>();
  const inputs = [...inputsOf(plan)].sort((a, b) => (a.stream < b.stream ? -1 : 1));
  for (const { stream, paths } of inputs) {
    const places = (stream === streams.coercion ? [stream] : paths)
      .map((path) => (sobolInputs as readonly string[]).indexOf(path))
      .filter((place) => place >= 0);
    if (places.length > 0) {
      dimensions.set(stream, Math.min(...places));
      continue;
    }
    const slot = sobolNamed.first + ((streamKey(0, '', stream)[0] >>> 0) % sobolNamed.count);
    if (named.has(slot)) continue;
    named.set(slot, stream);
    dimensions.set(stream, slot);
  }
  return dimensions;
}
