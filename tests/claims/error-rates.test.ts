import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  boundaryClaims,
  costCases,
  costOf,
  falseVerdicts,
  falseVerdictsByPeeking,
} from '../../scripts/claims-study.js';

interface Recorded {
  falseVerdicts: {
    alpha: number;
    count: number;
    of: number;
    interval999: [number, number];
    byClaim: Record<string, number>;
    peeking: { share: number };
    firstSuites: { suites: number; budget: number; wrong: number };
  };
  costs: {
    claim: string;
    truth: number;
    alpha: number;
    checks: number;
    median: number;
    ninthDecile: number;
    decided: number;
    wrong: number;
  }[];
  headline: { checks: number; median: number; wrong: number };
  mixtureWeights: { weight: number; easy: { median: number }; hard: { median: number } }[];
}
const recorded = JSON.parse(
  readFileSync(new URL('../../scripts/claims-error-rates.json', import.meta.url), 'utf8'),
) as Recorded;

describe('the recorded study', () => {
  test('10,000 suites at the boundary: wrong verdicts below alpha, by the upper end of a 99.9 % interval', () => {
    const { alpha, of, interval999, byClaim, count } = recorded.falseVerdicts;
    expect(alpha).toBe(0.05);
    expect(of).toBeGreaterThanOrEqual(10_000);
    expect(interval999[1]).toBeLessThan(alpha);
    // Not vacuous: some were wrong, of every kind of claim, and each stayed below its share of alpha.
    expect(count).toBeGreaterThan(0);
    for (const { name } of boundaryClaims) {
      expect(byClaim[name]).toBeGreaterThan(0);
      expect(byClaim[name]! / of).toBeLessThan(alpha / boundaryClaims.length);
    }
  });

  test('whoever looks at ordinary intervals is wrong several times as often as he says', () => {
    expect(recorded.falseVerdicts.peeking.share).toBeGreaterThan(0.2);
  });

  test('"P >= 0.9" at a true 0.95, alpha 1e-4, batches of 50: a median of at most 650', () => {
    expect(recorded.headline.checks).toBeGreaterThanOrEqual(10_000);
    expect(recorded.headline.median).toBeLessThanOrEqual(650);
    expect(recorded.headline.wrong).toBe(0);
  });

  test("the founding case's headline, 0.11 against an edge at 0.1, is decided within the default budget in nine cases of ten", () => {
    const founding = recorded.costs.find(({ claim, truth }) => claim === '"highly unlikely"' && truth === 0.11)!;
    expect(founding.decided / founding.checks).toBeGreaterThan(0.9);
    expect(founding.ninthDecile).toBeLessThan(40_000);
    for (const { wrong } of recorded.costs) expect(wrong).toBe(0);
  });

  test('no other weight of the mixture is cheaper where it counts', () => {
    const chosen = recorded.mixtureWeights.find(({ weight }) => weight === 20)!;
    for (const { easy, hard } of recorded.mixtureWeights) {
      expect(easy.median).toBeGreaterThanOrEqual(chosen.easy.median);
      expect(hard.median).toBeGreaterThan(0.95 * chosen.hard.median);
    }
  });
});

describe('a part of it, run anew', () => {
  test('the first suites give what was recorded', () => {
    const { suites, budget, wrong } = recorded.falseVerdicts.firstSuites;
    expect(falseVerdicts(suites, budget, 0.05).wrong).toBe(wrong);
  });

  test('naive looking is caught by the same machinery', () => {
    // 300 suites: 36 % ± 2.8 %; below 15 % with probability 1e-13.
    expect(falseVerdictsByPeeking(300, 5000, 0.05)).toBeGreaterThan(45);
  });

  test('the cost, in 400 checks', () => {
    const headline = costCases.find(
      ({ claim, truth, alpha }) => claim === 'P >= 0.9' && truth === 0.95 && alpha === 1e-4,
    )!;
    const cost = costOf(headline, 400);
    expect(cost).toMatchObject({ decided: 400, wrong: 0 });
    // The recorded median is 650; half of 400 checks end there ± 10, looks are 50 apart.
    expect(Math.abs(cost.median - 650)).toBeLessThanOrEqual(50);
  });
});
