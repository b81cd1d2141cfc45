export { assess, type Assessment } from './assess.js';
export { band } from './band.js';
export { icd203 } from './icd203.js';
export { phia } from './phia.js';
export { inRange, type ProbabilityRange, type Yardstick, type YardstickName } from './yardstick.js';
export { yardsticks } from './yardsticks.js';
