import { fsum } from 'd3-array';
import { studentDeviate } from './deviate.js';
import type { Estimate } from './estimate.js';

/** Mean and sample variance of n numbers; the variance is NaN for n < 2. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** Moments of values, with sums rounded once (Shewchuk), so that they do not depend on the order. n ≥ 1. */
export function momentsOf(values: ArrayLike<number> & Iterable<number>): Moments {
  const n = values.length;
  const mean = fsum(values) / n;
  if (n < 2) return { n, mean, variance: NaN };
  const squares = fsum(values, (value) => (value - mean) * (value - mean));
  return { n, mean, variance: squares / (n - 1) };
}

/**
 * Mean with Student's t interval. Exact for normal values; for others as near to its level as the central limit theorem is at n,
 * see the table of coverage in MODEL.md. One replicate has no error: NaN, and an interval of all numbers.
 */
export function meanEstimate(
  { n, mean, variance }: Moments,
  level: number,
  kind: 'mean' | 'difference' = 'mean',
): Estimate {
  if (n < 2) return { kind, value: mean, se: NaN, interval: [-Infinity, Infinity], level, n };
  const se = Math.sqrt(variance / n);
  const half = se === 0 ? 0 : studentDeviate(level, n - 1) * se;
  return { kind, value: mean, se, interval: [mean - half, mean + half], level, n };
}
