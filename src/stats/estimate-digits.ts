import { decimalsOf, roundToDecimals, shareDecimals, supportedDecimals } from '../text/index.js';
import type { Estimate } from './estimate.js';

/**
 * How many decimals of an estimate mean something, in its own unit (a probability 0-1): of the value, to the place of the error's first
 * digit; of the error itself, two significant digits, as ArviZ prints them; and of the interval, two significant digits of its width, so that
 * rounding its ends changes its coverage by a few tenths of a percent at most. Probabilities are shown to whole percents at least. `null`
 * where all digits count: a single replicate's number, or one in which all replicates agree.
 */
export interface EstimateDigits {
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: number | null;
}

export function digitsOf(estimate: Estimate): EstimateDigits {
  const { value, se, interval } = supportedDigits(estimate);
  if (estimate.kind !== 'probability') return { value, se, interval };
  const wholePercents = (decimals: number | null): number | null => (decimals === null ? null : Math.max(2, decimals));
  return { value: wholePercents(value), se: wholePercents(se), interval: wholePercents(interval) };
}

function supportedDigits({ value, se, n, interval: [low, high] }: Estimate): EstimateDigits {
  // An open interval has the width of its closed side, twice.
  const width = Number.isFinite(high - low)
    ? high - low
    : 2 * Math.max(Number.isFinite(low) ? value - low : 0, Number.isFinite(high) ? high - value : 0);
  const interval = width > 0 ? decimalsOf(width, 2) : null;
  if (n < 2) return { value: null, se: null, interval };
  if (se > 0)
    return { value: supportedDecimals(se), se: decimalsOf(se, 2), interval: interval ?? supportedDecimals(se) };
  // Without an error: all replicates agree, or a quantile lies too near the end for one.
  return { value: Number.isNaN(se) ? (interval ?? decimalsOf(Math.abs(value), 2)) : null, se: null, interval };
}

/** The numbers of an estimate rounded to the digits that count. */
export function roundedEstimate(estimate: Estimate): { value: number; se: number; low: number; high: number } {
  const { value, se, interval } = digitsOf(estimate);
  // What is neither certain nor impossible is not rounded to 1 or 0.
  const places = (number: number, decimals: number): number =>
    estimate.kind === 'probability' ? shareDecimals(number, decimals) : decimals;
  const round = (number: number, decimals: number | null): number =>
    decimals === null ? number : roundToDecimals(number, places(number, decimals));
  return {
    value: round(estimate.value, value),
    se: se === null ? estimate.se : roundToDecimals(estimate.se, se),
    low: round(estimate.interval[0], interval),
    high: round(estimate.interval[1], interval),
  };
}
