export { claimedTotal } from './books.js';
export { type Block, makeBlock, type RegionBlock } from './block.js';
export { makeKeyring, type Keyring } from './keyring.js';
export { compile, type Program, underPolicies } from './program.js';
export { regionalMetric } from './regional-metric.js';
export { type Recorder, runBlock } from './run-block.js';
export { expectedPath, type ExpectedPathOptions } from './expected-path.js';
export type { ExpectedPath } from './expected-series.js';
