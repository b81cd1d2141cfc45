export { binomialBatch, binomialBatchOneProbability } from './binomial-batch.js';
export { binomialQuantile } from './binomial-quantile.js';
export { engineVersion, periodCounter, streams } from './bits.js';
export { lot } from './lot.js';
export { assertSeed, isWellFormed, type Seed } from './seed.js';
export { sha256 } from './sha256.js';
export { streamKey, type StreamKey } from './stream-key.js';
export { fillUniforms, uniform } from './threefry.js';
export { expBatch, normalBatch, probabilityBatch } from './transform-batch.js';
