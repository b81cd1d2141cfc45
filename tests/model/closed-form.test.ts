import { describe, expect, test } from 'vitest';
import { expectedPath } from '../../src/model/index.js';
import { defineScenario, periodsOf } from '../../src/scenario/index.js';
import { runStates } from '../support/run-states.js';
import { binomialPmf, chiSquareScore, mean, variance } from '../support/statistics.js';

/*
 * MODEL.md, exact facts: with numbers for the willing share and the hazard, no spread, no frailty, no imitation and no coercion,
 * V_i(t) is binomial(E_i, π(1 − e^(−a ΣD))) for every t, and so is the national total. Fixed seed; every score below has a false
 * alarm rate of 1 in 16,000 at most, some 50 of them are taken.
 */
const willing = 0.4;
const hazard = 0.3;
const known = { regionalSpread: 0, frailty: 0 };
const scenarioOf = (step: 'month' | 'week') =>
  defineScenario({
    name: 'closed form',
    target: 100,
    calendar: { start: '2023-04-10', end: '2023-07-20', step },
    regions: [
      { id: 'small', men: 7 },
      { id: 'middle', men: 300 },
      { id: 'large', men: 5000 },
    ],
    eligible: 0.8,
    uptake: { ...known, willing, hazard },
    coercion: { probability: 0 },
  });
const replicates = 20_000;

describe.each(['month', 'week'] as const)('volunteers by %s are binomial', (step) => {
  const scenario = scenarioOf(step);
  const { states, program } = runStates(scenario, 'closed form', 0, replicates, 2048);
  const periods = periodsOf(scenario.calendar);
  const eligible = [6, 240, 4000]; // ⌊0.8·men + ½⌋: 5.6, 240, 4000

  const checked =
    step === 'month' ? periods : periods.filter(({ index }) => index % 5 === 0 || index === periods.length);
  test.each(checked.map((period) => [period.index, period] as const))('through period %i', (index) => {
    const days = periods.slice(0, index).reduce((sum, period) => sum + period.days, 0);
    const p = willing * (1 - Math.exp((-hazard * days) / 30.4375));
    const samples = [
      ...eligible.map((_, r) => states.map((run) => run[index - 1]![r]!.volunteers)),
      states.map((run) => run[index - 1]!.reduce((sum, s) => sum + s.volunteers, 0)),
    ];
    for (const [r, sample] of samples.entries()) {
      const n = eligible[r] ?? 4246;
      const sd = Math.sqrt(n * p * (1 - p));
      expect(Math.abs(mean(sample) - n * p) / (sd / Math.sqrt(replicates)), `mean of ${String(n)}`).toBeLessThan(4);
      // The variance of a sample variance is about 2σ⁴/n (and a little more for few trials).
      expect(
        Math.abs(variance(sample) / (n * p * (1 - p)) - 1) / Math.sqrt((2 + 1 / (n * p * (1 - p))) / replicates),
      ).toBeLessThan(4);
      expect(Math.abs(chiSquareScore(sample, binomialPmf(n, p))), `distribution of ${String(n)}`).toBeLessThan(4);
    }
  });

  test('the expected path is the mean of that binomial', () => {
    const path = expectedPath(scenario);
    const series = path.series({ metric: 'volunteers', region: 'large' });
    let days = 0;
    for (const [t, period] of program.periods.entries()) {
      days += period.days;
      const expected = 4000 * willing * (1 - Math.exp((-hazard * days) / 30.4375));
      expect(Math.abs(series[t]! / expected - 1)).toBeLessThan(1e-12);
    }
    expect(path.total.coerced).toBe(0);
  });
});

test('weeks and months agree in the mean exactly, without imitation and frailty', () => {
  const weekly = expectedPath(scenarioOf('week')).total.volunteers;
  const monthly = expectedPath(scenarioOf('month')).total.volunteers;
  expect(Math.abs(weekly / monthly - 1)).toBeLessThan(1e-12);
});

test('constant hazard: with everybody willing and a small hazard nearly a ΣD E sign', () => {
  const scenario = defineScenario({
    name: 'constant hazard',
    target: 10,
    calendar: { start: '2023-01-01', end: '2023-12-31', step: 'month' },
    regions: [{ id: 'A', men: 1_000_000 }],
    eligible: 1,
    uptake: { ...known, willing: 1, hazard: 1e-4 },
    coercion: { probability: 0 },
  });
  // 1 − e^−x = x − x²/2 + …, x = 1e-4 · 365 / 30.4375
  const x = (1e-4 * 365) / 30.4375;
  expect(expectedPath(scenario).total.volunteers).toBeCloseTo(1_000_000 * (x - (x * x) / 2), 2);
});

