export {
  type Design,
  type DesignValue,
  grid,
  latinHypercube,
  list,
  oneAtATime,
  type Range,
  sobolPoints,
} from './designs/index.js';
export { discover, type DiscoveredLimit, type DiscoverOptions, type Discovery } from './discover/discover.js';
export { answer, keepFor, type Outcome, outcomeValues, type Question, subjectOf } from './outcome.js';
export { type GivenDataSensitivity, sensitivityOf } from './sensitivity/sensitivity-of.js';
export {
  type Sensitivity,
  sensitivity,
  type SensitivityOptions,
  type SensitivityRow,
} from './sensitivity/sensitivity.js';
export { type Tornado, tornado, type TornadoOptions, type TornadoRow } from './sensitivity/tornado.js';
export { type BreakEvenLine, breakEvenLine, type BreakEvenLineOptions } from './solve/break-even-line.js';
export { type Solution, solve, type SolveOptions, type Tried } from './solve/solve.js';
export { type ResourceCost, resourceCosts, type ResourceCosts, type ResourceCostsOptions } from './resource-costs.js';
export { isStudy, studyRows } from './study-rows.js';
export type { StudyOptions, StudyProgress } from './study-options.js';
export { type Setting, type Sweep, sweep, type SweepOptions, type SweepRow } from './sweep.js';
export { type Vary, withMedian } from './with-value.js';
export type { BoxQuality } from './discover/prim.js';
export type { SensitivityIndex } from './sensitivity/index-table.js';
export type { LatinHypercubeOptions } from './designs/latin-hypercube.js';
export type { SobolPointsOptions } from './designs/sobol-points.js';
