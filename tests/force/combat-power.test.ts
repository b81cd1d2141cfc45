import { describe, expect, test } from 'vitest';
import {
  combatPower,
  defineScenario,
  fromJSON,
  lognormal,
  runEnsemble,
  toCSV,
  toJSON,
  type Tabular,
  toTable,
  uniform,
  vary,
} from 'levy';
import { forceRequirements, russia2023, russia2024, russianForce, russianForce2023, russianForce2024 } from 'levy/data';
import { errorOf } from '../support/error-of.js';

const scenario = defineScenario({
  name: 'a force',
  target: 4000,
  calendar: { start: '2023-01-01', end: '2023-04-30' },
  regions: [{ id: 'a', men: 50_000 }],
  uptake: { willing: lognormal(0.1, 0.3), hazard: 0.2 },
  force: {
    strength: lognormal(50_000, 0.1),
    arrivals: { others: 200 },
    losses: { counted: 'all', share: lognormal(0.03, 0.3) },
    returns: { share: 0.5, lag: 1 },
    equipment: {
      tanks: { holding: uniform(200, 300), losses: { number: 10 }, required: 5 },
      rounds: { consumed: true, holding: uniform(0, 5e5), made: 1e5, use: 3000, required: 3000 },
    },
  },
});
const replicates = 400;
const ensemble = await runEnsemble(scenario, { seed: 'power', replicates });
const power = combatPower(ensemble);
const count = (values: ArrayLike<number>, holds: (value: number, i: number) => boolean): number =>
  Array.from(values).filter(holds).length;

describe('combatPower', () => {
  test('tells what can be counted from the replicates', () => {
    expect(power).toMatchObject({ kind: 'combat-power', n: replicates, level: 0.9, counted: 'all' });
    expect(power.inputs).toEqual(['men', 'tanks', 'rounds']);
    power.periods.forEach(({ period, strength, equipped, lossesExceedArrivals }, t) => {
      expect(period).toBe(t + 1);
      expect(strength).toEqual(rangeOf('strength', period));
      expect(equipped).toEqual(rangeOf('equipped', period));
      for (const [losses, metric] of [
        ['all', 'losses'],
        ['irrecoverable', 'irrecoverable'],
        ['killed', 'killed'],
      ] as const) {
        const joined = ensemble.values({ metric: 'joined', flow: true, through: period });
        const lost = ensemble.values({ metric, flow: true, through: period });
        expect(lossesExceedArrivals[losses].count).toBe(count(lost, (men, i) => men > joined[i]!));
      }
    });
  });

  const rangeOf = (metric: 'strength' | 'equipped', through: number) => {
    const { low, median, high, mean, estimates } = ensemble.band(metric).periods[through - 1]!;
    return { low, median, high, mean, estimates };
  };

  test('what binds is what equips fewest, and each replicate has one', () => {
    for (const { period, binding, bindingInput } of power.periods) {
      const counts = Object.values(binding).map((estimate) => estimate.count!);
      expect(counts.reduce((a, b) => a + b)).toBe(replicates);
      expect(binding[bindingInput]!.count).toBe(Math.max(...counts));
      const strength = ensemble.values({ metric: 'strength', through: period });
      const equipped = ensemble.values({ metric: 'equipped', through: period });
      expect(binding['men']!.count).toBe(count(strength, (men, i) => men === equipped[i]));
    }
    const [first, last] = [power.periods[0]!, power.periods.at(-1)!];
    // Every input binds somewhere.
    for (const input of power.inputs)
      expect(first.binding[input]!.value + last.binding[input]!.value, input).toBeGreaterThan(0);
    // 10 tanks a month less: 200 to 300 at the start, each for 200 men.
    expect(last.holdings['tanks']!.median).toBeCloseTo(first.holdings['tanks']!.median - 30, -1);
  });

  test('when losses first exceed arrivals: each replicate once', () => {
    for (const { overall, inSomePeriod, first } of Object.values(power.lossesExceedArrivals)) {
      expect(first.byPeriod.reduce((a, b) => a + b) + first.never).toBe(replicates);
      expect(replicates - first.never).toBe(inSomePeriod.count);
      expect(inSomePeriod.value).toBeGreaterThanOrEqual(overall.value);
    }
    const { all, irrecoverable, killed } = power.lossesExceedArrivals;
    expect(all.overall.value).toBeGreaterThan(irrecoverable.overall.value);
    expect(irrecoverable.overall.value).toBeGreaterThan(killed.overall.value);
    expect(all.overall.count).toBe(count(ensemble.values('joinedLessLosses'), (men) => men < 0));
  });

  test('the strength on a day is that of the last period that has ended', () => {
    const of = (through: number) => ensemble.probability({ metric: 'strength', through, atLeast: 50_000 });
    expect(power.strengthAtLeast(50_000, '2023-02-28')).toEqual(of(2));
    expect(power.strengthAtLeast(50_000, '2023-03-30')).toEqual(of(2));
    expect(power.strengthAtLeast(50_000, '2023-03-31')).toEqual(of(3));
    for (const on of ['2023-01-30', '2023-05-01', 'soon'])
      expect(errorOf(() => power.strengthAtLeast(1, on))).toMatchObject({ code: 'options/invalid', path: 'on' });
    expect(errorOf(() => power.strengthAtLeast(NaN, '2023-03-31'))).toMatchObject({ path: 'men' });
  });

  test('is a table, a file and JSON that is read back', () => {
    const table = toTable(power);
    expect(table.split('\n')).toHaveLength(2 + 4);
    expect(table).toMatch(/period +start +end +strength, low .*binds +binds in +all > joined/);
    expect(toTable(fromJSON(toJSON(power)) as Tabular)).toBe(table);
    expect(toCSV(power).split('\n')[0]).toContain('"strength, median"');
  });

  test('is of an ensemble that has a force and keeps the country', async () => {
    const without = await runEnsemble(vary(scenario, { force: null }), { seed: 'power', replicates: 3 });
    expect(errorOf(() => combatPower(without)).code).toBe('reference/absent-block');
    const totals = await runEnsemble(scenario, { seed: 'power', replicates: 3, keep: 'totals' });
    expect(errorOf(() => combatPower(totals)).code).toBe('ensemble/not-kept');
    expect(errorOf(() => combatPower(ensemble, { level: 2 })).path).toBe('level');
  });
});

