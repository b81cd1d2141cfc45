export { type Assumption, assumptions } from './assumptions.js';
export { canMatter, coercionMatters } from './can-matter.js';
export { explainDiff } from './explain-diff.js';
export { explain } from './explain.js';
export { type ScenarioWarning, type WarningCode, warnings } from './warnings.js';
