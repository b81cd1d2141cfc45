import { isRecord } from '../errors/index.js';
import type { MetricReference } from '../model/index.js';

/**
 * A number to hold a metric against: `'quota'` of a region; `'target'` or `'quota'` of the country for the target, of a corridor its lower edge;
 * `'least'` and `'most'` for the edges of a corridor. `against` says which version of it, where it was moved.
 */
export type EventBound = number | 'target' | 'quota' | 'least' | 'most';

/**
 * Something that happens in a replicate or does not, as data: a metric, of the country or one region, at the end or at the end
 * of a period, at least or at most a number, the national target or the region's quota, or between two of them.
 */
export type EnsembleEvent<Id extends string = string> = MetricReference<Id> &
  (
    | { readonly atLeast: EventBound; readonly atMost?: EventBound | undefined; readonly within?: undefined }
    | { readonly atLeast?: EventBound | undefined; readonly atMost: EventBound; readonly within?: undefined }
    // Both at once.
    | {
        readonly atLeast?: undefined;
        readonly atMost?: undefined;
        readonly within: readonly [low: EventBound, high: EventBound];
      }
  );

/** Whether something is meant as an event and not as a metric: it has a bound. */
export function isEvent(of: unknown): of is EnsembleEvent {
  return isRecord(of) && ['atLeast', 'atMost', 'within'].some((bound) => bound in of);
}
