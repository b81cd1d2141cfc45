export { type FirstDifference, firstDifference, type RunOrigin } from './first-difference.js';
export { type ToldAtEnd, type Trace, type TracedPeriod } from './trace-types.js';
export { trace, type TraceOptions } from './trace.js';
export type { Cause } from './causes.js';
export type { toldAtEnd } from './trace-types.js';
