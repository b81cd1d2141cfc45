import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { simulate } from '../../src/runs/index.js';
import { quotas } from '../../src/quota/index.js';
import { defineScenario, lognormal } from '../../src/scenario/index.js';
import { binomialTail } from '../support/statistics.js';
import { hazardScenario, monthsThrough } from './toy.js';

/*
 * Constant hazard: the volunteers of region i through period t are Binomial(M_i, 1 − e^(−a ΣD)) and independent, so that every question of
 * attainment has an exact answer. All tests here allow an error of 4.5 standard errors: a false alarm in about 1 of 150,000 comparisons.
 */
const regions = [
  { id: 'north', men: 4000, quota: 380 },
  { id: 'south', men: 2500, quota: 245 },
  { id: 'east', men: 900, quota: 80 },
];
const hazard = 0.035;
const scenario = hazardScenario(regions, 705, hazard);
const n = 40_000;
const ensemble = await runEnsemble(scenario, { seed: 'attainment', replicates: n });
const signed = (period: number): number => 1 - Math.exp(-hazard * monthsThrough(period, 3));

const near = (count: number, p: number): void => {
  expect(Math.abs(count / n - p)).toBeLessThanOrEqual(4.5 * Math.sqrt((p * (1 - p)) / n));
};

describe('attainment against closed forms', () => {
  const { volunteers, recruits } = ensemble.attainment();
  const each = regions.map(({ men, quota }) => binomialTail(men, signed(3), quota));

  test('the country', () => {
    near(volunteers.national.count!, binomialTail(7400, signed(3), 705));
    expect(volunteers.national.interval[0]).toBeLessThan(volunteers.national.value);
  });

  test('each region, every region, at least so many', () => {
    const [a, b, c] = each as [number, number, number];
    const byRegion = volunteers.byRegion();
    regions.forEach(({ id }, r) => {
      near(byRegion[id]!.met.count!, each[r]!);
    });
    near(volunteers.everyRegion.count!, a * b * c);
    near(volunteers.atLeastRegions(2).count!, a * b * (1 - c) + a * (1 - b) * c + (1 - a) * b * c + a * b * c);
    near(volunteers.atLeastRegions(1).count!, 1 - (1 - a) * (1 - b) * (1 - c));
    expect(volunteers.atLeastRegions(0).value).toBe(1);
    expect(volunteers.atLeastRegions(3)).toEqual(volunteers.everyRegion);
    expect(volunteers.regionsMet.reduce((x, y) => x + y)).toBe(n);
  });

  test('the period in which each quota is reached: differences of binomial tails', () => {
    const { byPeriod, never } = volunteers.reached();
    const tails = [1, 2, 3].map((period) => binomialTail(7400, signed(period), 705));
    byPeriod.forEach((count, t) => {
      near(count, tails[t]! - (tails[t - 1] ?? 0));
    });
    near(never, 1 - tails[2]!);
    const east = volunteers.byRegion()['east']!.reached;
    const easts = [1, 2, 3].map((period) => binomialTail(900, signed(period), 80));
    east.byPeriod.forEach((count, t) => {
      near(count, easts[t]! - (easts[t - 1] ?? 0));
    });
    expect(east.byPeriod.reduce((x, y) => x + y, east.never)).toBe(n);
  });

  test('men missing when the quota is missed: the mean of the lower tail', () => {
    const p = signed(3);
    let probability = 0;
    let missing = 0;
    for (let k = 0; k < 380; k++) {
      const mass = binomialTail(4000, p, k) - binomialTail(4000, p, k + 1);
      probability += mass;
      missing += mass * (380 - k);
    }
    const { shortfallWhenMissed } = volunteers.byRegion()['north']!;
    expect(Math.abs(shortfallWhenMissed!.value - missing / probability)).toBeLessThan(4.5 * shortfallWhenMissed!.se);
  });

  test('without coercion recruits are volunteers', () => {
    expect(recruits.national).toEqual(volunteers.national);
    expect(recruits.regionsMet).toEqual(volunteers.regionsMet);
    expect(recruits.byRegion()).toEqual(volunteers.byRegion());
  });
});

test('regions that vary together are far from independent: the product rule would be wrong', async () => {
  const together = defineScenario({
    name: 'one fate',
    target: 2000,
    calendar: { start: '2023-01-01', end: '2023-06-30', step: 'month' },
    regions: Array.from({ length: 8 }, (_, i) => ({ id: `r${String(i)}`, men: 20_000 })),
    eligible: 0.69,
    uptake: { willing: lognormal(0.1, 0.5), regionalSpread: 0, frailty: 0, hazard: 0.04 },
    coercion: { probability: 0 },
  });
  const { volunteers } = (await runEnsemble(together, { seed: 3, replicates: 4000 })).attainment();
  const product = Object.values(volunteers.byRegion()).reduce((p, { met }) => p * met.value, 1);
  expect(volunteers.everyRegion.interval[0]).toBeGreaterThan(3 * product);
});

test('a run counts the regions that meet their quotas as the ensemble does', () => {
  const run = simulate(scenario, { seed: 'attainment', replicate: 17 });
  const { byRegion } = quotas(scenario);
  const met = regions.filter(({ id }) => run.region(id).recruits >= byRegion[id]!).map(({ id }) => id);
  expect(run.metByRecruits).toEqual(met);
  expect(ensemble.rows()[17]!.regionsMetByRecruits).toBe(met.length);
});

test('a target of nobody is reached at once', async () => {
  const nobody = hazardScenario([{ id: 'a', men: 10 }], 0, 0);
  const { recruits } = (await runEnsemble(nobody, { seed: 1, replicates: 5 })).attainment();
  expect(recruits.national.value).toBe(1);
  expect(recruits.reached()).toEqual({ byPeriod: [5, 0, 0], never: 0 });
  expect(recruits.shortfallWhenMissed).toBeNull();
});
