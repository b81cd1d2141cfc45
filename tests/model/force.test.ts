import { describe, expect, test } from 'vitest';
import { check, claim } from '../../src/claims/index.js';
import { runEnsemble } from '../../src/ensemble/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, type ForceInput, lognormal, type Scenario, type Step } from '../../src/scenario/index.js';
import { errorOf, rejectionOf } from '../support/error-of.js';

/** Nobody signs, so that everything is known of what joins. January to April 2023: 31, 28, 31 and 30 days; a month is 30.4375 days. */
const followed = (force: ForceInput, step: Step = 'month', end = '2023-04-30'): Scenario<'a'> =>
  defineScenario({
    name: 'a force',
    target: 0,
    calendar: { start: '2023-01-01', end, step },
    regions: [{ id: 'a', men: 10 }],
    uptake: { willing: 1, hazard: 0 },
    force,
  });
const daily = 30.4375;

describe('strength under constant losses and arrivals', () => {
  // dN/dt = a − ℓ N, so N(T) = N(0) e^(−ℓT) + a (1 − e^(−ℓT)) / ℓ, with the year's T = 365 / 30.4375 months.
  const [start, share, others] = [190_000, 0.045, 12_345];
  const force: ForceInput = { strength: start, losses: { counted: 'all', share }, arrivals: { others } };
  const months = 365 / daily;
  const exact = start * Math.exp(-share * months) + (others * (1 - Math.exp(-share * months))) / share;

  test.each(['month', 'week'] as const)('the expected path is the closed form, by the %s', (step) => {
    const path = expectedPath(followed(force, step, '2023-12-31'));
    expect(path.total.strength).toBeCloseTo(exact, 6);
    expect(path.total.losses).toBeCloseTo(start + others * months - exact, 6);
    expect(path.total.joinedLessLosses).toBeCloseTo(exact - start, 6);
  });

  // Two means of 2,000 at 4 standard errors: false alarm 1 in 8,000.
  test.each(['month', 'week'] as const)('so is the mean of an ensemble, by the %s', async (step) => {
    const ensemble = await runEnsemble(followed(force, step, '2023-12-31'), { seed: 'closed', replicates: 2000 });
    const { value, se } = ensemble.mean('strength');
    expect(se).toBeGreaterThan(1);
    expect(Math.abs(value - exact) / se).toBeLessThan(4);
  });
});

describe('weeks and months agree in means', () => {
  const ends = (force: ForceInput) =>
    (['month', 'week'] as const).map((step) => expectedPath(followed(force, step, '2023-12-31')).total);

  test('to the order of their discretisation with returns, losses as a number, and equipment', () => {
    const [months, weeks] = ends({
      strength: 300_000,
      arrivals: { others: 20_000 },
      losses: { counted: 'all', share: 0.04, number: 5000 },
      returns: { share: 0.5, lag: 2.2 },
      equipment: {
        tanks: {
          holding: 2000,
          store: 5000,
          made: 20,
          refurbished: 90,
          losses: { share: 0.03, number: 20 },
          required: 3.4,
        },
      },
    });
    for (const name of ['strength', 'returned', 'losses', 'killed', 'irrecoverable'] as const)
      expect(Math.abs(weeks![name]! / months![name]! - 1), name).toBeLessThan(0.005);
    expect(Math.abs(weeks!.equipped! / months!.equipped! - 1)).toBeLessThan(0.005);
  });

  test('munitions, used by strength', () => {
    const [months, weeks] = ends({
      strength: 300_000,
      losses: { counted: 'all', share: 0.05 },
      equipment: { rounds: { consumed: true, holding: 4e6, made: 250_000, use: 3000, required: 3000 } },
    });
    expect(Math.abs(weeks!.equipped! / months!.equipped! - 1)).toBeLessThan(0.005);
    expect(weeks!.equipped! / weeks!.strength!).toBeLessThan(0.99);
  });
});

