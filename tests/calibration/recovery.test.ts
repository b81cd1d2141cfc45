import { expect, test } from 'vitest';
import { vary } from 'levy';
import { rankStatistics, recovered, recoveryCases } from '../../scripts/recovery.js';

/* Twelve campaigns as in the study that MODEL.md reports (scripts/recovery-study.ts), of one region and three months, with few draws each. */
const [national] = recoveryCases;
const small = {
  ...national!,
  scenario: vary(national!.scenario, { regions: [{ id: 'a', men: 1_000_000 }], calendar: { end: '2023-03-31' } }),
};

test('of twelve simulated campaigns the product of willing share and hazard lies in its 90 % interval in at least eight', async () => {
  const ranks: number[] = [];
  for (let number = 0; number < 12; number++) {
    ranks.push((await recovered(small, 20 + number, 100))['product']!);
  }
  // Of Binomial(12, 0.88) fewer than eight come once in 350 seeds; this one is fixed.
  expect(ranks.filter((rank) => Math.abs(rank - 0.5) <= 0.45).length).toBeGreaterThanOrEqual(8);
  expect(Math.min(...ranks)).toBeLessThan(0.5);
  expect(Math.max(...ranks)).toBeGreaterThan(0.5);
});

test('statistics of ranks by hand', () => {
  expect(rankStatistics([0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95])).toEqual({
    inside50: 0.6,
    inside90: 1,
    tenths: new Array(10).fill(1),
    chiSquare: 0,
  });
  expect(rankStatistics([0.01, 0.02]).chiSquare).toBe(18);
});
