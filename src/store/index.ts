export {
  type BlockColumns,
  blockOfColumns,
  columnNames,
  type Columns,
  columnsOfBlock,
  periodsKept,
} from './block-columns.js';
export { eventOutcomes, resolveEvent } from './event-outcomes.js';
export { type EnsembleEvent, type EventBound, isEvent } from './event.js';
export { defaultMemoryMiB, type Keep, keepLevels, type KeepPlan, planKeep } from './keep.js';
export { valuesAt } from './metric-values.js';
export { notKept } from './not-kept.js';
export { type CountedMen, type Reached, reachedOf } from './reached.js';
export { referenceText } from './reference-text.js';
export { recordInto } from './record-block.js';
export { assertSameDays } from './same-days.js';
export { columnsOfSummaries, summariesOfColumns, summaryColumnNames } from './summary-columns.js';
export {
  addSummaries,
  makeRegionSummaries,
  metCount,
  missedMoments,
  type RegionSummaries,
  summaryOf,
  summedFor,
} from './region-summaries.js';
export {
  type BlockRecord,
  coercionFlags,
  holdingsOf,
  keepsRegions,
  keptTerm,
  parameterValuesOf,
  reachedPeriods,
  regionsMet,
  replicateNumbers,
  replicatesIn,
  type Store,
} from './store.js';
export type { CountTable, CountValues } from './count-table.js';
export type { Summed } from './region-summaries.js';
