import type { Particle } from '../sampler/population.js';
import type { PosteriorRows } from './posterior-rows.js';
import { coercionPath, type Prior, valuesAt } from '../prior.js';
import { weightedDeviation, weightedMean, weightedQuantiles } from '../weighted.js';

/** A marginal distribution in a few numbers. */
export interface Marginal {
  readonly mean: number;
  readonly sd: number;
  /** Quantiles at 0.05, 0.5 and 0.95: nine tenths lie between low and high. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A fitted parameter, prior beside posterior. */
export interface FittedParameter {
  readonly path: string;
  readonly prior: Marginal;
  readonly posterior: Marginal;
  /**
   * How much the data narrowed it: 1 − posterior over prior variance, on the scale on which the prior is normal. 0 for nothing, 1 for
   * all; below 0 where it became wider.
   */
  readonly contraction: number;
}

/** Points at which a prior is read for its mean and deviation: the middles of equal shares. */
const priorPoints = 2000;

export function marginalOf(values: readonly number[], weights: readonly number[] | null): Marginal {
  const [low, median, high] = weightedQuantiles({ values, weights }, [0.05, 0.5, 0.95]) as [number, number, number];
  return { mean: weightedMean({ values, weights }), sd: weightedDeviation({ values, weights }), low, median, high };
}

/** Every column of the posterior beside its prior. */
export function fittedParameters(
  prior: Prior,
  particles: readonly Particle[],
  { paths, rows, weights }: PosteriorRows,
): FittedParameter[] {
  return paths.map((path, column): FittedParameter => {
    const posterior = marginalOf(
      rows.map((row) => row[column]!),
      weights,
    );
    if (path === coercionPath) {
      const own = priorShare(prior);
      const point = { mean: own, sd: 0, low: own, median: own, high: own };
      return { path, prior: point, posterior, contraction: 0 };
    }
    const { at, place, paths: own } = coordinateOf(prior, path);
    const inside = own.indexOf(path);
    const values = Array.from({ length: priorPoints }, (_, i) => at((i + 0.5) / priorPoints)[inside]!);
    return {
      path,
      prior: marginalOf(values, null),
      posterior,
      contraction: contractionOf(particles.map(({ point }) => point[place]!)),
    };
  });
}

/** 1 − variance of a standard normal coordinate in the posterior. */
export function contractionOf(coordinates: readonly number[]): number {
  const sd = weightedDeviation({ values: coordinates, weights: null });
  return 1 - sd * sd;
}

/** Where a path stands among the coordinates of a prior. */
export function coordinateOf(
  { coordinates }: Prior,
  path: string,
): { readonly at: (u: number) => readonly number[]; readonly place: number; readonly paths: readonly string[] } {
  const place = coordinates.findIndex(({ paths }) => paths.includes(path));
  return { ...coordinates[place]!, place };
}

/** How likely coercion was before the data: its probability at the middle of the prior. */
export function priorShare(prior: Prior): number {
  const place = prior.paths.indexOf(coercionPath);
  if (place < 0) return prior.program.parameters.constants[coercionPath] ?? 0;
  return valuesAt(prior, new Float64Array(prior.coordinates.length))[place]!;
}
