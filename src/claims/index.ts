export { assertClaim } from './assert-claim.js';
export { assess, type Assessment } from './assess.js';
export { band, type Band } from './band.js';
export { check, type CheckOptions } from './check.js';
export { checkAll, type CheckAllOptions } from './check-all.js';
export { checkEnsemble, type EnsembleForClaims } from './check-ensemble.js';
export { claim } from './claim.js';
export { claimText } from './claim-text.js';
export type {
  AlwaysClaim,
  Bounds,
  Claim,
  DifferenceClaim,
  InWords,
  MeanClaim,
  ProbabilityClaim,
  QuantileClaim,
} from './claim-types.js';
export { icd203 } from './icd203.js';
export { phia } from './phia.js';
export type { SuiteRow, SuiteVerdict } from './suite-verdict.js';
export type { Verdict } from './verdict.js';
export type { ProbabilityRange, Yardstick, YardstickName, YardstickTerm } from './yardstick.js';
