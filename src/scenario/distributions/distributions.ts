import { describe, fail, optionsOf, snapshot, throwIssues } from '../../errors/index.js';
import { distributionProblems } from './distribution-checks.js';

/** Any value between `low` and `high` is equally likely. */
export interface Uniform {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

/** Between `low` and `high`, densest at `mode`. */
export interface Triangular {
  readonly kind: 'triangular';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Normal, by mean and standard deviation. */
export interface Normal {
  readonly kind: 'normal';
  readonly mean: number;
  readonly sd: number;
}

/** Positive: the logarithm is normal around ln(`median`) with standard deviation `sigma`. */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly median: number;
  readonly sigma: number;
}

/** Between 0 and 1: the log-odds are normal around those of `median` with standard deviation `sigma`. */
export interface LogitNormal {
  readonly kind: 'logitNormal';
  readonly median: number;
  readonly sigma: number;
}

/** The family whose central interval of the given level is `low` … `high`. */
export interface Between {
  readonly kind: 'between';
  readonly low: number;
  readonly high: number;
  /** Probability inside, 0-1. */
  readonly level: number;
  readonly shape: 'normal' | 'lognormal' | 'logitNormal';
}

/** One of the values, by weight. */
export interface Empirical {
  readonly kind: 'empirical';
  readonly values: readonly number[];
  readonly weights: readonly number[] | null;
}

/** What is not known about a parameter, as plain data. */
export type Distribution = Uniform | Triangular | Normal | Lognormal | LogitNormal | Between | Empirical;

/** A parameter: a number that is known, or a distribution drawn once per replicate. */
export type Uncertain = number | Distribution;

/** Any value from `low` to `high` is equally likely. Throws `distribution/invalid` if a bound is not finite or they are swapped. */
export function uniform(low: number, high: number): Uniform {
  return checked({ kind: 'uniform', low, high });
}

/** From `low` to `high`, most likely near `mode`. Throws `distribution/invalid` unless low ≤ mode ≤ high. */
export function triangular(low: number, mode: number, high: number): Triangular {
  return checked({ kind: 'triangular', low, mode, high });
}

/** Normal with this mean and standard deviation (≥ 0). Unbounded: refused for parameters that cannot be negative, unless its tail there is below 1e-5. */
export function normal(mean: number, sd: number): Normal {
  return checked({ kind: 'normal', mean, sd });
}

/** Positive, its logarithm normal around that of `median` (> 0) with standard deviation `sigma` (≥ 0): 90 % lie within median × e^(±1.645 sigma). */
export function lognormal(median: number, sigma: number): Lognormal {
  return checked({ kind: 'lognormal', median, sigma });
}

/** Between 0 and 1, its log-odds normal around those of `median` (0-1, neither included) with standard deviation `sigma` (≥ 0). */
export function logitNormal(median: number, sigma: number): LogitNormal {
  return checked({ kind: 'logitNormal', median, sigma });
}

/**
 * "I am 90 % sure that it lies between `low` and `high`": the distribution of the given shape with as much probability below `low` as above `high`.
 * `level` (0-1, default 0.9) is the probability inside. `shape` is log-normal by default where `low` is above 0, and normal otherwise;
 * `logitNormal` suits shares. Throws `distribution/invalid` for swapped or equal bounds, or bounds outside the shape's range.
 */
export function between(
  low: number,
  high: number,
  options: { readonly level?: number | undefined; readonly shape?: Between['shape'] | undefined } = {},
): Between {
  const { level = 0.9, shape = typeof low === 'number' && low > 0 ? 'lognormal' : 'normal' } = optionsOf(options, {
    path: 'between.options',
    known: ['level', 'shape'],
  });
  return checked({ kind: 'between', low, high, level, shape });
}

/** One of `values`, equally likely or by `weights` (≥ 0, one per value, with a positive sum). The arrays are copied. */
export function empirical(values: readonly number[], weights?: readonly number[]): Empirical {
  return checked({
    kind: 'empirical',
    values: copyOf(values, 'values'),
    weights: weights === undefined ? null : copyOf(weights, 'weights'),
  });
}

function copyOf(numbers: readonly number[], field: string): readonly number[] {
  const copy: unknown = snapshot<unknown>(numbers, 'distribution/invalid', `empirical.${field}`);
  if (!Array.isArray(copy)) return fail('distribution/invalid', `empirical.${field}`, numbers, 'an array of numbers');
  const odd = copy.findIndex((value) => typeof value !== 'number');
  if (odd >= 0)
    fail(
      'distribution/invalid',
      `empirical.${field}[${String(odd)}]`,
      copy[odd],
      field === 'weights' ? 'a finite number ≥ 0' : 'a finite number',
    );
  return Object.freeze(copy as readonly number[]);
}

function checked<D extends Distribution>(distribution: D): D {
  // Comparing a symbol, or an object without a value, would throw an error that is not ours.
  const incomparable = Object.entries(distribution).filter(
    ([field, value]) => !['kind', 'shape', 'values', 'weights'].includes(field) && typeof value !== 'number',
  );
  const problems =
    incomparable.length > 0
      ? incomparable.map(([field, value]) => ({ field, got: describe(value), expected: 'a finite number' }))
      : distributionProblems(distribution);
  throwIssues(
    problems.map(({ field, got, expected }) => ({
      code: 'distribution/invalid',
      path: `${distribution.kind}.${field}`,
      got,
      expected,
    })),
  );
  return Object.freeze(distribution);
}
