export { assertNumber, isBetweenZeroAndOne } from './assert-number.js';
export { describe, fail, failText } from './fail.js';
export { isLevyError, LevyError, type LevyIssue } from './levy-error.js';
export { nearestName } from './nearest-name.js';
export { isRecord, optionsOf } from './options-of.js';
