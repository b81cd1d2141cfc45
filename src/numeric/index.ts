export { expAt } from './exp-at.js';
export { exp, expTail } from './exp.js';
export { expm1 } from './expm1.js';
export { lnGamma, stirlingError } from './ln-gamma.js';
export { ln } from './ln.js';
export { ln1p } from './ln1p.js';
export { ln2 } from './ln2.js';
export { normalQuantile } from './normal-quantile.js';
export { studentQuantile, studentUpperQuantile } from './student-quantile.js';
