export { assumptions } from './assumptions.js';
export { explainDiff } from './explain-diff.js';
export { explain } from './explain.js';
