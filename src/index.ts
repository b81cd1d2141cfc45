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
  normal,
  triangular,
  uniform,
  vary,
} from './scenario/index.js';
export { quotas } from './quota/index.js';
export { expectedPath } from './model/index.js';
export { runEnsemble } from './ensemble/index.js';
