import { binomialBatch, fillUniforms, streamKey } from '../../src/random/index.js';
import { batchCells, block, blocksPerRun } from './cells.js';
import type { Case } from './case.js';

/**
 * Batches of binomials with their uniforms. n falls from draw to draw as in a pool that empties; the probability is one for the
 * batch, or one per draw (0.75-1.25 of the cell's).
 */
export const batchCases: Case[] = batchCells.flatMap(({ n, p }) => {
  const units = block * blocksPerRun;
  const prepare = (vector: boolean) => (): (() => number) => {
    const key = streamKey('bench', '', 'volunteer');
    const replicates = Int32Array.from({ length: block }, (_, i) => i);
    const trials = Float64Array.from({ length: block }, (_, i) => n - Math.floor((n * (i % 64)) / 640));
    const probabilities = Float64Array.from(
      { length: block },
      (_, i) => p * (vector ? 0.75 + 0.5 * (((i * 37) % block) / block) : 1),
    );
    const uniforms = new Float64Array(block);
    const out = new Float64Array(block);
    const pending = new Int32Array(block);
    return () => {
      let sum = 0;
      for (let b = 0; b < blocksPerRun; b++) {
        fillUniforms(uniforms, block, key, replicates, b << 8);
        binomialBatch(out, block, uniforms, trials, probabilities, pending);
        sum += out[b % block]!;
      }
      return sum / blocksPerRun;
    };
  };
  return [
    { name: `one p, n ${String(n)}, p ${String(p)}`, units, prepare: prepare(false) },
    { name: `vector p, n ${String(n)}, p ${String(p)}`, units, prepare: prepare(true) },
  ];
});
