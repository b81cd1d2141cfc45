import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/index.js';
import { delayParts } from '../../src/model/pipeline/delays.js';
import { expectedPath } from '../../src/model/index.js';
import { simulate } from '../../src/runs/index.js';
import { trace } from '../../src/trace/index.js';
import { defineScenario, periodsOf, type ScenarioInput, vary } from '../../src/scenario/index.js';
import { dueDays } from '../support/reference-pipeline.js';
import { runStates } from '../support/run-states.js';

/** A country where as many men sign in every month: a billion men, of whom one in 100,000 signs in a month. */
const steady = (
  pipeline: NonNullable<ScenarioInput['pipeline']> | null,
  step: 'month' | 'week' = 'month',
  end = '2024-12-31',
) =>
  defineScenario({
    name: 'steady',
    target: 0,
    calendar: { start: '2023-01-01', end, step },
    regions: [{ id: 'a', men: 1e9 }],
    uptake: { willing: 1, hazard: 1e-5, regionalSpread: 0, frailty: 0 },
    pipeline,
  });

const days = (months: number): number => months * 30.4375;

describe('when men of a period are due', () => {
  const monthly = periodsOf({ start: '2023-01-15', end: '2023-06-30', step: 'month' });

  test('after whole months a month later each, whatever their lengths; by hand', () => {
    const parts = delayParts(monthly, 2);
    expect(parts.map((part) => part.map(({ due, share }) => [due, share]))).toEqual([
      [[2, 1]],
      [[3, 1]],
      [[4, 1]],
      [[5, 1]],
      [[6, 1]],
      [[6, 1]],
    ]);
    // 15-31 January are due on 15-31 March: 59 days each, but for the 28 of February between.
    expect(days(parts[0]![0]!.months)).toBeCloseTo(59 - 28, 10);
    // 1-30 April are due on 1-30 June, after 61 days, of which 31 in May.
    expect(days(parts[3]![0]!.months)).toBeCloseTo(61 - 31, 10);
    // Beyond the end men spend the rest of their period in the stage: half of it in the mean.
    expect(days(parts[4]![0]!.months)).toBeCloseTo(31 / 2, 10);
  });

  test('after half a month, 15 days: 15 of 30 in the month itself, the others in the next', () => {
    const april = delayParts(monthly, 0.5)[3]!;
    expect(april.map(({ due, share, conditional }) => [due, share, conditional])).toEqual([
      [3, 15 / 30, 15 / 30],
      [4, 15 / 30, 1],
    ]);
    expect(april.map(({ months }) => days(months))).toEqual([expect.closeTo(15, 10), expect.closeTo(15, 10)]);
  });

  test('by the week a month is 28 to 31 days: men of one week are due in one or two; counted day by day with another calendar', () => {
    const scenario = steady({}, 'week', '2024-03-10');
    const periods = periodsOf(scenario.calendar);
    for (const months of [0, 0.1, 1, 1.5, 2.25, 7]) {
      delayParts(periods, months).forEach((parts, t) => {
        const counted = dueDays(scenario, t, months);
        expect(parts.map(({ due }) => due)).toEqual([...new Set(counted.map(({ due }) => due))]);
        for (const { due, share, months: spent } of parts) {
          const own = counted.filter((one) => one.due === due);
          expect(share).toBeCloseTo(own.length / counted.length, 12);
          expect(days(spent)).toBeCloseTo(own.reduce((sum, one) => sum + one.spent, 0) / own.length, 9);
        }
      });
    }
  });
});

