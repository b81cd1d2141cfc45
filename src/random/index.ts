export { binomialProbability } from './binomial-probability.js';
export { binomialBatch } from './binomial-batch.js';
export { binomialQuantile } from './binomial-quantile.js';
export { engineVersion, sobolInputs, sobolNamed, sobolRandomisations, sobolSecond } from './engine-version.js';
export { fillUniforms } from './fill-uniforms.js';
export { drawLots, type DrawLots } from './draw-lots.js';
export { assertSeed, isWellFormed, type Seed } from './seed.js';
export { sha256, sha256Slices } from './sha256.js';
export { streamKey, type StreamKey } from './stream-key.js';
export { jointStream, parameterStream, periodCounter, streams } from './streams.js';
export { uniform } from './threefry.js';
export { expBatch, normalBatch, probabilityBatch } from './transform-batch.js';
export { type KeyedUniforms, keyedUniforms, type UniformSource } from './uniforms.js';
export {
  fillScrambled,
  reversedDirections,
  scrambledCoordinate,
  type Scrambling,
  scramblingOf,
  sobolCoordinate,
  sobolDimensions,
} from './sobol/index.js';
