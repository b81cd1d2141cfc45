import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { assumptions, explain } from '../../src/explain/index.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { defineScenario, type ScenarioInput, vary } from '../../src/scenario/index.js';
import { trace } from '../../src/trace/index.js';

const input: ScenarioInput<'a' | 'b' | 'c'> = {
  name: 'payments',
  target: 0,
  calendar: { start: '2024-01-01', end: '2024-12-31' },
  regions: [
    { id: 'a', men: 60_000, group: 'north' },
    { id: 'b', men: 30_000, group: 'south' },
    { id: 'c', men: 10_000 },
  ],
  uptake: { willing: 1, hazard: 0.02, regionalSpread: 0, frailty: 0 },
  cash: { perRecruit: 195_000, currency: 'RUB' },
};
const lag = [0.1, 0.4, 0.3, 0.1]; // 10 % are never paid
const lagging = defineScenario({ ...input, reporting: { paymentLag: lag } });

describe('payments lag', () => {
  test('closed form: payments are signatures convolved with the lag, money with them', () => {
    const path = expectedPath(lagging);
    for (const [out, into] of [
      ['paid', 'recruits'],
      ['disbursed', 'spend'],
    ] as const) {
      for (const region of ['a', 'c', undefined] as const) {
        const due = path.series({ metric: into, region, flow: true });
        const paid = path.series({ metric: out, region, flow: true });
        paid.forEach((value, t) => {
          const expected = lag.reduce((sum, share, k) => sum + (t < k ? 0 : share * due[t - k]!), 0);
          expect(value / expected).toBeCloseTo(1, 10);
        });
      }
    }
  });

  test('drawn: the mean is that, and what is owed at the end is what is never paid and what comes later', async () => {
    const ensemble = await runEnsemble(lagging, { seed: 'lag', replicates: 4000 });
    const path = expectedPath(lagging);
    for (const metric of ['paid', 'disbursed'] as const)
      for (const through of [1, 4, 12]) {
        const { value, se } = ensemble.mean({ metric, through });
        // 4.3 standard errors: false alarms once in 58,000 seeds.
        expect(Math.abs(value - path.series(metric)[through - 1]!)).toBeLessThan(4.3 * se);
      }
  });

  test('money is 195,000 for every man paid, to the unit; all are paid in the end where all shares add up to 1', () => {
    const scenario = vary(lagging, { calendar: { end: '2025-12-31' }, reporting: { paymentLag: [0.7, 0.1, 0.2] } });
    for (let replicate = 0; replicate < 5; replicate++) {
      const run = simulate(scenario, { seed: 'money', replicate });
      const [paid, disbursed, signed] = (['paid', 'disbursed', 'recruits'] as const).map((metric) =>
        run.series(metric),
      );
      paid!.forEach((men, t) => expect(disbursed![t]).toBe(195_000 * men));
      // In the last two months some are still to come, before none.
      for (let t = 2; t < 24; t++) expect(paid![t]).toBeGreaterThanOrEqual(signed![t - 2]!);
    }
    const none = simulate(vary(lagging, { reporting: { paymentLag: [1] } }), { seed: 'money', replicate: 0 });
    expect(none.series('paid')).toEqual(none.series('recruits'));
    expect(none.series('disbursed')).toEqual(none.series('spend'));
  });

  test('where payments do not lag all who sign are paid; and nothing is drawn otherwise than before', () => {
    const plain = simulate(defineScenario(input), { seed: 1, replicate: 0 });
    expect(plain.series('paid')).toEqual(plain.series('recruits'));
    expect(plain.series('disbursed')).toEqual(plain.series('spend'));
    expect(plain.series('paidReported')).toEqual(plain.series('recruits'));
    expect(simulate(lagging, { seed: 1, replicate: 0 }).series('recruits')).toEqual(plain.series('recruits'));
  });

  test('weeks and months agree in means', () => {
    const [monthly, weekly] = [lagging, vary(lagging, { calendar: { step: 'week' } })].map((s) => expectedPath(s));
    for (const metric of ['paid', 'disbursed'] as const)
      expect(monthly!.series(metric).at(-1)! / weekly!.series(metric).at(-1)!).toBeCloseTo(1, 2);
  });

  test('shares that add up to more than 1 are refused, to the decimal', () => {
    const shares =
      (...paymentLag: number[]) =>
      () =>
        vary(lagging, { reporting: { paymentLag } });
    expect(shares(...new Array<number>(10).fill(0.1))).not.toThrow();
    expect(shares(0.3, 0.3, 0.4)).not.toThrow();
    expect(shares(0.3, 0.3, 0.4000000000000001)).toThrow(/add up to 1 at most/);
    expect(shares(0.5, -0.1)).toThrow(/between 0 and 1/);
    expect(shares()).toThrow(/at least one month/);
  });
});