describe('closed forms', () => {
  test('the pipeline is a convolution: who signs, times those who stay, months later', () => {
    const [withdraw, drop, leave] = [0.05, 0.08, 0.02];
    const path = expectedPath(
      steady({
        processingMonths: 2,
        waitingDropout: withdraw,
        trainingMonths: 3,
        trainingDropout: drop,
        attrition: leave,
      }),
    );
    const signed = path.series({ metric: 'recruits', flow: true });
    const began = path.series({ metric: 'trainees', flow: true });
    const arrived = path.series({ metric: 'arrived', flow: true });
    /** Days from a month to another, both counted from January 2023. */
    const between = (a: number, b: number): number => (Date.UTC(2023, b, 1) - Date.UTC(2023, a, 1)) / 86_400_000;
    for (let t = 0; t < 24; t++) {
      // Men of all days but the last of long months spend as many days as lie between the months' firsts; means differ by less than a tenth of a day.
      const stay = (hazard: number, from: number, to: number): number =>
        Math.exp((-hazard * between(from, to)) / 30.4375);
      const beganThen = t < 2 ? 0 : signed[t - 2]! * stay(withdraw, t - 2, t);
      const arrivedThen = t < 5 ? 0 : began[t - 3]! * stay(drop, t - 3, t);
      expect(Math.abs(began[t]! - beganThen)).toBeLessThanOrEqual(1e-3 * beganThen + 1e-9);
      expect(Math.abs(arrived[t]! - arrivedThen)).toBeLessThanOrEqual(1e-3 * arrivedThen + 1e-9);
    }
    // Strength in units: last month's, less attrition, and the new, who arrive in the middle of the month.
    const present = path.series('inUnit');
    const months = periodsOf(steady(null).calendar).map((period) => period.months);
    for (let t = 1; t < 24; t++)
      expect(present[t]).toBeCloseTo(
        present[t - 1]! * Math.exp(-leave * months[t]!) + arrived[t]! * Math.exp((-leave * months[t]!) / 2),
        6,
      );
  });

  test('one after the other, exactly binomial: everybody who signs and stays', async () => {
    const scenario = defineScenario({
      name: 'binomial',
      target: 0,
      calendar: { start: '2023-04-01', end: '2023-09-30' },
      regions: [{ id: 'a', men: 4000 }],
      uptake: { willing: 0.5, hazard: 0.3, regionalSpread: 0, frailty: 0 },
      pipeline: { trainingMonths: 1, trainingDropout: 0.2, attrition: 0 },
    });
    const ensemble = await runEnsemble(scenario, { seed: 'binomial', replicates: 20_000 });
    const arrived = ensemble.values('arrived');
    // Men of April to August have arrived by the end: π Σ P(signs in t) e^(−δ days(t) / 30.4375).
    let stillThere = 1;
    let probability = 0;
    for (const length of [30, 31, 30, 31, 31]) {
      const signs = stillThere * (1 - Math.exp((-0.3 * length) / 30.4375));
      stillThere -= signs;
      probability += 0.5 * signs * Math.exp((-0.2 * trained(length)) / 30.4375);
    }
    const n = arrived.length;
    const mean = arrived.reduce((a, b) => a + b, 0) / n;
    const variance = arrived.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
    const expected = 4000 * probability;
    const spread = 4000 * probability * (1 - probability);
    // Both within 4.3 standard errors: false alarms once in 58,000 seeds.
    expect(Math.abs(mean - expected)).toBeLessThan(4.3 * Math.sqrt(spread / n));
    expect(Math.abs(variance - spread)).toBeLessThan(4.3 * spread * Math.sqrt(2 / n));

    /** Days from the days of a month to the same days of the next: its length, but for a 31st that has no like. */
    function trained(length: number): number {
      return length === 31 ? 31 : 30;
    }
  });

  test('training in equilibrium: seats are full, and so many wait that as many withdraw as find no seat', () => {
    const [seats, withdraw] = [6000, 0.25];
    const path = expectedPath(steady({ seats, waitingDropout: withdraw, trainingMonths: 2 }, 'week', '2028-12-31'));
    const inflow = (path.series({ metric: 'recruits', flow: true }).at(-2)! / 7) * 30.4375; // of a whole week
    expect(inflow).toBeGreaterThan(9900);
    expect(path.series({ metric: 'trainees', flow: true }).at(-2)).toBeCloseTo((seats * 7) / 30.4375, 6);
    // dQ/dt = inflow − seats − δ Q = 0
    expect(path.series('waiting').at(-2)! / ((inflow - seats) / withdraw)).toBeCloseTo(1, 3);
    // Two months of seats are in training (Little's law), 60 to 62 days of them.
    expect(path.series('training').at(-2)! / (2 * seats)).toBeCloseTo(1, 1);
    expect(path.total.waitingDropouts).toBeGreaterThan(0);
  });

  test('where seats are enough nobody waits', () => {
    const limited = expectedPath(steady({ seats: 11_000, waitingDropout: 0.2, trainingMonths: 1 }));
    const free = expectedPath(steady({ waitingDropout: 0.2, trainingMonths: 1 }));
    expect(limited.series('arrived')).toEqual(free.series('arrived'));
    expect(limited.series('waiting').every((men) => Math.abs(men) < 1e-6)).toBe(true);
  });
});