describe('the forces and requirements of levy/data', () => {
  test('requirements are the ratios of the table', () => {
    const of = (period: string, quantity: RegExp): number =>
      russianForce.find((row) => row.period === period && quantity.test(row.quantity))!.value!;
    const { february2022, year2024 } = forceRequirements;
    // 2,927 / 190,000 and 1,750 / 520,000; 12 m rounds in 10.2 months of 190,000 men, 10,000 a day of 520,000.
    expect(february2022.perThousandMen).toEqual({ tanks: 15.4, rounds: 6100 });
    expect(year2024.perThousandMen).toEqual({ tanks: 3.4, rounds: 590 });
    expect((1000 * of('2022-02', /^main battle tanks/)) / of('2022-02', /^strength/)).toBeCloseTo(15.4, 1);
    expect((1000 * of('2024-02', /^main battle tanks/)) / of('2024-mid', /^strength/)).toBeCloseTo(3.4, 1);
  });

  test.each([
    ['2023', russia2023, russianForce2023, 185_870],
    ['2024', russia2024, russianForce2024, 430_320],
  ] as const)(
    '%s: every value has a source, and losses are spread over the months as they were claimed',
    (_, drive, force, claimed) => {
      const scenario = vary(vary(drive, force), forceRequirements.february2022.patch);
      expect(scenario.force!.equipment['tanks']!.required).toBe(15.4);
      const { losses } = scenario.force!;
      const months = losses.profile!.length;
      // The sums of the claims, added up by hand from data/force-russia.csv; 0.7 to 1.1 times their mean.
      expect(losses.profile!.reduce((a, b) => a + b)).toBeCloseTo(months, 9);
      if (typeof losses.number === 'number' || losses.number.kind !== 'between') throw new Error('not a range');
      expect(losses.number.low).toBeCloseTo((0.7 * claimed) / months, 6);
      expect(losses.number.high).toBeCloseTo((1.1 * claimed) / months, 6);
      const stated = Object.keys(scenario.sources).filter((path) => path.startsWith('force.'));
      for (const path of [
        'strength',
        'losses.number',
        'returns.share',
        'equipment.tanks.holding',
        'equipment.rounds.made',
      ])
        expect(stated).toContain(`force.${path}`);
    },
  );
});
