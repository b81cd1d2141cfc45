import { describe, expect, expectTypeOf, test } from 'vitest';
import { russia2023, type RussianRegionId } from '../../src/data/index.js';
import { assertScenario, lognormal, type Scenario, vary } from '../../src/scenario/index.js';
import { drive } from '../support/drive.js';

describe('the founding case', () => {
  test('83 regions, 30,807,003 men of 18-49 (sum stated with the data), eight federal districts', () => {
    expect(russia2023.regions).toHaveLength(83);
    expect(russia2023.regions.reduce((sum, { men }) => sum + men, 0)).toBe(30_807_003);
    expect(new Set(russia2023.regions.map(({ group }) => group)).size).toBe(8);
    expect(russia2023.regions.some(({ id }) => id.startsWith('UA-'))).toBe(false);
  });

  // From the specification: announced quotas as reported for 2023.
  test('announced quotas', () => {
    expect(russia2023.quota.announced).toEqual({
      'RU-MOW': 22_000,
      'RU-BA': 12_000,
      'RU-SVE': 10_000,
      'RU-CHE': 10_000,
      'RU-PER': 9_000,
      'RU-PNZ': 4_500,
      'RU-KLU': 3_000,
    });
    expect(russia2023.quota.method).toBe('webster');
  });

  test('target, dates; every value that decides the answer stated with a source', () => {
    expect(russia2023.target).toBe(400_000);
    expect(russia2023.calendar).toEqual({ start: '2023-04-01', end: '2023-12-31', step: 'month' });
    // The values that version 0.1 had as defaults, but for those that sources have corrected since.
    expect(russia2023).toMatchObject({
      ...drive,
      response: { ...drive.response, inducedPerTaken: lognormal(0.12, 0.7) },
    });
    expect(russia2023.uptake.payElasticity).toEqual(lognormal(1, 0.53));
    expect(russia2023).toMatchObject({
      uptake: { imitation: 0, ramp: 1, offerResponse: 0, regionalSpread: 0.3, groupCorrelation: 0, frailty: 0.1 },
      coercion: { start: null, recordedAsVolunteer: 1 },
      response: { announcementFlight: 0, dissentHalfLife: 3.3, dissentDamping: 0 },
      reporting: { inflation: 1, relabelled: 0 },
    });
    for (const block of ['coercion', 'response'] as const)
      for (const key of Object.keys(russia2023[block]!))
        if (key !== 'start' && key !== 'basis')
          // a date and a word, no numbers
          expect(Object.keys(russia2023.sources)).toContain(`${block}.${key}`);
    expect([
      russia2023.policies,
      russia2023.joint,
      russia2023.cash,
      russia2023.quota.tilt,
      russia2023.uptake.elasticity,
    ]).toEqual([[], [], null, {}, {}]);
  });

  test('covariates are there for every region and can be used', () => {
    for (const name of ['unemployment', 'poverty', 'income', 'residents', 'menCensus2021', 'confirmedDeaths']) {
      expect(
        vary(russia2023, { quota: { tilt: { [name]: 0.5 } }, uptake: { elasticity: { [name]: 0.1 } } }).quota.tilt,
      ).toEqual({ [name]: 0.5 });
    }
    expect(vary(russia2023, { quota: { basis: 'menCensus2021' } }).quota.basis).toBe('menCensus2021');
  });

  test('is a scenario like any other, typed by its regions', () => {
    expectTypeOf(russia2023).toEqualTypeOf<Scenario<RussianRegionId>>();
    expect(assertScenario(russia2023)).toBe(russia2023);
    // @ts-expect-error Moscow is RU-MOW
    expect(() => vary(russia2023, { quota: { announced: { 'RU-MOS-CITY': 5 } } })).toThrow(/RU-MOS/);
  });
});
