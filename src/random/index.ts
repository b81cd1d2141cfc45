export { binomialProbability } from './binomial-probability.js';
export { binomialBatchOneProbability } from './binomial-batch-one-probability.js';
export { binomialBatch } from './binomial-batch.js';
export { binomialQuantile } from './binomial-quantile.js';
export {
  engineVersion,
  jointStream,
  parameterStream,
  periodCounter,
  sobolInputs,
  sobolNamed,
  sobolRandomisations,
  sobolSecond,
  streams,
} from './engine-version.js';
export { fillUniforms } from './fill-uniforms.js';
export { drawLots } from './draw-lots.js';
export { assertSeed, isWellFormed, type Seed } from './seed.js';
export { sha256 } from './sha256.js';
export { streamKey, type StreamKey } from './stream-key.js';
export { uniform } from './threefry.js';
export { expBatch, normalBatch, probabilityBatch } from './transform-batch.js';
export {
  fillScrambled,
  reversedDirections,
  scrambledCoordinate,
  type Scrambling,
  scramblingOf,
  sobolCoordinate,
  sobolDimensions,
} from './sobol/index.js';
