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
  const both = n < 2 ? NaN : fsum(above, (x, i) => (x - a.mean) * (below[i]! - b.mean)) / (n - 1) / n;
  const errors = { above: a.variance / n, below: b.variance / n, both };
  const t = n < 2 ? NaN : studentDeviate(level, n - 1);
  return { kind: 'ratio', ...fiellerInterval(a.mean, b.mean, errors, t), level, n };
}

/** Value, error and interval of a ratio from two means, their variances and covariance, and how many standard errors the interval spans to a side. */
export function fiellerInterval(
  above: number,
  below: number,
  variances: { readonly above: number; readonly below: number; readonly both: number },
  t: number,
): Pick<Estimate, 'value' | 'se' | 'interval'> {
  const value = below === 0 ? NaN : above / below;
  const open = { value, se: NaN, interval: [-Infinity, Infinity] } as const;
  if (Number.isNaN(t) || !Number.isFinite(value)) return open;
  const { above: va, below: vb, both: cov } = variances;
  const se = Math.sqrt(Math.max(0, va - 2 * value * cov + value * value * vb)) / Math.abs(below);
  // The r with (ā − r b̄)² ≤ t² (va − 2 r cov + r² vb): between the roots of a quadratic, where that opens upwards.
  const square = below * below - t * t * vb;
  if (square <= 0) return { ...open, se };
  const middle = (above * below - t * t * cov) / square;
  const half = Math.sqrt(Math.max(0, middle * middle - (above * above - t * t * va) / square));
  return { value, se, interval: [Math.min(value, middle - half), Math.max(value, middle + half)] };
}
