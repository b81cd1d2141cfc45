export { attribute, type AttributeOptions, type Attribution, type Effects } from './attribute.js';
export { type Arm, type ArmDecideOptions, compare, type CompareOptions, type Comparison } from './compare.js';
export type { DecideOptions, Decision } from './decide.js';
export type { PairedBand, PairedSpread, SpreadOptions } from './paired-outcomes.js';
export type { Without } from './without.js';
