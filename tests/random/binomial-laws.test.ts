import { fc, test } from '@fast-check/vitest';
import { afterAll, describe, expect } from 'vitest';
import { binomialBatch, binomialQuantile } from '../../src/random/index.js';
import { flat, flatLog } from '../support/flat.js';
import { countReach } from '../support/reach.js';

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
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 0.5) },
  { weight: 6, arbitrary: flat(0, 1) },
  { weight: 3, arbitrary: flat(0, 0.01) },
  { weight: 3, arbitrary: flatLog(1e-9, 1e-3) },
  { weight: 1, arbitrary: flatLog(1e-300, 1e-9) },
  { weight: 2, arbitrary: flatLog(1e-15, 1e-2).map((q) => 1 - q) },
);

type Part = 'none' | 'few' | 'many' | 'few left' | 'all' | 'no trial' | 'certain' | 'below the mean' | 'above the mean';
const reach = countReach<Part>();
/** Where in its range a draw falls. */
function partsOf(k: number, n: number, p: number): Part[] {
  if (n === 0) return ['no trial'];
  if (p === 0 || p === 1) return ['certain'];
  const side: Part = k < n * p ? 'below the mean' : 'above the mean';
  if (k === 0) return ['none', side];
  if (k === n) return ['all', side];
  return [k <= 10 ? 'few' : n - k <= 10 ? 'few left' : 'many', side];
}

/** The draw by the batch, which must be the draw one by one: so every law below is a law of both. */
function draw(u: number, n: number, p: number): number {
  const out = new Float64Array(1);
  binomialBatch(out, 1, Float64Array.of(u), Float64Array.of(n), Float64Array.of(p), new Int32Array(1));
  expect(binomialQuantile(u, n, p)).toBe(out[0]);
  reach.add(partsOf(out[0]!, n, p));
  return out[0]!;
}

describe('laws of a binomial quantile on random (u, n, p)', () => {
  afterAll(() => {
    reach.expectAtLeast({
      none: 0.05,
      few: 0.1,
      many: 0.3,
      'few left': 0.02,
      all: 0.02,
      'no trial': 0.001,
      certain: 0.01,
      'below the mean': 0.3,
      'above the mean': 0.3,
    });
  });

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

  test.prop([uniforms, trials, probabilities, flatLog(1e-18, 1e-9)], {
    numRuns: 4_000,
    seed: 6,
  })('never falls when p rises by a hair', (u, n, p, hair) => {
    expect(draw(u, n, p)).toBeLessThanOrEqual(draw(u, n, Math.min(1, p + hair)));
  });
});