describe('weeks and months', () => {
  test.each([
    [
      'no limit',
      { processingMonths: 1.3, waitingDropout: 0.1, trainingMonths: 2.4, trainingDropout: 0.1, attrition: 0.05 },
    ],
    ['seats', { seats: 7000, waitingDropout: 0.2, trainingMonths: 2, trainingDropout: 0.1, attrition: 0.05 }],
  ])('agree in means: %s', (_, pipeline) => {
    const [monthly, weekly] = (['month', 'week'] as const).map((step) => expectedPath(steady(pipeline, step)));
    for (const metric of [
      'recruits',
      'trainees',
      'arrived',
      'inUnit',
      'waitingDropouts',
      'trainingDropouts',
      'attrited',
      'waiting',
      'training',
    ] as const) {
      const [a, b] = [monthly!.series(metric).at(-1)!, weekly!.series(metric).at(-1)!];
      expect(Math.abs(a / b - 1), `${metric} ${String(a)} ${String(b)}`).toBeLessThan(0.012);
    }
  });

  test('and in the mean of what is drawn', async () => {
    const pipeline = { seats: 150, waitingDropout: 0.2, trainingMonths: 1.5, trainingDropout: 0.1, attrition: 0.05 };
    const of = (step: 'month' | 'week') =>
      runEnsemble(
        vary(steady(pipeline, step, '2023-12-31'), {
          regions: ['a', 'b', 'c'].map((id) => ({ id, men: 10_000 })),
          uptake: { hazard: 0.01 },
        }),
        { seed: 'steps', replicates: 2000 },
      );
    const [monthly, weekly] = [await of('month'), await of('week')];
    for (const metric of ['arrived', 'waitingDropouts', 'trainingDropouts'] as const) {
      const [a, b] = [monthly.mean(metric), weekly.mean(metric)];
      expect(Math.abs(a.value / b.value - 1), metric).toBeLessThan(0.03);
    }
  });
});

