export { attribute, type Attribution } from './attribute.js';
export { type Arm, compare, type Comparison } from './compare.js';
export type { Decision } from './decide.js';
export type { PairedBand, PairedSpread } from './paired-outcomes.js';