test('the same losses stated as all, irrecoverable and killed give the same force', () => {
  // With 3 wounded per killed of whom half come back: all : irrecoverable : killed = 4 : 2.5 : 1.
  const [all, irrecoverable, killed] = (
    [
      ['all', 0.04, 800],
      ['irrecoverable', 0.025, 500],
      ['killed', 0.01, 200],
    ] as const
  ).map(([counted, share, number]) =>
    expectedPath(
      followed({
        strength: 100_000,
        losses: { counted, share, number, woundedPerKilled: 3 },
        returns: { share: 0.5, lag: 1 },
      }),
    ),
  );
  for (const name of ['strength', 'returned', 'losses', 'irrecoverable', 'killed'] as const) {
    expect(irrecoverable!.total[name]).toBeCloseTo(all!.total[name]!, 6);
    expect(killed!.total[name]).toBeCloseTo(all!.total[name]!, 6);
  }
  expect(all!.total.irrecoverable! / all!.total.losses!).toBeCloseTo(2.5 / 4, 12);
  expect(all!.total.killed! / all!.total.losses!).toBeCloseTo(1 / 4, 12);
});

test('the wounded come back as long after their loss as the lag says', () => {
  // 100 a day in January alone, all but one in a million of them to come back a month (30.4375 days) later: of 31 days' losses
  // 0.5625 days' by the end of January, 28.5625 days' by that of February.
  const force: ForceInput = {
    strength: 10_000,
    losses: { counted: 'all', number: 100 * daily, woundedPerKilled: 1e6, profile: [1, 0, 0, 0] },
    returns: { share: 1, lag: 1 },
  };
  const path = expectedPath(followed(force)).series('returned');
  [56.25, 2856.25, 3100, 3100].forEach((men, t) => {
    expect(Math.abs(path[t]! - men)).toBeLessThan(0.01);
  });
  const run = simulate(followed(force), { seed: 1 });
  expect(run.series({ metric: 'losses', flow: true })).toEqual([3100, 0, 0, 0]);
  expect(run.series('killed').at(-1)).toBe(0);
  expect([56, 57]).toContain(run.series('returned')[0]);
  expect([2856, 2857]).toContain(run.series('returned')[1]);
  expect(run.series('strength').slice(2)).toEqual([10_000, 10_000]);
});

describe('equipment by hand', () => {
  const base = { strength: 50_000, losses: { counted: 'all' } } as const;

  test('as many are refurbished as the store has', () => {
    // One a day out of a store of 80: 31, 28, then the last 21, then none.
    const tanks = { holding: 10, store: 80, refurbished: daily, required: 1 };
    const run = simulate(followed({ ...base, equipment: { tanks } }), { seed: 1 });
    // 1 per 1,000 men: what is held in thousands.
    expect(run.series('equipped')).toEqual([41_000, 50_000, 50_000, 50_000]);
    const weak = simulate(followed({ ...base, strength: 200_000, equipment: { tanks } }), { seed: 1 });
    expect(weak.series('equipped')).toEqual([41_000, 69_000, 90_000, 90_000]);
    const path = expectedPath(followed({ ...base, strength: 200_000, equipment: { tanks } })).series('equipped');
    [41_000, 69_000, 90_000, 90_000].forEach((men, t) => {
      expect(path[t]).toBeCloseTo(men, 6);
    });
  });

  test('munitions: what is held and a month of what is made', () => {
    // 10 made and 20 used a day: 1,000 → 690 → 410 → 100 → 0, where only 400 are left to use; 304.375 more come in a month.
    const rounds = { consumed: true, holding: 1000, made: 10 * daily, losses: { number: 20 * daily }, required: 10 };
    const run = simulate(followed({ ...base, equipment: { rounds } }), { seed: 1 });
    expect(run.series('equipped')).toEqual([50_000, 50_000, 40_437, 30_437]);
  });

  test('a stated requirement is the decimal that it is', () => {
    // 33 at 1.1 per 1,000 men are 30,000 men; in doubles 33,000 / 1.1 is 29,999.999999999996.
    const run = simulate(followed({ ...base, equipment: { guns: { holding: 33, required: 1.1 } } }), { seed: 1 });
    expect(run.total.equipped).toBe(30_000);
  });

  test('nothing is required of what has no requirement, not even that there is any', () => {
    const run = simulate(followed({ ...base, equipment: { guns: { holding: 0, required: 0 } } }), { seed: 1 });
    expect(run.total.equipped).toBe(50_000);
  });
});

