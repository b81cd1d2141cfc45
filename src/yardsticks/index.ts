export { assess, type Assessment } from './assess.js';
export { icd203 } from './icd203.js';
export { phia } from './phia.js';
export { rangeOf, type WordRange } from './range-of.js';
export { inRange, type ProbabilityRange, type Yardstick, type YardstickName, type YardstickTerm } from './yardstick.js';
export { yardsticks, type YardstickWord } from './yardsticks.js';
