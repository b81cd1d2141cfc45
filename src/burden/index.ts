export { burden, type BurdenOptions } from './burden.js';
export type { Burden, Extreme, OutcomeRange, QuotaInequality, RegionBurden, TakenInequality } from './types.js';
