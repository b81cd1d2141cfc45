import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, periodsOf, uniform, vary } from '../../src/scenario/index.js';
import { runStates } from '../support/run-states.js';
import { mean, variance } from '../support/statistics.js';

const still = { regionalSpread: 0, frailty: 0 };
/*
 * Weeks are all of one length, 7 / 30.4375 = 112/487 months, 28/1461 of a year: of 1,461,000 men, 5 % a year are 1,400 a week exactly.
 */
const week = 112 / 487;
const weekly = (years: number) =>
  defineScenario({
    name: 'refill',
    target: 1000,
    calendar: { start: '2000-01-03', end: `${String(2000 + years)}-01-02`, step: 'week' },
    regions: [{ id: 'country', men: 1_461_000 }],
    uptake: { ...still, willing: 0.1, hazard: 0.05 },
    refill: { entering: 0.05, leaving: 0.03 },
  });

describe('refill in steady state', () => {
  const scenario = weekly(60);
  const q = Math.exp((-0.03 * week) / 12);
  const stay = Math.exp(-0.05 * week);

  test('the willing pool and the weekly volunteers, by the closed form', () => {
    const path = expectedPath(scenario);
    const before = (0.1 * 1400) / (1 - stay * q);
    // The last week is cut short by the end of the campaign.
    expect(path.series('willing').at(-2)! / (before * stay)).toBeCloseTo(1, 9);
    expect(path.series({ metric: 'volunteers', flow: true }).at(-2)! / (before * (1 - stay))).toBeCloseTo(1, 9);
    expect(path.series({ metric: 'cameOfAge', flow: true }).slice(1, 10)).toEqual(new Array(9).fill(1400));
  });

  test('all free men without volunteers: newcomers over the share that ages in a week', () => {
    const nobody = vary(scenario, { uptake: { willing: 0 }, refill: { leaving: 1 } });
    const path = expectedPath(nobody);
    expect(path.series('unwilling').at(-2)! / (1400 / (1 - Math.exp(-week / 12)))).toBeCloseTo(1, 9);
  });

  test('the ensemble is the expected path in the mean, terms that move included', async () => {
    const moving = vary(weekly(10), {
      regions: [{ id: 'country', men: 14_610 }],
      uptake: { payElasticity: 1 },
      policies: [
        { from: '2003-01-01', until: '2004-12-31', set: { offer: 2 } },
        { from: '2007-01-01', set: { offer: 0.5 } },
      ],
    });
    const path = expectedPath(moving);
    const ensemble = await runEnsemble(moving, { seed: 'refill', replicates: 2000 });
    for (const metric of ['volunteers', 'willing', 'unwilling', 'agedOut'] as const)
      for (const through of [150, 200, 300, 522]) {
        const { value, se } = ensemble.mean({ metric, through });
        // 16 scores of 4.5 standard errors: 1 false alarm in 9,000.
        expect(Math.abs(value - path.series(metric)[through - 1]!) / Math.max(se, 1e-9)).toBeLessThan(4.5);
      }
  }, 20_000);

  test('men who stay willing and unsigned are binomial: newcomers and those of the start who have not aged', () => {
    const small = vary(weekly(1), { regions: [{ id: 'country', men: 1461 }], uptake: { hazard: 0 } });
    const replicates = 2000;
    const { states } = runStates(small, 'ageing', 0, replicates, 1000);
    const last = states.map((run) => run.at(-1)![0]!);
    const weeks = periodsOf(small.calendar).length - 1;
    // Each of 1,461 men is still there with q^weeks; of newcomers 1.4 a week, those of week k with q^(weeks − k).
    const arrivals = Array.from(
      { length: weeks },
      (_, k) => Math.floor(1.4 * (k + 1) + 0.5) - Math.floor(1.4 * k + 0.5),
    );
    const chances = [
      ...new Array<number>(1461).fill(q ** weeks),
      ...arrivals.flatMap((n, k) => new Array<number>(n).fill(q ** (weeks - 1 - k))),
    ];
    const p = chances.map((one) => 0.1 * one);
    const m = p.reduce((a, b) => a + b, 0);
    const v = p.reduce((sum, one) => sum + one * (1 - one), 0);
    const willing = last.map((s) => s.willing);
    expect(Math.abs(mean(willing) - m) / Math.sqrt(v / replicates)).toBeLessThan(4.5);
    expect(Math.abs(variance(willing) / v - 1) / Math.sqrt(2 / replicates)).toBeLessThan(4.5);
  });
});

describe('the books of a refill', () => {
  const scenario = vary(weekly(3), {
    regions: [
      { id: 'north', men: 5000 },
      { id: 'south', men: 900 },
    ],
    uptake: { payElasticity: 1.5 },
    refill: { entering: uniform(0.01, 0.2) },
    coercion: { probability: 0.5, capacity: 0.01, tolerance: 0 },
    target: 4000,
    policies: [{ from: '2001-01-01', until: '2001-06-30', set: { offer: 1.7 } }],
  });

  test('every man is somewhere: W + L + V + I + C + F + aged out = E + come of age', async () => {
    const { states } = runStates(scenario, 'books', 0, 40);
    let reached = 0;
    for (const run of states)
      for (const regions of run)
        for (const s of regions) {
          expect(s.willing + s.unwilling + s.volunteers + s.induced + s.coerced + s.fled + s.agedOut).toBe(
            s.eligible + s.cameOfAge,
          );
          expect(s.entered).toBe(s.willing + s.volunteers + s.takenFromPool);
          reached += s.coerced > 0 && s.agedOut > 0 ? 1 : 0;
        }
    expect(reached).toBeGreaterThan(1000);
    // What a store reckons out of counts is what a run holds.
    const ensemble = await runEnsemble(scenario, { seed: 'books', replicates: 40, keep: 'periods' });
    for (const metric of ['willing', 'unwilling', 'cameOfAge', 'agedOut'] as const)
      for (const region of ['north', 'south'] as const)
        expect([...ensemble.values({ metric, region, through: 100 })]).toEqual(
          states.map((run) => run[99]![region === 'north' ? 0 : 1]![metric]),
        );
    expect(simulate(scenario, { seed: 'books' }).total.unwilling).toBe(
      states[0]!.at(-1)!.reduce((sum, s) => sum + s.unwilling, 0),
    );
  });

  test('rates of 0 change no bit', () => {
    const plain = vary(scenario, { refill: null, policies: [] });
    const idle = vary(scenario, { refill: { entering: 0, leaving: 0 }, policies: [] });
    expect(runStates(idle, 'bits', 0, 10).states).toEqual(runStates(plain, 'bits', 0, 10).states);
  });
});
