export { assertDesign, type Design, type DesignValue } from './design.js';
export { grid } from './grid.js';
export { latinHypercube, type LatinHypercubeOptions } from './latin-hypercube.js';
export { list } from './list.js';
export { oneAtATime } from './one-at-a-time.js';
export type { Range } from './range.js';
export { sobolPoints, type SobolPointsOptions } from './sobol-points.js';
