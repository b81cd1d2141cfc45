export { assertNumber, isBetweenZeroAndOne } from './assert-number.js';
export { codeFor, type ErrorCode, errorCodes } from './codes.js';
export { deepFreeze } from './deep-freeze.js';
export { describe, fail, failText } from './fail.js';
export { isRecord } from './is-record.js';
export { atPath, maxListed, throwIssues } from './issues.js';
export { isLevyError, LevyError, type LevyIssue } from './levy-error.js';
export { nearestName } from './nearest-name.js';
export { optionsOf } from './options-of.js';
