import { fsum } from 'd3-array';
import { studentDeviate } from './deviate.js';
import type { Estimate } from './estimate.js';
import { momentsOf } from './mean.js';

/**
 * Ratio of two means over the same replicates, such as money spent per man gained, with Fieller's interval (E. C. Fieller, JRSS B 16
 * (1954) 175-185): exact for normal values, where value ± error is not. All numbers, where the lower mean may be 0 at this level;
 * the standard error is that of the delta method. NaN where the lower mean is 0.
 */
export function ratioEstimate(above: Float64Array, below: Float64Array, level: number): Estimate {
  const n = above.length;
  const a = momentsOf(above);
  const b = momentsOf(below);
  const value = b.mean === 0 ? NaN : a.mean / b.mean;
  const open: Estimate = { kind: 'ratio', value, se: NaN, interval: [-Infinity, Infinity], level, n };
  if (n < 2 || !Number.isFinite(value)) return open;
  // Variances and covariance of the two means.
  const va = a.variance / n;
  const vb = b.variance / n;
  const cov = fsum(above, (x, i) => (x - a.mean) * (below[i]! - b.mean)) / (n - 1) / n;
  const se = Math.sqrt(Math.max(0, va - 2 * value * cov + value * value * vb)) / Math.abs(b.mean);
  const t = studentDeviate(level, n - 1);
  // The r with (ā − r b̄)² ≤ t² (va − 2 r cov + r² vb): between the roots of a quadratic, where that opens upwards.
  const square = b.mean * b.mean - t * t * vb;
  if (square <= 0) return { ...open, se };
  const middle = (a.mean * b.mean - t * t * cov) / square;
  const half = Math.sqrt(Math.max(0, middle * middle - (a.mean * a.mean - t * t * va) / square));
  return { ...open, se, interval: [Math.min(value, middle - half), Math.max(value, middle + half)] };
}
