export { eventOutcomes, resolveEvent } from './event-outcomes.js';
export type { EnsembleEvent, EventBound } from './event.js';
export { defaultDetailBudgetMiB, type Detail, detailWithin } from './keep.js';
export { valuesAt } from './metric-values.js';
export { notKept } from './not-kept.js';
export { type CountedMen, type Reached, reachedOf } from './reached.js';
export { referenceText } from './reference-text.js';
export { recordInto } from './record-block.js';
export { makeRegionSummaries, metCount, missedMoments, summaryOf } from './region-summaries.js';
export {
  coercionFlags,
  keepsRegions,
  parameterValuesOf,
  reachedPeriods,
  regionsMet,
  replicatesIn,
  type Store,
} from './store.js';
