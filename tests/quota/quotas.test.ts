import { fc, test } from '@fast-check/vitest';
import { describe, expect, expectTypeOf } from 'vitest';
import { russia2023, type RussianRegionId } from '../../src/data/index.js';
import { quotas, quotaTable } from '../../src/quota/index.js';
import {
  announcedQuota,
  boundOf,
  defineScenario,
  periodsOf,
  type PolicyInput,
  type Scenario,
  type ScenarioInput,
  vary,
} from '../../src/scenario/index.js';
import { scenarioInput } from '../support/arbitrary-scenario.js';
import { plainRate } from '../support/drive.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const calendar = { start: '2023-04-01', end: '2023-12-31' };

/** A scenario whose target and quotas nothing moves: what is true of moved ones stands in moved-targets.test.ts. */
function standing(input: ScenarioInput): Scenario {
  const moves = ({ set = {}, scale = {} }: PolicyInput): boolean =>
    [...Object.keys(set), ...Object.keys(scale)].some((path) => path === 'target' || path === 'quota.announced');
  return defineScenario<string>({ ...input, policies: (input.policies ?? []).filter((policy) => !moves(policy)) });
}

describe('laws', () => {
  test.prop([scenarioInput])('quotas are whole and add up to the target; announced ones stand', (input) => {
    const scenario = standing(input);
    const result = quotas(scenario);
    const values = scenario.regions.map(({ id }) => result.byRegion[id]!);
    expect(values.every((quota) => Number.isSafeInteger(quota) && quota >= 0)).toBe(true);
    expect(sum(values)).toBe(scenario.target);
    for (const region of scenario.regions) {
      const announced = announcedQuota(scenario, region);
      if (announced !== null) expect(result.byRegion[region.id]).toBe(announced);
      expect(result.announced.includes(region.id)).toBe(announced !== null);
    }
  });

  test.prop([scenarioInput])(
    'the schedule: rows end at the quotas and never fall, columns are the rounded national share, every total within 1 of its share',
    (input) => {
      const scenario = standing(input);
      const result = quotas(scenario);
      const periods = periodsOf(scenario.calendar);
      // Whole numbers in both cases, so that the shares below are free of rounding.
      const weights = scenario.quota.phasing ?? periods.map((period) => period.days);
      const whole = sum(weights);
      let elapsed = 0;
      periods.forEach((_, t) => {
        elapsed += weights[t]!;
        const column = result.schedule.cumulative.map((row) => row[t]!);
        // ⌊Q c + ½⌋ in whole numbers, free of rounding.
        expect(sum(column)).toBe(Math.floor((2 * Number(scenario.target) * elapsed + whole) / (2 * whole)));
        expect(result.schedule.national[t]).toBe(sum(column));
        scenario.regions.forEach(({ id }, i) => {
          const share = (result.byRegion[id]! * elapsed) / whole;
          expect(Math.abs(column[i]! - share)).toBeLessThan(1);
          expect(Number.isInteger(column[i])).toBe(true);
          if (t > 0) expect(column[i]).toBeGreaterThanOrEqual(result.schedule.cumulative[i]![t - 1]!);
          if (t === periods.length - 1) expect(column[i]).toBe(result.byRegion[id]);
        });
      });
    },
  );

  test.prop([scenarioInput])('the table for the engine holds the same numbers', (input) => {
    const scenario = standing(input);
    const result = quotas(scenario);
    const table = quotaTable(scenario);
    expect(Array.from(table.quotas)).toEqual(scenario.regions.map(({ id }) => result.byRegion[id]));
    expect(table.periods).toBe(periodsOf(scenario.calendar).length);
    expect(Array.from(table.schedule)).toEqual(result.schedule.cumulative.flat());
  });

  test.prop([
    fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 }),
    fc.integer({ min: 100, max: 2000 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 1000 }),
  ])('floors and caps hold', (men, target, min, slack) => {
    const max = Math.ceil(target / men.length) + slack;
    const scenario = defineScenario({
      name: 'x',
      target,
      calendar,
      ...plainRate,
      regions: men.map((count, i) => ({ id: `r${String(i)}`, men: count })),
      quota: { min, max },
    });
    const result = quotas(scenario);
    for (const { id } of scenario.regions) {
      expect(result.byRegion[id]).toBeGreaterThanOrEqual(boundOf(scenario.quota.min, id)!);
      expect(result.byRegion[id]).toBeLessThanOrEqual(boundOf(scenario.quota.max, id)!);
    }
    expect(sum(Object.values(result.byRegion))).toBe(target);
  });
});

