import { describe, expect, test } from 'vitest';
import { defineScenario, series, type SeriesInput } from 'levy';
import { naiveLines } from '../../src/calibration/hindcast/naive-lines.js';
import { rankedProbabilityScore } from '../../src/calibration/hindcast/scores.js';
import { targetsOf } from '../../src/calibration/targets.js';
import { normalQuantile } from '../../src/numeric/index.js';

describe('rankedProbabilityScore', () => {
  test('of one number is its absolute error', () => {
    expect(rankedProbabilityScore([7], 10)).toBe(3);
  });
  test('of two numbers by hand: mean distance 3, less half of the mean distance 2 of the four pairs', () => {
    expect(rankedProbabilityScore([6, 10], 9)).toBe((3 + 1) / 2 - (0 + 4 + 4 + 0) / 4 / 2);
  });
  test('of a standard normal law at 0 is (√2 − 1)/√π, at 1 0.6022', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => normalQuantile((i + 0.5) / 20_000));
    expect(rankedProbabilityScore(draws, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 3);
    // y(2Φ(y) − 1) + 2φ(y) − 1/√π at y = 1 (Gneiting and Raftery 2007, eq. 21).
    expect(rankedProbabilityScore(draws, 1)).toBeCloseTo(0.68269 + 2 * 0.24197 - 0.56419, 3);
  });
});

describe('naiveLines', () => {
  const scenario = defineScenario({
    name: 'a',
    target: 10,
    calendar: { start: '2023-01-01', end: '2023-12-31' },
    regions: [{ id: 'a', men: 1000 }],
    uptake: { willing: 0.5, hazard: 0.1 },
  });
  const linesOf = (input: SeriesInput, known: number) => {
    const one = series(input);
    const { targets } = targetsOf(scenario, [one]);
    return naiveLines(targets.slice(0, known), targets[targets.length - 1]!, [one], scenario);
  };
  const base = { name: 'x', measures: 'volunteers', error: { kind: 'lognormal', sigma: 0.1 } } as const;
  const value = (date: string, men: number) => ({ date, value: men, source: 's' });

  test('a running count goes on from where it was', () => {
    // 31 men in 31 days of January, 56 in 28 of February; March has 31 days.
    const values = [value('2023-01-31', 31), value('2023-02-28', 87), value('2023-03-31', 100)];
    expect(linesOf({ ...base, kind: 'cumulative', values }, 2)).toEqual({
      meanPace: 87 + (87 / 59) * 31,
      lastPace: 87 + 2 * 31,
    });
  });
  test('what had been counted before is no pace of the campaign', () => {
    const values = [value('2023-01-31', 131), value('2023-03-02', 200)];
    expect(
      linesOf({ ...base, kind: 'cumulative', since: '2022-10-01', baseline: { value: 100, source: 's' }, values }, 1),
    ).toEqual({ meanPace: 131 + 30, lastPace: 131 + 30 });
  });
  test('periods go by days', () => {
    const values = [
      { from: '2023-01-01', until: '2023-01-31', value: 31, source: 's' },
      { from: '2023-02-01', until: '2023-02-28', value: 56, source: 's' },
      { from: '2023-03-01', until: '2023-03-10', value: 5, source: 's' },
    ];
    expect(linesOf({ ...base, kind: 'perPeriod', values }, 2)).toEqual({ meanPace: (87 / 59) * 10, lastPace: 20 });
  });
  test('nothing known says nothing', () => {
    expect(linesOf({ ...base, kind: 'cumulative', values: [value('2023-03-02', 200)] }, 0)).toEqual({
      meanPace: null,
      lastPace: null,
    });
  });
});
