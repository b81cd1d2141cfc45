export { isLevyError, LevyError, type LevyIssue, type ErrorCode } from './errors/index.js';
export { drawLots, type Seed } from './random/index.js';
export {
  assumptions,
  explain,
  explainDiff,
  type ScenarioWarning,
  type WarningCode,
  warnings,
} from './explain/index.js';
export {
  between,
  defineScenario,
  type Distribution,
  empirical,
  logitNormal,
  lognormal,
  type Metric,
  normal,
  type Policy,
  type Region,
  type RegionInput,
  type Scenario,
  type ScenarioInput,
  type ScenarioPatch,
  type StateName,
  triangular,
  uniform,
  vary,
} from './scenario/index.js';
export {
  bindSeries,
  type BoundSeries,
  type Observation,
  type ObservationError,
  series,
  type Series,
  type SeriesInput,
} from './series/index.js';
export { type RegionColumns, regionsFromCSV, scenarioFromJSON } from './input-files/index.js';
export { type Quotas, quotas } from './quota/index.js';
export { type ExpectedPath, expectedPath, type MetricReference } from './model/index.js';
export {
  type Attainment,
  type Band,
  type Ensemble,
  type EnsembleData,
  type EnsembleOptions,
  type EnsembleRow,
  type Estimated,
  fromData,
  keptOf,
  runEnsemble,
  toData,
} from './ensemble/index.js';
export { type Burden, burden, type BurdenOptions, type RegionBurden } from './burden/index.js';
export { attribute, type Attribution, compare, type Comparison } from './compare/index.js';
export { type Difference, type Estimate, formatEstimate, scaleEstimate } from './stats/index.js';
export type { EnsembleEvent, EventBound } from './store/index.js';
export { type FirstDifference, firstDifference, trace, type Trace } from './trace/index.js';
export {
  type Executor,
  type PreciseReplicates,
  type Precision,
  type Progress,
  type RangeHooks,
  type RangeJob,
  type RangeRecord,
  type RunOptions,
  type RunResult,
  simulate,
} from './runs/index.js';
export type { Keep } from './store/index.js';
export { fromJSON, type SavedResult, toCSV, toJSON, toTable } from './report/index.js';
