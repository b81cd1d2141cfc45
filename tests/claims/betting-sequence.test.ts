import { describe, expect, test } from 'vitest';
import {
  type Bet,
  bettingInterval,
  logWealth,
  openBet,
  placeBets,
} from '../../src/stats/sequences/betting-sequence.js';

/** A bettor's wealth after these values. */
function wealth(
  mean: number,
  direction: Bet['direction'],
  values: readonly number[],
  bounds: readonly [number, number],
): number {
  const bet = openBet(mean, direction);
  placeBets(bet, Float64Array.from(values), 0, values.length, bounds);
  return Math.exp(logWealth(bet));
}

/** Mean wealth over all sequences of n draws from {low, high} (with a probability of the upper one), by enumeration. */
function meanWealth(
  bet: readonly [number, Bet['direction']],
  upper: number,
  n: number,
  [low, high]: readonly [number, number],
): number {
  let total = 0;
  for (let code = 0; code < 1 << n; code++) {
    const values = Array.from({ length: n }, (_, i) => (((code >> i) & 1) === 1 ? high : low));
    const hits = values.filter((value) => value === high).length;
    total += upper ** hits * (1 - upper) ** (n - hits) * wealth(...bet, values, [low, high]);
  }
  return total;
}

describe('wealth', () => {
  test.each([
    [0, 1],
    [-50, 150],
  ] as const)(
    'is a martingale where the mean is what is bet against, bounds %d to %d: mean 1 over all outcomes',
    (low, high) => {
      for (const upper of [0.1, 0.5, 0.97]) {
        const mean = low + upper * (high - low);
        for (const direction of ['up', 'down'] as const)
          expect(meanWealth([mean, direction], upper, 8, [low, high])).toBeCloseTo(1, 12);
      }
    },
  );

  test('loses in the mean where the bet is on the wrong side', () => {
    expect(meanWealth([0.5, 'up'], 0.4, 8, [0, 1])).toBeLessThan(1);
    expect(meanWealth([0.5, 'down'], 0.6, 8, [0, 1])).toBeLessThan(1);
    expect(meanWealth([0.5, 'up'], 0.6, 8, [0, 1])).toBeGreaterThan(1);
  });

  test('two values by hand', () => {
    // Against 0.25 upwards: x = 1 multiplies an account with stake f by 1 + 3f, x = 0 by 1 − f; twelve stakes, 1 to 2^-11.
    const stakes = Array.from({ length: 12 }, (_, j) => 2 ** -j);
    const byHand = stakes.reduce((sum, f) => sum + (1 + 3 * f) * (1 - f), 0) / 12;
    expect(wealth(0.25, 'up', [1, 0], [0, 1])).toBeCloseTo(byHand, 12);
    const down = stakes.reduce((sum, f) => sum + (1 - f + (f * 0) / 0.75) * (1 - f + f / 0.75), 0) / 12;
    expect(wealth(0.25, 'down', [1, 0], [0, 1])).toBeCloseTo(down, 12);
  });

  test('taken in at once or in pieces is the same', () => {
    const values = Float64Array.from({ length: 333 }, (_, i) => ((i * 7919) % 1000) / 1000);
    const whole = openBet(0.4, 'up');
    placeBets(whole, values, 0, 333, [0, 1]);
    const pieces = openBet(0.4, 'up');
    for (let from = 0; from < 333; from += 50) placeBets(pieces, values, from, Math.min(333, from + 50), [0, 1]);
    expect(logWealth(pieces)).toBeCloseTo(logWealth(whole), 9);
  });
});

describe('interval', () => {
  const values = Float64Array.from({ length: 2000 }, (_, i) => 0.3 + 0.1 * (((i * 7919) % 1000) / 1000 - 0.5));

  test('its ends are where the bets are just won', () => {
    const alpha = 0.01;
    const [low, high] = bettingInterval(values, 2000, [0, 1], alpha);
    for (const [end, direction, inwards] of [
      [low, 'up', 1],
      [high, 'down', -1],
    ] as const) {
      expect(wealth(end, direction, [...values], [0, 1])).toBeGreaterThanOrEqual(2 / alpha);
      expect(wealth(end + inwards * 1e-6, direction, [...values], [0, 1])).toBeLessThan(2 / alpha);
    }
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.3);
    // Adapts to the spread (sd 0.029): far below what the range alone would allow, ±√(ln(2/α)/2n) = 0.036.
    expect(high - low).toBeLessThan(0.012);
  });

  test('moves with the unit', () => {
    const [low, high] = bettingInterval(values, 500, [0, 1], 0.01);
    const scaled = bettingInterval(
      values.map((value) => 1000 * value - 7),
      500,
      [-7, 993],
      0.01,
    );
    expect(scaled[0]).toBeCloseTo(1000 * low - 7, 6);
    expect(scaled[1]).toBeCloseTo(1000 * high - 7, 6);
  });

  test('constant values still leave something open, and none leave everything', () => {
    expect(bettingInterval(values, 0, [0, 5], 0.01)).toEqual([0, 5]);
    const [low, high] = bettingInterval(new Float64Array(100), 100, [0, 1], 0.01);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.01);
    expect(high).toBeLessThan(0.1);
  });
});
