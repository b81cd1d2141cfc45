export type { Detail } from './detail.js';
export { type Ensemble } from './ensemble.js';
export type { Estimate } from './estimate.js';
export type { Event } from './event.js';
export { eventOutcomes, resolveEvent, type ResolvedEvent } from './event-outcomes.js';
export { type MetricReference, resolveReference, valuesAt } from './metric-values.js';
export { type EnsembleOptions, maxReplicates, type Progress, runEnsemble } from './run-ensemble.js';
export { blockSize, type Engine, makeEngine, makeStore, runInto } from './run-replicates.js';
export { coercionFlags, parameterValuesOf, replicatesIn, type Store } from './store.js';
