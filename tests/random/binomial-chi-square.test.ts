import { describe, expect, it } from 'vitest';
import { binomialBatch, fillUniforms, normalBatch, streamKey } from '../../src/random/index.js';
import { exactBinomial } from './exact-binomial.js';
import { chiSquareZ } from './chi-square.js';

/*
 * What exactness cannot see: that keyed uniforms put through the quantile have the distribution. 24 cells, 200,000 draws each;
 * a cell fails beyond |z| = 4.3 (Wilson-Hilferty), so the false alarm of all 24 together is 24 · 1.7e-5 = 0.0004. The seed is
 * fixed: a pass stays a pass until the generator or the quantile changes.
 */
const draws = 200_000;
const cells = [1, 5, 20, 1_000, 100_000, 10_000_000].flatMap((n) =>
  [0.4, 3, 12, 400].map((mean) => [n, Math.min(mean / n, mean < 1 ? 0.4 : 0.7)] as const),
);

describe('chi-square of draws against the exact probabilities', () => {
  it.each(cells)('n %d, p %d', (n, p) => {
    const uniforms = new Float64Array(draws);
    const out = new Float64Array(draws);
    fillUniforms(
      uniforms,
      draws,
      streamKey('chi-square', String(n), String(p)),
      Int32Array.from({ length: draws }, (_, i) => i),
      0,
    );
    binomialBatch(
      out,
      draws,
      uniforms,
      new Float64Array(draws).fill(n),
      new Float64Array(draws).fill(p),
      new Int32Array(draws),
    );
    const { first, probabilities } = exactBinomial(n, p);
    const counts = new Float64Array(probabilities.length);
    for (const k of out) counts[k - first]! += 1;
    expect(Math.abs(chiSquareZ(counts, probabilities, draws))).toBeLessThan(4.3);
  });
});

it('normal draws: 64 equally likely intervals, chi-square at the same bound', () => {
  const values = new Float64Array(draws);
  fillUniforms(
    values,
    draws,
    streamKey('chi-square', 'normal', ''),
    Int32Array.from({ length: draws }, (_, i) => i),
    0,
  );
  normalBatch(values, draws, new Int32Array(draws));
  // Φ at each value by its own series, not by the quantile's inverse: Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/15 + …).
  const distribution = (x: number): number => {
    let term = x;
    let sum = x;
    for (let j = 3; Math.abs(term) > 1e-17 * Math.abs(sum); j += 2) sum += term *= (x * x) / j;
    return 0.5 + (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  };
  const counts = new Float64Array(64);
  for (const x of values) counts[Math.min(63, Math.floor(64 * distribution(x)))]! += 1;
  expect(Math.abs(chiSquareZ(counts, new Float64Array(64).fill(1 / 64), draws))).toBeLessThan(4.3);
});
