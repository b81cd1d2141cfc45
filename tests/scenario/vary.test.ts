import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  defineScenario,
  lognormal,
  parameter,
  type Scenario,
  type ScenarioPatch,
  uniform,
  vary,
} from '../../src/scenario/index.js';
import { scenarioInput, shareDistribution } from '../support/arbitrary-scenario.js';
import { flat } from '../support/flat.js';
import { drive } from '../support/drive.js';

const base = defineScenario({
  name: 'base',
  target: 1000,
  calendar: { start: '2023-04-01', end: '2023-12-31' },
  ...drive,
  regions: [
    { id: 'north', men: 50_000, covariates: { income: 2 }, quota: 300 },
    { id: 'south', men: 70_000, covariates: { income: 3 } },
    { id: 'west', men: 30_000, covariates: { income: 3 } },
  ],
  quota: { tilt: { income: 0.5 }, announced: { south: 200 }, min: { west: 10 } },
  uptake: { ...drive.uptake, willing: uniform(0.01, 0.05), season: [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1] },
  sources: { target: 'a decree' },
});

const numbers = fc.record(
  {
    eligible: flat(0, 1),
    uptake: fc.record(
      {
        willing: shareDistribution,
        hazard: flat(0, 1),
        ramp: flat(0.1, 3),
      },
      { requiredKeys: [] },
    ),
    coercion: fc.record({ probability: flat(0, 1), mistaken: shareDistribution }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ScenarioPatch>;

describe('laws', () => {
  test.prop([scenarioInput])('an empty patch changes nothing', (input) => {
    const scenario = defineScenario(input);
    expect(vary(scenario, {})).toEqual(scenario);
  });

  test.prop([scenarioInput, numbers])('a patch twice is the patch once', (input, patch) => {
    const once = vary(defineScenario(input), patch);
    expect(vary(once, patch)).toEqual(once);
  });

  test.prop([scenarioInput, numbers, numbers])(
    'patches in turn are one patch with the later on top',
    (input, first, second) => {
      const scenario = defineScenario(input);
      const together = {
        ...first,
        ...second,
        uptake: { ...first.uptake, ...second.uptake },
        coercion: { ...first.coercion, ...second.coercion },
      };
      expect(vary(vary(scenario, first), second)).toEqual(vary(scenario, together));
    },
  );

  test.prop([scenarioInput, numbers])('only what the patch names changes', (input, patch) => {
    const scenario = defineScenario(input);
    const changed = vary(scenario, patch);
    for (const key of Object.keys(scenario) as (keyof Scenario)[]) {
      if (!Object.hasOwn(patch, key)) expect(changed[key]).toEqual(scenario[key]);
    }
    for (const key of ['willing', 'hazard', 'ramp'] as const) {
      expect(changed.uptake[key]).toEqual(patch.uptake?.[key] ?? scenario.uptake[key]);
    }
  });

  test.prop([scenarioInput])('null brings the default back', (input) => {
    const scenario = vary(defineScenario(input), {
      eligible: null,
      uptake: { frailty: null },
      coercion: { probability: 1, capacity: null },
    });
    expect(scenario.eligible).toBe(1);
    expect(scenario.uptake.frailty).toBe(0.1);
    expect(scenario.coercion?.capacity).toEqual(parameter('coercion.capacity').default);
  });
});

describe('what merges and what replaces', () => {
  test('the scenario that is varied stays; the name stays unless given', () => {
    const text = JSON.stringify(base);
    const changed = vary(base, { uptake: { hazard: 0.1 } });
    expect(JSON.stringify(base)).toBe(text);
    expect(changed.name).toBe('base');
    expect(vary(base, { name: 'bonus' }).name).toBe('bonus');
    expect(Object.isFrozen(changed.uptake)).toBe(true);
  });

  test('distributions are replaced whole, not merged field by field', () => {
    expect(vary(base, { uptake: { willing: lognormal(0.05, 0.3) } }).uptake.willing).toEqual({
      kind: 'lognormal',
      median: 0.05,
      sigma: 0.3,
    });
    expect(vary(base, { uptake: { willing: 0.05 } }).uptake.willing).toBe(0.05);
  });

  test('arrays are replaced', () => {
    const season = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(vary(base, { uptake: { season } }).uptake.season).toEqual(season);
    expect(vary(base, { uptake: { season: null } }).uptake.season).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test('records merge by key; null takes a key away', () => {
    const changed = vary(base, {
      quota: { tilt: { income: null }, min: { north: 5 } },
      sources: { target: null, eligible: 'a survey' },
    });
    expect(changed.quota.tilt).toEqual({});
    expect(changed.quota.min).toEqual({ west: 10, north: 5 });
    expect(changed.sources).toEqual({ eligible: 'a survey' });
    const elastic = vary(base, { uptake: { elasticity: { income: 0.2 } } });
    expect(vary(elastic, { uptake: { elasticity: {} } }).uptake.elasticity).toEqual({ income: 0.2 });
    expect(vary(elastic, { uptake: { elasticity: { income: null } } }).uptake.elasticity).toEqual({});
    expect(vary(base, { quota: { min: 7 } }).quota.min).toBe(7);
    expect(vary(base, { quota: { min: null } }).quota.min).toBeNull();
  });

  test("null in announced withdraws a quota, the region's own included", () => {
    const changed = vary(base, { quota: { announced: { north: null, south: null } } });
    expect(changed.quota.announced).toEqual({ north: null, south: null });
    expect(vary(changed, { quota: { announced: { south: 10 } } }).quota.announced).toEqual({ north: null, south: 10 });
    expect(vary(changed, { quota: { announced: null } }).quota.announced).toEqual({});
  });

  test('cash appears, changes and goes', () => {
    const paid = vary(base, { cash: { perRecruit: 19_500_000, currency: 'RUB' } });
    expect(vary(paid, { cash: { perRecruit: 5 } }).cash).toEqual({
      perRecruit: 5,
      currency: 'RUB',
      bonuses: null,
    });
    expect(vary(paid, { cash: null }).cash).toBeNull();
  });

  test('the calendar merges', () => {
    expect(vary(base, { calendar: { step: 'week' } }).calendar).toEqual({
      start: '2023-04-01',
      end: '2023-12-31',
      step: 'week',
    });
  });
});
