import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { binomialBatch, binomialQuantile } from '../../src/random/index.js';

const uniforms = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 50 - 1 }).map((k) => (k * 4 + 0.5) * 2 ** -52),
  fc.integer({ min: 1, max: 2 ** 30 }).map((k) => (2 * k - 1) * 2 ** -53),
  fc.integer({ min: 1, max: 2 ** 30 }).map((k) => 1 - (2 * k - 1) * 2 ** -53),
);
const trials = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: 10_000_000 }),
);
const probabilities = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 0.01, noNaN: true }),
  fc.double({ min: 0, max: 1e-6, noNaN: true }),
);

/** The draw by the batch, which must be the draw one by one: so every law below is a law of both. */
function draw(u: number, n: number, p: number): number {
  const out = new Float64Array(1);
  binomialBatch(out, 1, Float64Array.of(u), Float64Array.of(n), Float64Array.of(p), new Int32Array(1));
  expect(binomialQuantile(u, n, p)).toBe(out[0]);
  return out[0]!;
}

describe('laws of a binomial quantile on random (u, n, p)', () => {
  test.prop([uniforms, trials, probabilities], { numRuns: 4_000, seed: 1 })(
    'is a whole number from 0 to n',
    (u, n, p) => {
      const k = draw(u, n, p);
      expect(Number.isInteger(k) && k >= 0 && k <= n).toBe(true);
    },
  );

  test.prop([uniforms, uniforms, trials, probabilities], { numRuns: 4_000, seed: 2 })(
    'never falls when u rises',
    (a, b, n, p) => {
      expect(draw(Math.min(a, b), n, p)).toBeLessThanOrEqual(draw(Math.max(a, b), n, p));
    },
  );

  test.prop([uniforms, trials, fc.integer({ min: 0, max: 300 }), probabilities], { numRuns: 4_000, seed: 3 })(
    'rises with n by between 0 and the rise of n, so that survivors n − k do too',
    (u, n, more, p) => {
      const rise = draw(u, n + more, p) - draw(u, n, p);
      expect(rise).toBeGreaterThanOrEqual(0);
      expect(rise).toBeLessThanOrEqual(more);
    },
  );

  test.prop([uniforms, trials, probabilities], { numRuns: 4_000, seed: 4 })(
    'rises with n by 0 or 1 when n rises by one',
    (u, n, p) => {
      expect([0, 1]).toContain(draw(u, n + 1, p) - draw(u, n, p));
    },
  );

  test.prop([uniforms, trials, probabilities, probabilities], { numRuns: 4_000, seed: 5 })(
    'never falls when p rises',
    (u, n, a, b) => {
      expect(draw(u, n, Math.min(a, b))).toBeLessThanOrEqual(draw(u, n, Math.max(a, b)));
    },
  );

  test.prop([uniforms, trials, probabilities, fc.double({ min: 0, max: 1e-9, noNaN: true })], {
    numRuns: 4_000,
    seed: 6,
  })('never falls when p rises by a hair', (u, n, p, hair) => {
    expect(draw(u, n, p)).toBeLessThanOrEqual(draw(u, n, Math.min(1, p + hair)));
  });
});
