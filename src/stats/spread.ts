import { fsum } from 'd3-array';
import type { Estimate } from './estimate.js';
import { quantileEstimate } from './quantile.js';

/** How far outcomes spread over replicates: not an error of a number, but what may happen under the assumptions. */
export interface Spread {
  /** Edges between which the stated share of replicates lies, equal shares above and below. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
  /** The first three with their simulation error. */
  readonly estimates: { readonly low: Estimate; readonly median: Estimate; readonly high: Estimate };
}

/** Spread of values (n ≥ 1) that holds a share `level` of them; `coverage` is that of the intervals of its edges. */
export function spreadOf(values: Float64Array, level: number, coverage: number): Spread {
  const sorted = values.slice().sort();
  const low = quantileEstimate(sorted, (1 - level) / 2, coverage);
  const median = quantileEstimate(sorted, 0.5, coverage);
  const high = quantileEstimate(sorted, (1 + level) / 2, coverage);
  return {
    low: low.value,
    median: median.value,
    high: high.value,
    mean: fsum(sorted) / sorted.length,
    estimates: { low, median, high },
  };
}
