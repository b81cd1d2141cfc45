import { assertNumber, isBetweenZeroAndOne, isRecord, optionsOf, snapshot } from '../errors/index.js';

/** One number with its Monte Carlo error: what an ensemble says about a probability, a mean, a quantile or a difference. */
export interface Estimate {
  readonly kind: 'probability' | 'mean' | 'quantile' | 'difference' | 'ratio';
  readonly value: number;
  /**
   * Standard error of `value` from the number of replicates alone; NaN where n < 2 does not allow one. 0 when all replicates agree; that is
   * not certainty, so read the interval.
   */
  readonly se: number;
  /** Interval of the stated level: Wilson for probabilities, order statistics for quantiles, Student's t for means and differences, Fieller for ratios. */
  readonly interval: readonly [low: number, high: number];
  /** Coverage that the interval is made for, 0-1. */
  readonly level: number;
  /** Replicates behind it. */
  readonly n: number;
  /** Of a probability: the replicates in which the event happened. */
  readonly count?: number;
  /** Independent randomisations that the error is from, where replicates come from Sobol' points; left out where each is independent. */
  readonly randomisations?: number;
}

export interface EstimateOptions {
  /**
   * Coverage of the intervals, strictly between 0 and 1.
   * @default 0.95
   */
  readonly level?: number | undefined;
}

/** The level asked for, by options that may know more names. Errors: `options/invalid`. */
export function levelOf(
  options: EstimateOptions,
  usual = 0.95,
  known: readonly string[] = ['level'],
  path = 'options',
): number {
  const { level = usual } = optionsOf(options, { path, known });
  return checkedLevel(level);
}

/** A coverage. Errors: `options/invalid`. */
export function checkedLevel(level: unknown): number {
  assertNumber('options/invalid', 'level', level, isBetweenZeroAndOne, 'a number between 0 and 1, such as 0.95');
  return level;
}

/** A share of the outcomes that a band or spread holds. Errors: `options/invalid`. */
export function checkedOutcomeShare(level: unknown): number {
  const expected = 'a share of the outcomes between 0 and 1, such as 0.9';
  assertNumber('options/invalid', 'level', level, isBetweenZeroAndOne, expected);
  return level;
}

/** Checks a quantile's probability. Errors: `options/invalid`. */
export function assertProbability(probability: unknown): asserts probability is number {
  const within = (number: number): boolean => number >= 0 && number <= 1;
  assertNumber('options/invalid', 'probability', probability, within, 'a number from 0 to 1');
}

/** The same estimate where nothing is known of its error: the interval is all there can be. `randomisations` it would have had to come from. */
export function withoutError(estimate: Estimate, randomisations: number): Estimate {
  return {
    ...estimate,
    se: NaN,
    interval: estimate.kind === 'probability' ? [0, 1] : [-Infinity, Infinity],
    randomisations,
  };
}

const kinds: readonly unknown[] = ['probability', 'mean', 'quantile', 'difference', 'ratio'];

/** Whether a value is an estimate, by its shape: copies and parsed JSON are too, in which errors and ends that are no finite numbers are `null`. */
export function isEstimate(value: unknown): value is Estimate {
  if (!isRecord(value)) return false;
  const { kind, se, interval, level, n, count } = value;
  const numbers = [value['value'], level, n, count ?? 0].every((number) => typeof number === 'number');
  return (
    kinds.includes(kind) &&
    numbers &&
    isNumberOrNull(se) &&
    Array.isArray(interval) &&
    interval.length === 2 &&
    interval.every(isNumberOrNull)
  );
}

/** A value as an estimate, in a copy of which every number was read once; `null` for what is none. */
export function readEstimate(value: unknown): Estimate | null {
  if (!isRecord(value)) return null;
  try {
    const copy = snapshot<unknown>(value, 'estimate/invalid', 'estimate');
    return isEstimate(copy) && isPossible(copy) ? copy : null;
  } catch {
    return null;
  }
}

/** Whether there can be such an estimate: of the mean of nothing and of some ratios the value is not known. */
function isPossible({ kind, value, level, n, count = 0 }: Estimate): boolean {
  const counted = Number.isSafeInteger(n) && Number.isSafeInteger(count) && n >= 0 && count >= 0 && count <= n;
  return counted && isBetweenZeroAndOne(level) && (kind !== 'probability' || !(value < 0 || value > 1));
}

function isNumberOrNull(value: unknown): boolean {
  return typeof value === 'number' || value === null;
}

/** The same estimate with the ends and errors that JSON cannot hold, and writes as `null`: open ends are infinite, an unknown error NaN. */
export function withOpenEnds(estimate: Estimate): Estimate {
  const { se, interval } = estimate as { readonly se: number | null; readonly interval: readonly (number | null)[] };
  if (se !== null && interval.every((end) => end !== null)) return estimate;
  return { ...estimate, se: se ?? NaN, interval: [interval[0] ?? -Infinity, interval[1] ?? Infinity] };
}
