export { eventOutcomes, resolveEvent } from './event-outcomes.js';
export type { EnsembleEvent } from './event.js';
export { defaultDetailBudgetMiB, type Detail, detailWithin } from './keep.js';
export { type MetricReference, type Place, resolveReference, valuesAt } from './metric-values.js';
export { notKept } from './not-kept.js';
export { type Filling, type Reached, reachedOf } from './reached.js';
export { recordInto } from './record-block.js';
export { makeRegionSummaries, metCount, missedMoments, summaryOf } from './region-summaries.js';
export {
  coercionFlags,
  concatenated,
  keepsRegions,
  parameterValuesOf,
  reachedPeriods,
  replicatesIn,
  type Store,
} from './store.js';
