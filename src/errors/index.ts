export { describe, fail } from './fail.js';
export { LevyError, isLevyError, type LevyIssue } from './levy-error.js';
export { nearestName } from './nearest-name.js';
