export { sobolDimensions } from './direction-numbers.js';
export { reversedDirections } from './directions.js';
export { type Scrambling, scramblingOf } from './scrambling.js';
export { fillScrambled, scrambledCoordinate, sobolCoordinate } from './sobol.js';
