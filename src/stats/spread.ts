import { fsum } from 'd3-array';
import type { Estimate } from './estimate.js';
import { type Groups, quantilesOf } from './replicated.js';

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

/**
 * Spread of values (n ≥ 1) that holds a share `level` of them; `coverage` is that of the intervals of its edges, whose errors come from the
 * spread of `groups` where the replicates are not independent.
 */
export function spreadOf(values: Float64Array, level: number, coverage: number, groups: Groups = null): Spread {
  const edges = quantilesOf(values, [(1 - level) / 2, 0.5, (1 + level) / 2], groups, coverage);
  const [low, median, high] = edges as [Estimate, Estimate, Estimate];
  return {
    low: low.value,
    median: median.value,
    high: high.value,
    mean: fsum(values) / values.length,
    estimates: { low, median, high },
  };
}
