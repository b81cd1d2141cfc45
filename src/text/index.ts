export { decimalsOf, fixedText, groupedText, roundToDecimals, supportedDecimals } from './digits.js';
export { countText, intervalText, percent, percentInterval, percentRange, quantityText } from './figures.js';
export { listText, numberText, peopleText, percentText } from './number-text.js';
export { plainNumberText } from './plain-number-text.js';
