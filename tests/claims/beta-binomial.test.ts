import { describe, expect, test } from 'vitest';
import { betaBinomialSequence } from '../../src/stats/sequences/beta-binomial.js';

/** ln of the mixed likelihood by its recursion: each replicate multiplies by the predictive probability (a + count)/(a + b + n). No gamma function. */
function predictive(shapes: readonly (readonly [number, number])[], outcomes: readonly boolean[]): number {
  const likelihoods = shapes.map(([a, b]) => {
    let product = 1;
    let count = 0;
    outcomes.forEach((hit, n) => {
      product *= (hit ? a + count : b + n - count) / (a + b + n);
      if (hit) count += 1;
    });
    return product;
  });
  return Math.log(likelihoods.reduce((sum, value) => sum + value, 0) / likelihoods.length);
}

describe('evidence', () => {
  test.each([
    [[0.9], 7, 10],
    [[0.9], 10, 10],
    [[0.9], 0, 10],
    [[0.1, 0.2], 3, 12],
    [[0.999], 4, 40],
  ])('edges %j, %i of %i: mixed over claimed likelihood, replicate by replicate', (edges, count, n) => {
    const outcomes = Array.from({ length: n }, (_, i) => i < count);
    const sequence = betaBinomialSequence(edges, 0.01);
    for (const p of [0.05, 0.3, 0.9]) {
      const expected =
        predictive(
          edges.map((edge) => [20 * edge, 20 * (1 - edge)]),
          outcomes,
        ) -
        count * Math.log(p) -
        (n - count) * Math.log(1 - p);
      expect(sequence.evidence(p, count, n)).toBeCloseTo(expected, 10);
    }
  });

  test('its exponential is a martingale under the true p: mean 1 at every n, summed over all outcomes', () => {
    for (const edges of [[0.9], [0.1, 0.2], [0.5]]) {
      const sequence = betaBinomialSequence(edges, 0.01);
      for (const p of [0.02, 0.1, 0.5, 0.9]) {
        for (const n of [1, 2, 10, 30]) {
          let mean = 0;
          let ways = 1;
          for (let count = 0; count <= n; count++) {
            mean += ways * p ** count * (1 - p) ** (n - count) * Math.exp(sequence.evidence(p, count, n));
            ways = (ways * (n - count)) / (count + 1);
          }
          expect(mean).toBeCloseTo(1, 9);
        }
      }
    }
  });

  test('134 successes in a row are few enough to prove more than 0.9 at 1e-4', () => {
    // By the predictive recursion, all successes: Π (18 + i)/(20 + i) / 0.9^n = 18·19/((18+n)(19+n)) · … > 10⁴ first at n = 134.
    const sequence = betaBinomialSequence([0.9], 1e-4);
    const first = Array.from({ length: 300 }, (_, n) => n).find((n) => sequence.interval(n, n)[0] >= 0.9);
    const byHand = Array.from({ length: 300 }, (_, n) => n).find(
      (n) => (18 * 19) / ((18 + n) * (19 + n)) / 0.9 ** n >= 1e4,
    );
    expect(first).toBe(byHand);
    expect(first).toBeLessThanOrEqual(140);
  });
});

describe('interval', () => {
  test('holds exactly what is not rejected', () => {
    const alpha = 1e-3;
    const sequence = betaBinomialSequence([0.1, 0.2], alpha);
    for (const [count, n] of [
      [0, 40],
      [5, 50],
      [11, 100],
      [50, 50],
      [2000, 10_000],
    ] as const) {
      const [low, high] = sequence.interval(count, n);
      for (let i = 1; i < 400; i++) {
        const p = i / 400;
        expect(
          sequence.evidence(p, count, n) >= Math.log(1 / alpha),
          `${String(p)} of ${String(count)}/${String(n)}`,
        ).toBe(p < low || p > high);
      }
    }
  });

  test('nothing seen, everything seen, nothing run', () => {
    const sequence = betaBinomialSequence([0.9], 1e-4);
    expect(sequence.interval(0, 0)).toEqual([0, 1]);
    expect(sequence.interval(0, 50)[0]).toBe(0);
    expect(sequence.interval(50, 50)[1]).toBe(1);
    // One occurrence shows that the probability is above 0.
    expect(sequence.interval(1, 50)[0]).toBeGreaterThan(0);
  });

  test('is wider where less error is allowed, and narrower with more replicates', () => {
    const width = (alpha: number, n: number): number => {
      const [low, high] = betaBinomialSequence([0.5], alpha).interval(n / 2, n);
      return high - low;
    };
    expect(width(1e-6, 1000)).toBeGreaterThan(width(1e-2, 1000));
    expect(width(1e-2, 100_000)).toBeLessThan(width(1e-2, 1000) / 7);
  });
});
