import { randomBinomial } from 'd3-random';
import { rbinomOne, RNGkind } from 'lib-r-math.js';
import { batchCells, block } from './cases/cells.js';
import type { Case } from './cases/case.js';
import { serve } from './serve.js';

/** The one-probability batches of cases/batches.ts, drawn one by one as these packages do it, each with its own uniforms. */
const draw: Record<string, (n: number, p: number) => number> = {
  'd3-random': (n, p) => randomBinomial(n, p)(),
  'lib-r-math': rbinomOne,
};

const packageName = process.argv[2]!;
if (packageName === 'lib-r-math')
  RNGkind({ uniform: 'MERSENNE_TWISTER', normal: 'INVERSION', sampleKind: 'REJECTION' });
const one = draw[packageName]!;
const blocks = 10;

serve(
  batchCells.map(({ n, p }): Case => ({
    name: `one p, n ${String(n)}, p ${String(p)}`,
    units: block * blocks,
    prepare: () => () => {
      let sum = 0;
      for (let i = 0; i < block * blocks; i++) sum += one(n - Math.floor((n * (i % 64)) / 640), p);
      return sum / (block * blocks);
    },
  })),
);