describe('some regions report', () => {
  test('those that are named', () => {
    const run = simulate(vary(lagging, { reporting: { coverage: ['b', 'c'] } }), { seed: 2, replicate: 0 });
    const of = (region: 'a' | 'b' | 'c') => run.series({ metric: 'paid', region });
    expect(run.series('paidReported')).toEqual(of('b').map((men, t) => men + of('c')[t]!));
    expect(run.series({ metric: 'paidReported', region: 'a' }).every((men) => men === 0)).toBe(true);
    expect(run.series({ metric: 'paidReported', region: 'b' })).toEqual(of('b'));
  });

  test('or each with the probability given, once per replicate, whatever the other regions', async () => {
    const share = vary(lagging, { reporting: { paymentLag: null, coverage: 0.45 } });
    const ensemble = await runEnsemble(share, { seed: 'share', replicates: 4000 });
    const reports = (of: typeof ensemble, region: 'a' | 'b' | 'c') =>
      of.values({ metric: 'paidReported', region }).map((men) => Math.min(1, men));
    for (const region of ['a', 'b', 'c'] as const) {
      const mean = reports(ensemble, region).reduce((sum, one) => sum + one, 0) / 4000;
      expect(Math.abs(mean - 0.45)).toBeLessThan(4.3 * Math.sqrt((0.45 * 0.55) / 4000));
    }
    // The mean of what is reported is that share of all.
    expect(expectedPath(share).series('paidReported').at(-1)).toBeCloseTo(
      0.45 * expectedPath(share).series('recruits').at(-1)!,
      6,
    );
    const fewer = await runEnsemble(vary(share, { regions: input.regions.slice(1) }), {
      seed: 'share',
      replicates: 4000,
    });
    expect(reports(fewer as never, 'c')).toEqual(reports(ensemble, 'c'));
  });

  test('regions that do not exist, or twice', () => {
    const named =
      (...coverage: string[]) =>
      () =>
        vary(lagging, { reporting: { coverage: coverage as never } });
    expect(named('a', 'd')).toThrow(/the id of a region/);
    expect(named('a', 'a')).toThrow(/not named yet/);
  });
});

describe('bonuses between two dates', () => {
  test('by hand: 400,000 less 195,000 from 1 August; half of a bonus that begins in the middle of a month', () => {
    const scenario = vary(defineScenario(input), {
      cash: {
        bonuses: [
          { name: 'federal', from: '2024-08-01', perRecruit: 205_000 },
          { from: '2024-04-16', until: '2024-05-31', perRecruit: 60_001, groups: ['south'] },
        ],
      },
    });
    const run = simulate(scenario, { seed: 3, replicate: 0 });
    const flows = (metric: 'spend' | 'recruits', region: 'a' | 'b') => run.series({ metric, region, flow: true });
    const [men, money] = [flows('recruits', 'a'), flows('spend', 'a')];
    money.forEach((units, t) => expect(units).toBe(men[t]! * (t < 7 ? 195_000 : 400_000)));
    const [signed, spent] = [flows('recruits', 'b'), flows('spend', 'b')];
    expect(spent[2]).toBe(signed[2]! * 195_000);
    // 16 to 30 April are 15 of 30 days; a half is rounded up.
    expect(spent[3]).toBe(Math.floor(signed[3]! * (195_000 + 30_000.5) + 0.5));
    expect(spent[4]).toBe(signed[4]! * 255_001);
    expect(spent[5]).toBe(signed[5]! * 195_000);
    // No man moves.
    expect(run.series('recruits')).toEqual(
      simulate(defineScenario(input), { seed: 3, replicate: 0 }).series('recruits'),
    );
  });

  test('a budget is held against signatures: 90 bn at 195,000 are 461,538 men, at 400,000 225,000', () => {
    // J. Kluge's two sums, here as what so many signatures cost.
    const cost = (perRecruit: number, men: number) => {
      const scenario = defineScenario({
        name: 'budget',
        target: 0,
        calendar: { start: '2024-01-01', end: '2024-01-31' },
        regions: [{ id: 'a', men }],
        uptake: { willing: 1, hazard: 1000, regionalSpread: 0, frailty: 0 },
        cash: {
          perRecruit: 195_000,
          currency: 'RUB',
          bonuses: [{ from: '2023-01-01', perRecruit: perRecruit - 195_000 }],
        },
      });
      return simulate(scenario, { seed: 4, replicate: 0 }).total.spend;
    };
    expect(cost(195_000, 461_538)).toBe(195_000 * 461_538);
    expect(cost(400_000, 225_000)).toBe(90e9);
  });

  test.each([
    [{ from: '2025-01-01', perRecruit: 1 }, 'cash.bonuses[0].from'],
    [{ from: '2024-02-01', until: '2024-01-01', perRecruit: 1 }, 'cash.bonuses[0].until'],
    [{ from: '2022-02-01', until: '2022-03-01', perRecruit: 1 }, 'cash.bonuses[0].until'],
    [{ from: '2024-02-01', perRecruit: 1.5 }, 'cash.bonuses[0].perRecruit'],
    [{ from: '2024-02-01', perRecruit: 1, regions: ['x'] }, 'cash.bonuses[0].regions[0]'],
    [{ from: '2024-02-01', perRecruit: 1, groups: ['x'] }, 'cash.bonuses[0].groups[0]'],
  ])('%j is refused', (bonus, path) => {
    expect(() => vary(lagging, { cash: { bonuses: [bonus] as never } })).toThrow(
      expect.objectContaining({ path }) as Error,
    );
  });
});

