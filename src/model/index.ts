export { type Block, makeBlock, type RegionBlock } from './block.js';
export { expectedPath, type ExpectedPathOptions } from './expected-path.js';
export type { ExpectedPath } from './expected-series.js';
export { type ForceState, forceStateAt } from './force-block/force-block.js';
export { arriving, type ForcePlan } from './force-block/force-plan.js';
export { compile, type Program, underPolicies } from './program.js';
export {
  announcedTotal,
  type Cells,
  cellValue,
  fillRegionalMetric,
  fillSum,
  nationalValue,
  type Rounded,
  regionalMetric,
  seriesOf,
} from './metric-values.js';
export {
  addressOf,
  type Against,
  type MetricAddress,
  type MetricOf,
  type MetricReference,
  resolveReference,
  seriesKeys,
  type SeriesOf,
  versionOf,
} from './metric-reference.js';
export { regionIndex } from './region-index.js';
export { recordOf, type RegionField, regionFields } from './region-fields.js';
export { creditedVolunteers } from './elsewhere/credited-volunteers.js';
export { blockSlices, blockWork, type Recorder, runBlock } from './run-block.js';
export type { StatedSampling } from './stated-sampling.js';
export { inputsOf, type SaltelliSampling, type Sampling, type UnknownInput } from './unknown-source.js';
export { type Chance, type Draw, drawnChance, expectedChance } from './scalar/chance.js';
export type { PressureState, ScalarPressure } from './scalar/pressure.js';
export type { ScalarAged } from './scalar/refill.js';
export { type ScalarRegion, type ScalarStart, type ScalarState, startRegion } from './scalar/region.js';
export type { ScalarPayments } from './scalar/payments.js';
export type { JoinedPipeline, PipelineDraw, ScalarPipelineStep } from './scalar/pipeline.js';
export { follow, type ScalarStep, sign, volunteer } from './scalar/step.js';
export { forcePath, type ScalarForce, type ScalarKind } from './scalar/force.js';
export type { ScalarEligibility } from './scalar/eligibility.js';