describe('in ensembles, events and claims', () => {
  const scenario = followed({
    strength: lognormal(50_000, 0.1),
    arrivals: { others: 1500 },
    losses: { counted: 'irrecoverable', share: lognormal(0.03, 0.2) },
  });

  test('the probability of a strength on a date, and that losses exceed arrivals', async () => {
    const ensemble = await runEnsemble(scenario, { seed: 's', replicates: 400 });
    const values = ensemble.values({ metric: 'strength', through: 2 });
    expect(ensemble.probability({ metric: 'strength', through: 2, atLeast: 50_000 }).value).toBe(
      values.filter((men) => men >= 50_000).length / 400,
    );
    const losses = ensemble.values({ metric: 'irrecoverable', flow: true, through: 3 });
    const joined = ensemble.values({ metric: 'joined', flow: true, through: 3 });
    const exceeding = { metric: 'joinedLessIrrecoverable', flow: true, through: 3, atMost: -1 } as const;
    const share = losses.filter((men, i) => men > joined[i]!).length / 400;
    expect(share).toBeGreaterThan(0.02);
    expect(ensemble.probability(exceeding).value).toBe(share);
    expect(ensemble.rows()[0]!.strength).toBe(ensemble.values('strength')[0]);
    expect(ensemble.replay(3).total.strength).toBe(ensemble.values('strength')[3]);
  });

  test('totals alone have the force at the end', async () => {
    const totals = await runEnsemble(scenario, { seed: 's', replicates: 50, keep: 'totals' });
    const all = await runEnsemble(scenario, { seed: 's', replicates: 50 });
    for (const metric of ['strength', 'equipped', 'losses', 'joinedLessKilled'] as const)
      expect(totals.values(metric)).toEqual(all.values(metric));
    expect(errorOf(() => totals.mean({ metric: 'strength', through: 1 })).code).toBe('ensemble/not-kept');
  });

  test('claims are decided on them; a mean needs an end that a force has not', async () => {
    const options = { seed: 's', maxReplicates: 2000 };
    const strong = claim.probability({ metric: 'strength', atLeast: 30_000 }).atLeast(0.9);
    expect((await check(scenario, strong, options)).verdict).toBe('pass');
    const growing = claim.probability({ metric: 'joinedLessIrrecoverable', atLeast: 0 }).atLeast(0.9);
    expect((await check(scenario, growing, options)).verdict).toBe('fail');
    const mean = claim.mean({ metric: 'strength' }).atLeast(30_000);
    expect(await rejectionOf(() => check(scenario, mean, options))).toMatchObject({ code: 'claim/unbounded' });
  });

  test('a scenario without a force has none of its metrics', async () => {
    const { force, ...rest } = JSON.parse(JSON.stringify(scenario)) as Scenario<'a'>;
    expect(force).not.toBeNull();
    const without = defineScenario(rest as Scenario<'a'>);
    const ensemble = await runEnsemble(without, { seed: 's', replicates: 3 });
    expect(errorOf(() => ensemble.mean('strength'))).toMatchObject({ code: 'reference/absent-block', path: 'metric' });
    expect(ensemble.rows()[0]).not.toHaveProperty('strength');
    expect(simulate(without, { seed: 1 }).total).not.toHaveProperty('joined');
    expect(expectedPath(without).total).not.toHaveProperty('joined');
  });
});
