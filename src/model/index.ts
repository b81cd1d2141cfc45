export { type Block, makeBlock, type RegionBlock } from './block.js';
export { expectedPath } from './expected-path.js';
export type { ExpectedPath } from './expected-series.js';
export { type Keyring, makeKeyring } from './keyring.js';
export { compile, type Program, underPolicies } from './program.js';
export {
  announcedTotal,
  type Cells,
  cellValue,
  fillRegionalMetric,
  fillSum,
  nationalValue,
  nearestWhole,
} from './metric-values.js';
export { recordOf, type RegionField, regionFields } from './region-fields.js';
export { blockSlices, blockWork, type Recorder, runBlock } from './run-block.js';
export { inputsOf, type SaltelliSampling, type Sampling, type UnknownInput } from './unknown-source.js';
