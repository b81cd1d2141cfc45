export { isLevyError, LevyError, type LevyIssue } from './errors/index.js';
export { lot, type Seed } from './random/index.js';
export {
  assumptions,
  between,
  defineScenario,
  empirical,
  explain,
  explainDiff,
  logitNormal,
  lognormal,
  type Metric,
  normal,
  type Scenario,
  triangular,
  uniform,
  vary,
} from './scenario/index.js';
export { quotas } from './quota/index.js';
export { expectedPath } from './model/index.js';
export { type Ensemble, type Estimate, formatEstimate, runEnsemble, simulate, toCSV, toJSON, toTable } from './ensemble/index.js';
export { assertClaim, assess, band, check, checkAll, claim, icd203, phia } from './claims/index.js';