describe('worked examples', () => {
  test('Webster by hand: 10 over 53, 24 and 23', () => {
    // Sainte-Laguë quotients (weight ÷ 1, 3, 5 …), the ten largest: 53, 24, 23, 17.67, 10.6, 8, 7.67, 7.57, 5.89, 4.82.
    // Counts of the ten largest: 53 gives 53, 17.67, 10.6, 7.57, 5.89, 4.82 = 6; 24 gives 24, 8 = 2; 23 gives 23, 7.67 = 2.
    const scenario = defineScenario({
      name: 'x',
      target: 10,
      calendar,
      ...plainRate,
      regions: [
        { id: 'a', men: 53 },
        { id: 'b', men: 24 },
        { id: 'c', men: 23 },
      ],
    });
    expect(quotas(scenario).byRegion).toEqual({ a: 6, b: 2, c: 2 });
    // Largest remainders: 5 + 2 + 2, and the tenth to the largest remainder, .4 of b.
    expect(quotas(vary(scenario, { quota: { method: 'hamilton' } })).byRegion).toEqual({ a: 5, b: 3, c: 2 });
  });

  test('a tilt by hand: income 1 and 2, men equal, exponent 1: one to two', () => {
    const regions = [
      { id: 'a', men: 100, covariates: { income: 1 } },
      { id: 'b', men: 100, covariates: { income: 2 } },
    ];
    const scenario = defineScenario({
      name: 'x',
      target: 300,
      calendar,
      ...plainRate,
      regions,
      quota: { tilt: { income: 1 } },
    });
    expect(quotas(scenario).byRegion).toEqual({ a: 100, b: 200 });
    expect(quotas(vary(scenario, { quota: { tilt: { income: -1 } } })).byRegion).toEqual({ a: 200, b: 100 });
    // Exponent 2: one to four.
    expect(quotas(vary(scenario, { quota: { tilt: { income: 2 } } })).byRegion).toEqual({ a: 60, b: 240 });
    expect(quotas(vary(scenario, { quota: { tilt: { income: null }, basis: 'income' } })).byRegion).toEqual({
      a: 100,
      b: 200,
    });
  });

  test('an exact tie is reported with the ids', () => {
    const scenario = defineScenario({
      name: 'x',
      target: 3,
      calendar,
      ...plainRate,
      regions: [
        { id: 'c', men: 5, quota: 0 },
        { id: 'a', men: 5 },
        { id: 'b', men: 5 },
      ],
    });
    const result = quotas(scenario);
    expect(result.ties).toEqual({ tied: ['a', 'b'], seats: 1, rule: 'first' });
    expect(result.byRegion).toEqual({ a: 2, b: 1, c: 0 });
    expect(result.announced).toEqual(['c']);
    expect(quotas(vary(scenario, { target: 4 })).ties).toBeNull();
  });

  test('the place of an announced quota: the table over the region, null withdraws', () => {
    const scenario = defineScenario({
      name: 'x',
      target: 100,
      calendar,
      ...plainRate,
      regions: [
        { id: 'a', men: 5, quota: 10 },
        { id: 'b', men: 5 },
        { id: 'c', men: 5 },
      ],
    });
    expect(quotas(scenario).byRegion).toEqual({ a: 10, b: 45, c: 45 });
    expect(quotas(vary(scenario, { quota: { announced: { a: 20 } } })).byRegion).toEqual({ a: 20, b: 40, c: 40 });
    expect(quotas(vary(scenario, { quota: { announced: { a: null } }, target: 99 })).byRegion).toEqual({
      a: 33,
      b: 33,
      c: 33,
    });
  });

  test('all announced; none to find', () => {
    const regions = [
      { id: 'a', men: 5 },
      { id: 'b', men: 0 },
    ];
    expect(
      quotas(
        defineScenario({ name: 'x', target: 7, calendar, ...plainRate, regions, quota: { announced: { a: 3, b: 4 } } }),
      ).byRegion,
    ).toEqual({ a: 3, b: 4 });
    expect(quotas(defineScenario({ name: 'x', target: 0, calendar, ...plainRate, regions })).byRegion).toEqual({
      a: 0,
      b: 0,
    });
  });

  test('phasing weights in place of days', () => {
    const scenario = defineScenario({
      name: 'x',
      target: 100,
      calendar: { start: '2023-01-01', end: '2023-03-31' },
      ...plainRate,
      regions: [{ id: 'a', men: 5 }],
      quota: { phasing: [0.5, 0, 0.5] },
    });
    expect(quotas(scenario).schedule).toMatchObject({ cumulative: [[50, 50, 100]], national: [50, 50, 100] });
    expect(quotas(scenario).schedule.periods.map(({ share }) => share)).toEqual([0.5, 0.5, 1]);
  });
});

