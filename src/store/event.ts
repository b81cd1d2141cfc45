import type { MetricReference } from '../model/index.js';

/** A number to hold a metric against: `'quota'` of a region, `'target'` or `'quota'` of the country for the target. */
export type EventBound = number | 'target' | 'quota';

/**
 * Something that happens in a replicate or does not, as data: a metric, of the country or one region, at the end or at the end
 * of a period, against a number, the national target or the region's quota.
 */
export interface EnsembleEvent<Id extends string = string> extends MetricReference<Id> {
  /** At least so many: a number, `'target'` or `'quota'` (of a region: its quota; of the country: the target). */
  readonly atLeast?: EventBound | undefined;
  readonly atMost?: EventBound | undefined;
  /** Both at once. */
  readonly within?: readonly [low: EventBound, high: EventBound] | undefined;
}