test('log-linear pay supply: a doubled offer at elasticity 0.7 multiplies the pool by 2^0.7', () => {
  const base = {
    name: 'pay',
    target: 10,
    calendar: { start: '2023-01-01', end: '2023-06-30', step: 'month' as const },
    regions: [{ id: 'A', men: 1_000_000 }],
    eligible: 1,
    coercion: { probability: 0 },
  };
  const uptake = { ...known, willing: 0.01, hazard: 0.05, payElasticity: 0.7 };
  const plain = expectedPath(defineScenario({ ...base, uptake })).total.volunteers;
  const doubled = expectedPath(
    defineScenario({ ...base, uptake, policies: [{ from: '2023-01-01', set: { offer: 2 } }] }),
  ).total.volunteers;
  expect(doubled / plain).toBeCloseTo(Math.pow(2, 0.7), 12);
});

test('discrete Bass: the expected path is the recursion of adopters written out', () => {
  const [p, q, pool] = [0.03, 0.4, 2000];
  const scenario = defineScenario({
    name: 'Bass',
    target: 10,
    calendar: { start: '2023-01-01', end: '2024-12-31', step: 'month' },
    regions: [{ id: 'A', men: 10_000 }],
    eligible: 1,
    uptake: { ...known, willing: 0.2, hazard: p, imitation: q },
    coercion: { probability: 0 },
  });
  let adopted = 0;
  const recursion = periodsOf(scenario.calendar).map(
    ({ days }) => (adopted += (pool - adopted) * (1 - Math.exp(-(p + (q * adopted) / pool) * (days / 30.4375)))),
  );
  const path = expectedPath(scenario).series('volunteers');
  for (const [t, value] of path.entries()) expect(Math.abs(value / recursion[t]! - 1)).toBeLessThan(1e-12);
  // And the ensemble follows it: with 2,000 men the mean of 4,000 replicates is within 4 standard errors and the curvature's 0.3 %.
  const { states } = runStates(scenario, 'Bass', 0, 4000, 2000);
  const half = states.map((run) => run[11]![0]!.volunteers);
  const error = 4 * Math.sqrt(variance(half) / half.length) + 0.003 * recursion[11]!;
  expect(Math.abs(mean(half) - recursion[11]!)).toBeLessThan(error);
});

/*
 * Where a region's share would exceed 1 its hazard takes what the cap takes away, so that share times hazard is kept: with everybody willing and a
 * spread of s, volunteers are binomial given x = e^u, log-normal of mean one, with probability min(1, wx)(1 − exp(−a D max(1, wx))). The mean over x by the
 * trapezoid rule on z from −8 to 8; its error is below 1e-9. One score, false alarm rate 1 in 16,000.
 */
describe.each([1, 0.8])('a plain rate under a regional spread: willing share %f', (share) => {
  const spread = 0.3;
  const rate = 0.02;
  const scenario = defineScenario({
    name: 'plain rate',
    target: 100,
    calendar: { start: '2023-01-01', end: '2023-12-31', step: 'month' },
    regions: [{ id: 'a', men: 5000 }],
    uptake: { willing: share, hazard: rate, regionalSpread: spread, frailty: 0 },
  });
  const months = 365 / 30.4375;
  const given = (z: number): number => {
    const product = share * Math.exp(spread * z - (spread * spread) / 2);
    return Math.min(1, product) * -Math.expm1(-rate * Math.max(1, product) * months);
  };
  const points = Array.from({ length: 1601 }, (_, i) => -8 + i / 100);
  const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / 100;
  const expected = 5000 * points.reduce((sum, z) => sum + density(z) * given(z), 0);

  test('the mean', () => {
    const { states } = runStates(scenario, 'plain rate', 0, replicates, 2048);
    const sample = states.map((run) => run.at(-1)![0]!.volunteers);
    expect(Math.abs(mean(sample) - expected) / Math.sqrt(variance(sample) / replicates)).toBeLessThan(4);
  });

  test('is what the rate says, not an eighth less', () => {
    // To the second order in rate × months; a share cut at 1 alone would give 0.88 of it at a share of 1.
    expect(expected / (5000 * share * -Math.expm1(-rate * months))).toBeGreaterThan(0.98);
  });
});
