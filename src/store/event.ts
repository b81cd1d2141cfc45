import type { MetricReference } from './metric-values.js';

/** A bound of an event: a number, `'target'` or `'quota'` (of a region: its quota; of the country: the target). */
export type EventBound = number | 'target' | 'quota';

/**
 * Something that happens in a replicate or does not, as data: a metric, of the country or one region, at the end or at the end
 * of a period, at least or at most a number, the national target or the region's quota, or between two of them.
 */
export type EnsembleEvent<Id extends string = string> = MetricReference<Id> &
  (
    | { readonly atLeast: EventBound; readonly atMost?: EventBound | undefined }
    | { readonly atLeast?: EventBound | undefined; readonly atMost: EventBound }
  );
