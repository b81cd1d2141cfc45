import type { MetricOf, MetricReference } from '../model/index.js';
import type { EnsembleEvent } from '../store/index.js';

/** An estimate by what it is of: a metric for its mean, an event for its probability, a metric and `quantile` (0 to 1) for its quantile. */
export type Estimated<Id extends string = string> =
  MetricOf<Id> | EnsembleEvent<Id> | (MetricReference<Id> & { readonly quantile: number });
