import type { Metric, StateName } from '../scenario/index.js';

/**
 * Something that happens in a replicate or does not, as data: a metric, of the country or one region, at the end or at the end
 * of a period, against a number, the national target or the region's quota.
 */
export interface EnsembleEvent<Id extends string = string> {
  readonly metric: Metric | StateName;
  /** Region id; the country where left out. */
  readonly region?: Id | undefined;
  /** Cumulative through this period, 1-based; the last where left out. */
  readonly through?: number | undefined;
  /** At least so many: a number, `'target'` or `'quota'` (of a region: its quota; of the country: the target). */
  readonly atLeast?: number | 'target' | 'quota' | undefined;
  readonly atMost?: number | 'target' | 'quota' | undefined;
}
