export { decimalsOf, fixedText, groupedText, roundToDecimals, supportedDecimals } from './digits.js';
export { countText, intervalText, numberText, quantityText } from './numbers.js';
export { percent, percentInterval, percentRange, percentText, percentTo, shareDecimals } from './percents.js';
export { allAgreeText, fewestForRuleOfThree, ruleOfThreeText } from './rule-of-three.js';
export { agreeing, countOf, listText, menText } from './words.js';
export { printable } from '../errors/index.js';
export { printableLines } from './printable.js';
