import { jointStream, parameterStream } from '../random/index.js';
import {
  type Domain,
  type Joint,
  parameterQuantile,
  parameters,
  parameterValues,
  type Scenario,
  type Uncertain,
} from '../scenario/index.js';
import type { UnknownSource } from './unknown-source.js';

/** How each uncertain parameter of a scenario comes to its value in a replicate. */
export interface ParameterPlan {
  /** Paths in the order of the parameter table. */
  readonly paths: readonly string[];
  /** The value where it is a plain number, by path; missing where it is drawn. */
  readonly constants: Readonly<Record<string, number>>;
  readonly drawn: readonly { readonly path: string; readonly value: Uncertain; readonly domain: Domain }[];
  readonly joint: readonly Joint[];
}

/** Values of every uncertain parameter, one per replicate of the block, by path. */
export type ParameterDraws = Readonly<Record<string, Float64Array>>;

export function planParameters(scenario: Scenario): ParameterPlan {
  const jointPaths = new Set(scenario.joint.flatMap((joint) => joint.parameters));
  const uncertain = parameterValues(scenario).filter(({ parameter }) => parameter.uncertain);
  const constants: Record<string, number> = {};
  // Blocks that a scenario does not have take no part.
  const missing = parameters.filter(
    ({ absent, path }) => absent !== null && !uncertain.some((row) => row.path === path),
  );
  for (const { path, absent } of missing) constants[path] = absent!;
  const drawn: { path: string; value: Uncertain; domain: Domain }[] = [];
  for (const { path, value, parameter } of uncertain) {
    if (jointPaths.has(path)) continue;
    if (typeof value === 'number') constants[path] = value;
    else drawn.push({ path, value: value as Uncertain, domain: parameter.domain });
  }
  return { paths: [...uncertain, ...missing].map(({ path }) => path), constants, drawn, joint: scenario.joint };
}

/** Arrays for a block; constants are filled in once and stay. */
export function makeParameterDraws(plan: ParameterPlan, capacity: number): ParameterDraws {
  return Object.fromEntries(
    plan.paths.map((path) => [path, new Float64Array(capacity).fill(plan.constants[path] ?? NaN)]),
  );
}

/**
 * Draws every parameter that is not known, once per replicate: each distribution from a stream of its own, by its quantile
 * function, so that a changed assumption leaves the draws of all others as they are. A joint table draws a row.
 */
export function drawParameters(
  plan: ParameterPlan,
  draws: ParameterDraws,
  unknowns: UnknownSource,
  replicates: Int32Array,
  count: number,
  uniforms: Float64Array,
): void {
  for (const { path, value, domain } of plan.drawn) {
    unknowns(uniforms, count, parameterStream(path), replicates);
    const quantile = parameterQuantile(value, domain);
    const out = draws[path]!;
    for (let i = 0; i < count; i++) out[i] = quantile(uniforms[i]!);
  }
  for (const { parameters, rows, weights } of plan.joint) {
    unknowns(uniforms, count, jointStream(parameters), replicates);
    const shares = cumulativeShares(weights ?? rows.map(() => 1));
    for (let i = 0; i < count; i++) {
      const row = rows[firstAtLeast(shares, uniforms[i]!)]!;
      parameters.forEach((path, column) => (draws[path]![i] = row[column]!));
    }
  }
}

function cumulativeShares(weights: readonly number[]): Float64Array {
  const shares = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => (shares[i] = sum += weight));
  return shares.map((partial) => partial / sum);
}

/** First place at which ascending shares reach u; they end in 1. */
function firstAtLeast(shares: Float64Array, u: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! >= u) high = middle;
    else low = middle + 1;
  }
  return low;
}
