import { describe, expect, test } from 'vitest';
import { defineScenario, runEnsemble } from 'levy';
import { meanEstimate, momentsOf, quantileEstimate, ratioEstimate, wilsonInterval } from '../../src/stats/index.js';
import { orderRanks } from '../../src/stats/order-ranks.js';
import { exactBinomial } from '../random/exact-binomial.js';

/** The last double below 1 and its neighbours, and levels around the change from one way of reckoning to the other. */
const levels = [0.99, 0.9999, 0.99991, 0.9999999, 1 - 3 * 2 ** -53, 1 - 2 ** -52, 1 - 2 ** -53];

describe('ranks of order statistics', () => {
  const cases = [1, 2, 36, 100, 1000, 2048].flatMap((n) =>
    [0.0001, 0.05, 0.5, 0.9, 0.999].flatMap((p) => levels.map((level) => [n, p, level] as const)),
  );
  test.each(cases)('n = %d, p = %d, level %d: the narrowest that the exact tails allow', (n, p, level) => {
    const { first, lower, upper } = exactBinomial(n, p);
    const tail = (1 - level) / 2;
    // P(B < l) and P(B >= u) in integers of hundreds of bits; beyond the window both are far below any tail here.
    const below = (l: number): number => (l - 1 < first ? 0 : (lower[Math.min(l - 1 - first, lower.length - 1)] ?? 1));
    const from = (u: number): number => (u - 1 < first ? 1 : (upper[u - 1 - first] ?? 0));
    const [l, u] = orderRanks(n, p, level);
    // A tail equal to the bound to 1e-9 could go either way; none of the cases is that near.
    expect(below(l)).toBeLessThanOrEqual(tail * (1 + 1e-9));
    expect(l === n || below(l + 1) > tail * (1 - 1e-9)).toBe(true);
    expect(from(u)).toBeLessThanOrEqual(tail * (1 + 1e-9));
    expect(u === 1 || from(u - 1) > tail * (1 - 1e-9)).toBe(true);
  });

  test('all values of ten million draws are not walked through', () => {
    // ±8.3 standard deviations of 99.95: 9,990,000 ± 830.
    const [l, u] = orderRanks(10_000_000, 0.999, 1 - 2 ** -53);
    expect(l).toBeGreaterThan(9_989_100);
    expect(u).toBeLessThan(9_990_900);
  });
});

describe('intervals at levels up to the last double below 1', () => {
  test('Wilson: z of 2^-54 is 8.2924 (tables of the normal tail)', () => {
    const z2 = 8.292361075813597 ** 2;
    const [low, high] = wilsonInterval(0, 10, 1 - 2 ** -53);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(z2 / (10 + z2), 12);
  });

  test('one degree of freedom: the tail of a Cauchy variable, cot(π · 2^-54)', () => {
    const { value, se, interval } = meanEstimate(momentsOf([1, 2]), 1 - 2 ** -53);
    expect((interval[1] - value) / se / (2 ** 54 / Math.PI)).toBeCloseTo(1, 9);
  });

  test('every kind is a number and wider than at 0.99', () => {
    const values = Float64Array.from({ length: 3000 }, (_, i) => (i * 37) % 101);
    const below = values.map((value) => 500 + (value % 7));
    for (const level of levels.slice(1)) {
      const estimates = [
        (at: number) => meanEstimate(momentsOf(values), at),
        (at: number) => quantileEstimate(values.slice().sort(), 0.3, at),
        (at: number) => ratioEstimate(values, below, at),
      ].map((estimate) => [estimate(level), estimate(0.99)] as const);
      for (const [wide, narrow] of estimates) {
        expect(wide.interval.every(Number.isFinite)).toBe(true);
        expect(wide.interval[1] - wide.interval[0]).toBeGreaterThanOrEqual(narrow.interval[1] - narrow.interval[0]);
      }
    }
  });

  test('asked of an ensemble', async () => {
    const scenario = defineScenario({
      name: 'levels',
      target: 40,

      calendar: { start: '2025-01-01', end: '2025-03-31', step: 'month' },
      regions: [{ id: 'a', men: 2000 }],
      uptake: { willing: 0.05, hazard: 0.2 },
      coercion: { probability: 0 },
    });
    const ensemble = await runEnsemble(scenario, { seed: 1, replicates: 300 });
    const { interval } = ensemble.quantile('volunteers', 0.5, { level: 0.9999999999999999 });
    expect(interval[0]).toBeLessThan(interval[1]);
    expect(
      ensemble.probability({ metric: 'volunteers', atLeast: 1 }, { level: 1 - 2 ** -53 }).interval[0],
    ).toBeGreaterThan(0);
  });
});
