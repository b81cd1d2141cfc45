export { asEnsemble } from './as-ensemble.js';
export { assertClaim, asVerdict } from './assert-claim.js';
export { checkAll, type CheckAllOptions } from './check-all.js';
export { checkEnsemble, checkEstimate, type EnsembleForClaims } from './check-ensemble.js';
export { check, type CheckOptions } from './check.js';
export { claimText } from './language/claim-text.js';
export type {
  AlwaysClaim,
  Bounds,
  Claim,
  DifferenceClaim,
  InWords,
  MeanClaim,
  OneSided,
  ProbabilityClaim,
  QuantileClaim,
} from './language/claim-types.js';
export { claim, type ClaimComparisons } from './language/claim.js';
export type { SuiteRow, SuiteVerdict } from './verdicts/suite-verdict.js';
export type { Verdict } from './verdicts/verdict.js';