test('money is never owed in the negative, whatever lag, offers and bonuses', () => {
  let fractions = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }),
      fc.nat(99_999),
      fc.nat(30),
      (tenths, cents, day) => {
        const paymentLag = tenths.map((n) => n / (10 * Math.max(1, tenths.length)));
        const scenario = vary(lagging, {
          reporting: { paymentLag },
          cash: {
            perRecruit: cents,
            bonuses: [{ from: `2024-03-${String(day + 1).padStart(2, '0')}`, perRecruit: 7 }],
          },
          policies: [{ from: '2024-02-01', set: { offer: 1.337 } }],
        });
        const run = simulate(scenario, { seed: 5, replicate: day });
        const [spend, disbursed] = [run.series('spend'), run.series('disbursed')];
        spend.forEach((units, t) => {
          expect(disbursed[t]).toBeLessThanOrEqual(units);
          expect(disbursed[t]).toBeGreaterThanOrEqual(disbursed[t - 1] ?? 0);
        });
        if ((cents * 1337) % 1000 > 0) fractions += 1;
      },
    ),
    { seed: 6, numRuns: 60 },
  );
  expect(fractions).toBeGreaterThan(40);
});

test('words: explain and the ledger say when recruits are paid, which bonuses there are and who reports; a trace tells the same', () => {
  const scenario = vary(lagging, {
    reporting: { coverage: ['b', 'c'] },
    cash: {
      bonuses: [{ name: 'summer', from: '2024-06-01', until: '2024-08-31', perRecruit: 50_000, source: 'decree' }],
    },
  });
  const text = explain(scenario);
  expect(text).toContain(
    'Payments lag: of recruits 10 % in the month of signature, 40 % a month later, 30 % 2 months later and 10 % 3 months later are paid, 10 % never.',
  );
  expect(text).toContain(
    'Bonus "summer": 50,000 minor units of RUB more for who signs from 1 June 2024 to 31 August 2024, everywhere.',
  );
  expect(text).toContain('Payments are reported by 2 of 3 regions.');
  const rows = assumptions(scenario);
  expect(rows.find(({ path }) => path === 'reporting.paymentLag')?.value).toEqual(lag);
  expect(rows.find(({ path }) => path === 'cash.bonuses[0]')).toMatchObject({ status: 'given', source: 'decree' });
  expect(rows.some(({ path }) => path === 'reporting.coverage')).toBe(true);
  const told = trace(scenario, { seed: 7, replicate: 1, region: 'a' });
  const run = simulate(scenario, { seed: 7, replicate: 1 });
  expect(told.periods.map(({ payments }) => payments!.paid)).toEqual(
    run.series({ metric: 'paid', region: 'a', flow: true }),
  );
  expect(told.text).toMatch(/men are paid, which the region does not report\./);
});
