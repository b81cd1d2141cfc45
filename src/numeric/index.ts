export { exp } from './exp.js';
export { expm1 } from './expm1.js';
export { ln } from './ln.js';
export { ln1p } from './ln1p.js';
export { ln2 } from './ln2.js';
export { lnGamma, stirlingError } from './ln-gamma.js';
export { normalQuantile } from './normal-quantile.js';
export { powersOfTwo, exponentOffset } from './powers-of-two.js';
