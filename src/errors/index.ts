export { assertNumber, isBetweenZeroAndOne } from './assert-number.js';
export { describe, fail, failText } from './fail.js';
export { LevyError, isLevyError, type LevyIssue } from './levy-error.js';
export { nearestName } from './nearest-name.js';
export { isRecord, optionsOf, type OptionsAtDoor } from './options-of.js';
