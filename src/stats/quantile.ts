import { quantileSorted } from 'd3-array';
import type { Estimate } from './estimate.js';
import { orderRanks } from './order-ranks.js';

/** Coverage of an interval of one standard error to either side of a normal estimate: Φ(1) − Φ(−1). */
const oneSigma = 0.6826894921370859;

/**
 * Quantile of ascending values (n ≥ 1), `probability` 0-1: Hyndman and Fan's definition 7, as in d3, R and NumPy. Its interval is made of
 * order statistics, which holds for any distribution: it covers with at least its level. Where n is too small for a bound on
 * one side, that side is open (±Infinity): the upper bound of a 0.9 quantile at level 0.95 needs 36 replicates. The standard error is half the width of the
 * same interval at 68.3 %, as in ArviZ; NaN where that is open.
 */
export function quantileEstimate(sorted: Float64Array, probability: number, level: number): Estimate {
  const value = quantileSorted(sorted as unknown as number[], probability)!; // its types know no typed arrays
  const [low, high] = orderInterval(sorted, probability, level);
  const [from, to] = orderInterval(sorted, probability, oneSigma);
  const half = (to - from) / 2;
  return {
    kind: 'quantile',
    value,
    se: Number.isFinite(half) ? half : NaN,
    // Interpolation can leave the order statistics only at very low levels.
    interval: [Math.min(low, value), Math.max(high, value)],
    level,
    n: sorted.length,
  };
}

/**
 * The order statistics that bound the true quantile, see {@link orderRanks}. The extreme quantiles are the ends of what can happen: there the
 * sample bounds one side only.
 */
function orderInterval(sorted: Float64Array, probability: number, level: number): [number, number] {
  const n = sorted.length;
  const [lower, upper] = orderRanks(n, probability, level);
  return [
    lower < 1 || probability === 0 ? -Infinity : sorted[lower - 1]!,
    upper > n || probability === 1 ? Infinity : sorted[upper - 1]!,
  ];
}
