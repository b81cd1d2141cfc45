export { assess, type Assessment } from './assess.js';
export { icd203, type Icd203Word } from './icd203.js';
export { phia, type PhiaWord } from './phia.js';
export { rangeOf, type WordRange } from './range-of.js';
export { inRange, type ProbabilityRange, type Yardstick, type YardstickName, type YardstickTerm } from './yardstick.js';
export { yardsticks, type YardstickWord } from './yardsticks.js';
