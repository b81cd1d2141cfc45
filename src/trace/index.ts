export { type FirstDifference, firstDifference } from './first-difference.js';
export type { Trace } from './trace-types.js';
export { trace } from './trace.js';