describe('the founding case', () => {
  const result = quotas(russia2023);

  test('400,000 exactly, announced quotas kept, Webster for the other 76', () => {
    expect(sum(Object.values(result.byRegion))).toBe(400_000);
    expect(result.byRegion).toMatchObject({
      'RU-MOW': 22_000,
      'RU-BA': 12_000,
      'RU-SVE': 10_000,
      'RU-CHE': 10_000,
      'RU-PER': 9_000,
      'RU-PNZ': 4_500,
      'RU-KLU': 3_000,
    });
    expect(result.announced).toHaveLength(7);
    expect([result.method, result.ties]).toEqual(['webster', null]);
    // Independent check of Webster: one divisor rounds all 76 weights to the quotas, so the intervals of divisors meet.
    const open = russia2023.regions.filter(({ id }) => !result.announced.includes(id));
    expect(open).toHaveLength(76);
    const low = Math.max(...open.map(({ id, men }) => men / (result.byRegion[id] + 0.5)));
    const high = Math.min(...open.map(({ id, men }) => men / (result.byRegion[id] - 0.5)));
    expect(low).toBeLessThan(high);
  });

  test('after one month 43,636 are due (400,000 × 30/275), at the end all', () => {
    expect(result.schedule.national[0]).toBe(43_636);
    expect(result.schedule.national.at(-1)).toBe(400_000);
    expect(result.schedule.byRegion['RU-MOW']).toEqual(
      result.schedule.cumulative[russia2023.regions.findIndex(({ id }) => id === 'RU-MOW')],
    );
  });

  test('fit: quota over the share of men, smallest and largest named', () => {
    const share = (id: RussianRegionId): number =>
      (400_000 * russia2023.regions.find((region) => region.id === id)!.men) / 30_807_003;
    for (const id of ['RU-PER', 'RU-MOW', 'RU-TA'] as const)
      expect(result.fit.byRegion[id]).toBeCloseTo(result.byRegion[id] / share(id), 12);
    // Regions without an announced quota all have nearly the same ratio, so the extremes are among the seven.
    const ratios = russia2023.regions
      .map(({ id }) => ({ id, ratio: result.fit.byRegion[id]! }))
      .sort((a, b) => a.ratio - b.ratio);
    expect(result.fit.smallest).toEqual(ratios[0]);
    expect(result.fit.largest).toEqual(ratios.at(-1));
    expect(result.announced).toContain(result.fit.smallest!.id);
    expect(result.announced).toContain(result.fit.largest!.id);
  });

  test('is frozen, typed, and says what it was made from', () => {
    expect(Object.isFrozen(result.schedule.cumulative[0])).toBe(true);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expectTypeOf(result.byRegion['RU-MOW']).toEqualTypeOf<number>();
    // @ts-expect-error no such region
    expect(result.byRegion['RU-XYZ']).toBeUndefined();
  });

  test('the table is the caller’s own', () => {
    quotaTable(russia2023).quotas.fill(0);
    expect(sum(Array.from(quotaTable(russia2023).quotas))).toBe(400_000);
  });
});
