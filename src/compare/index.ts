export { attribute, type Attribution } from './attribute.js';
export { compare, type Comparison } from './compare.js';
export type { Decision } from './decide.js';