describe('seats change by policies', () => {
  const base = steady({ seats: 3000, trainingMonths: 1 });

  test('from their date, and bit for bit not before', () => {
    const more = vary(base, { policies: [{ from: '2023-07-01', set: { 'pipeline.seats': 5000 } }] });
    const [one, other] = [base, more].map((scenario) => runStates(scenario, 'seats', 0, 4).states);
    expect(other!.map((run) => run.slice(0, 6))).toEqual(one!.map((run) => run.slice(0, 6)));
    const trainees = simulate(more, { seed: 'seats', replicate: 0 }).series({ metric: 'trainees', flow: true });
    // 3,000 a month of 30.4375 days, rounded down as they add up: 181 days to the end of June, and from then on 5,000.
    expect(trainees.slice(0, 6).reduce((a, b) => a + b, 0)).toBe(Math.floor((3000 * 181) / 30.4375));
    expect(trainees[6]).toBe(Math.floor((3000 * 181 + 5000 * 31) / 30.4375) - Math.floor((3000 * 181) / 30.4375));
  });

  test('a limit may begin by a policy, and be scaled', () => {
    const scenario = vary(steady({ trainingMonths: 0 }), {
      policies: [
        { from: '2023-03-01', set: { 'pipeline.seats': 4000 } },
        { from: '2023-04-01', scale: { 'pipeline.seats': 0.5 } },
      ],
    });
    const path = expectedPath(scenario);
    const [signed, trained] = (['recruits', 'trainees'] as const).map((metric) => path.series({ metric, flow: true }));
    expect(trained!.slice(0, 2)).toEqual(signed!.slice(0, 2));
    expect(trained![2]).toBeCloseTo((4000 * 31) / 30.4375, 9);
    expect(trained![3]).toBeCloseTo((2000 * 30) / 30.4375, 9);
  });

  test.each([
    [{ regions: ['a'], set: { 'pipeline.seats': 1 } }, 'policies[0].regions', /of the whole country/],
    [{ scale: { 'pipeline.seats': -1 } }, 'policies[0].scale["pipeline.seats"]', /./],
  ])('%j is refused', (policy, path, message) => {
    const act = () => vary(base, { policies: [{ from: '2023-03-01', ...policy }] as never });
    expect(act).toThrow(expect.objectContaining({ path }) as Error);
    expect(act).toThrow(message);
  });

  test('what is not there cannot be changed', () => {
    const scale = [{ from: '2023-03-01', scale: { 'pipeline.seats': 2 } }];
    expect(() => vary(steady({}), { policies: scale })).toThrow(/a number of seats to scale/);
    expect(() => vary(steady(null), { policies: scale })).toThrow(/a pipeline in the scenario/);
    expect(() => vary(base, { policies: [{ from: '2023-03-01', scale: { 'pipeline.seats': 1e6 } }] })).toThrow(
      /at most 1,000,000,000/,
    );
  });
});

describe('what is read of it', () => {
  const scenario = vary(
    steady(
      { seats: 90, waitingDropout: 0.2, trainingMonths: 1, trainingDropout: 0.1, attrition: 0.1 },
      'month',
      '2023-06-30',
    ),
    {
      regions: ['a', 'b', 'c'].map((id) => ({ id, men: 10_000 })),
      uptake: { hazard: 0.01 },
    },
  );

  test('regions add up to the country; every recruit is somewhere', async () => {
    const ensemble = await runEnsemble(scenario, { seed: 'read', replicates: 50 });
    for (const through of [1, 3, 6]) {
      const of = (
        metric:
          | 'waiting'
          | 'waitingDropouts'
          | 'training'
          | 'trainingDropouts'
          | 'inUnit'
          | 'attrited'
          | 'arrived'
          | 'recruits',
      ) => ensemble.values({ metric, through });
      of('recruits').forEach((recruits, i) => {
        expect(
          of('waiting')[i]! +
            of('waitingDropouts')[i]! +
            of('training')[i]! +
            of('trainingDropouts')[i]! +
            of('inUnit')[i]! +
            of('attrited')[i]!,
        ).toBe(recruits);
        expect(of('inUnit')[i]! + of('attrited')[i]!).toBe(of('arrived')[i]);
      });
      const byRegion = ['a', 'b', 'c'].map((region) => ensemble.values({ metric: 'arrived', region, through }));
      of('arrived').forEach((men, i) => expect(byRegion.reduce((sum, values) => sum + values[i]!, 0)).toBe(men));
    }
  });

  test('a trace tells the same, region by region, and says it', () => {
    const run = simulate(scenario, { seed: 'read', replicate: 2 });
    for (const region of ['a', 'b', 'c'] as const) {
      const told = trace(scenario, { seed: 'read', replicate: 2, region });
      expect(told.periods.map(({ pipeline }) => pipeline!.arrived)).toEqual(
        run.series({ metric: 'arrived', region, flow: true }),
      );
      expect(told.text).toMatch(/\d+ of \d+ men who could begin training;/);
      expect(told.text).toMatch(/men withdraw while waiting; .* reach their units/);
    }
  });
});
