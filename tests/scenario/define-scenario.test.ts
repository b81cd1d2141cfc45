import { fc, test } from '@fast-check/vitest';
import { describe, expect, expectTypeOf } from 'vitest';
import {
  assertScenario,
  defineScenario,
  empirical,
  fingerprint,
  lognormal,
  type Scenario,
  vary,
} from '../../src/scenario/index.js';
import { scenarioInput } from '../support/arbitrary-scenario.js';
import { drive } from '../support/drive.js';

const valleys = defineScenario({
  name: 'two valleys',
  target: 1000,
  calendar: { start: '2023-04-01', end: '2023-12-31' },
  ...drive,
  regions: [
    { id: 'north', men: 50_000, group: 'hills', covariates: { income: 20_000 } },
    { id: 'south', men: 70_000, covariates: { income: 30_000 } },
  ],
});

function everythingFrozen(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(everythingFrozen))
  );
}

describe('a scenario', () => {
  test.prop([scenarioInput])('is frozen all through and survives JSON and structuredClone', (input) => {
    const scenario = defineScenario(input);
    expect(everythingFrozen(scenario)).toBe(true);
    const saved = JSON.parse(JSON.stringify(scenario)) as typeof scenario;
    expect(saved).toEqual(scenario);
    expect(structuredClone(scenario)).toEqual(scenario);
    // Both come back through the door as the same scenario.
    expect(assertScenario(saved)).toEqual(scenario);
    expect(assertScenario(structuredClone(scenario))).toEqual(scenario);
    expect(fingerprint(saved)).toBe(fingerprint(scenario));
  });

  test.prop([scenarioInput])('leaves the input as it was, and is not tied to it', (input) => {
    const before = JSON.stringify(input);
    const scenario = defineScenario(input);
    expect(JSON.stringify(input)).toBe(before);
    expect(Object.isFrozen(input)).toBe(false);
    expect(Object.isFrozen(input.regions)).toBe(false);
    const text = JSON.stringify(scenario);
    (input.regions as unknown as { men: number }[])[0]!.men = 1;
    expect(JSON.stringify(scenario)).toBe(text);
  });

  test.prop([scenarioInput])('is its own normal form', (input) => {
    const scenario = defineScenario(input);
    expect(defineScenario(JSON.parse(JSON.stringify(scenario)) as Scenario)).toEqual(scenario);
    expect(defineScenario(scenario)).toBe(scenario);
    expect(assertScenario(scenario)).toBe(scenario);
  });

  test('a frozen input is as good', () => {
    const input = Object.freeze({
      name: 'x',
      target: 1,
      calendar: { start: '2023-01-01', end: '2023-01-31' },
      ...drive,
      regions: [{ id: 'a', men: 10 }],
    });
    expect(defineScenario(input).target).toBe(1);
  });

  test('an input without a prototype is plain; undefined counts as left out; −0 is 0', () => {
    const calendar = Object.assign(Object.create(null) as { start: string; end: string }, {
      start: '2023-01-01',
      end: '2023-01-31',
    });
    const scenario = defineScenario({
      name: 'x',
      target: 1,
      calendar,
      regions: [{ id: 'a', men: 10 }],
      uptake: { willing: 1, hazard: 1, imitation: -0, ramp: undefined },
    });
    expect(Object.is(scenario.uptake.imitation, 0)).toBe(true);
    expect(scenario.uptake.ramp).toBe(1);
  });

  test('a changed copy does not pass for the original', () => {
    // The mark that spares a second check must not travel with a spread or Object.assign.
    for (const copy of [{ ...valleys }, Object.assign({}, valleys), Object.create(valleys) as typeof valleys]) {
      expect(Object.getOwnPropertySymbols(copy)).toEqual([]);
    }
    expect(assertScenario({ ...valleys, target: 2000 })).toEqual(vary(valleys, { target: 2000 }));
  });

  test('the schema address of a file is dropped', () => {
    expect(
      defineScenario({ ...(JSON.parse(JSON.stringify(valleys)) as typeof valleys), $schema: './scenario.schema.json' }),
    ).toEqual(valleys);
  });

  test('joint tables, empirical values and every policy field are kept as given', () => {
    const policies = [
      {
        name: 'bonus',
        from: '2023-08-01',
        until: '2023-09-30',
        regions: ['north'],
        groups: ['hills'],
        set: { offer: 2 },
        scale: { 'coercion.capacity': 0 },
        note: 'n',
        source: 's',
      },
    ] as const;
    const joint = [
      {
        parameters: ['uptake.willing', 'uptake.hazard'],
        rows: [
          [0.02, 0.05],
          [0.04, 0.03],
        ],
        weights: [1, 3],
      },
    ];
    const scenario = vary(valleys, { policies, joint, uptake: { willing: empirical([0.01, 0.02], [1, 2]) } });
    expect(scenario.policies).toEqual(policies);
    expect(scenario.joint).toEqual(joint);
    expect(scenario.uptake.willing).toEqual({ kind: 'empirical', values: [0.01, 0.02], weights: [1, 2] });
  });
});

describe('the fingerprint', () => {
  test('does not depend on the order of keys, and depends on every value', () => {
    const turned = JSON.parse(JSON.stringify(valleys), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as typeof valleys;
    expect(Object.keys(turned)).not.toEqual(Object.keys(valleys));
    expect(fingerprint(turned)).toBe(fingerprint(valleys));
    expect(fingerprint(vary(valleys, { uptake: { frailty: 0.1000001 } }))).not.toBe(fingerprint(valleys));
    expect(fingerprint(vary(valleys, { name: 'other' }))).not.toBe(fingerprint(valleys));
  });

  test('is SHA-256 of canonical JSON: checked with another implementation', async () => {
    const { createHash } = await import('node:crypto');
    const sorted = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : Array.isArray(value)
          ? value.map(sorted)
          : Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, inner]) => [key, sorted(inner)]),
            );
    /** Without what came later and says nothing. */
    const asBefore = ({ pipeline, resources, refill, uptake, reporting, ...rest }: Scenario): object => {
      const { signsElsewhere, ...others } = uptake;
      const { paymentLag, coverage, ...honest } = reporting;
      expect([pipeline, resources, refill, signsElsewhere, paymentLag, coverage]).toEqual(new Array(6).fill(null));
      return { ...rest, uptake: others, reporting: honest };
    };
    const scenario = vary(valleys, { name: 'Tal “Süd” 山' });
    expect(fingerprint(scenario)).toBe(
      createHash('sha256')
        .update(JSON.stringify(sorted({ ...asBefore(scenario), force: undefined })), 'utf8')
        .digest('hex'),
    );
    const followed = vary(valleys, { force: { strength: 10, losses: { counted: 'all' } } });
    expect(fingerprint(followed)).toBe(
      createHash('sha256')
        .update(JSON.stringify(sorted(asBefore(followed))), 'utf8')
        .digest('hex'),
    );
  });

  test('a block that came later and is not there is as if nobody had thought of it', () => {
    const before = Object.fromEntries(Object.entries(valleys).filter(([key]) => key !== 'pipeline' && key !== 'force'));
    expect(assertScenario(before as unknown as Scenario)).toEqual(valleys);
    expect(() => assertScenario({ ...before, cash: undefined } as unknown as Scenario)).toThrow(/cash/);
  });
});

describe('types', () => {
  test('region ids are a union', () => {
    expectTypeOf(valleys).toEqualTypeOf<Scenario<'north' | 'south'>>();
    expectTypeOf(valleys.regions[0]!.id).toEqualTypeOf<'north' | 'south'>();
  });

  test('typos fail to compile', () => {
    const regions = [
      { id: 'north', men: 5 },
      { id: 'south', men: 5 },
    ] as const;
    const base = { name: 'x', target: 1, calendar: { start: '2023-01-01', end: '2023-01-31' }, ...drive } as const;
    const attempts = [
      // @ts-expect-error a policy for a region that does not exist
      () => defineScenario({ ...base, regions, policies: [{ from: base.calendar.end, regions: ['nrth'] }] }),
      // @ts-expect-error a floor for a region that does not exist
      () => defineScenario({ ...base, regions, quota: { min: { nrth: 1 } } }),
      // @ts-expect-error an announced quota for a region that does not exist
      () => defineScenario({ ...base, regions, quota: { announced: { nrth: 1 } } }),
      // @ts-expect-error a mistyped key
      () => defineScenario({ ...base, regions, uptake: { ...drive.uptake, wiling: 0.1 } }),
      // @ts-expect-error a mistyped policy path
      () => defineScenario({ ...base, regions, policies: [{ from: '2023-01-01', set: { ofer: 2 } }] }),
      // @ts-expect-error no regions
      () => defineScenario({ ...base }),
      // @ts-expect-error a distribution where people are counted
      () => defineScenario({ ...base, regions, target: lognormal(1, 1) }),
      // @ts-expect-error no such step
      () => defineScenario({ ...base, regions, calendar: { ...base.calendar, step: 'day' } }),
      // @ts-expect-error vary knows the ids too
      () => vary(valleys, { quota: { announced: { nrth: 5 } } }),
      // @ts-expect-error and the paths
      () => vary(valleys, { uptake: { wiling: 0.1 } }),
      // @ts-expect-error and where null cannot be
      () => vary(valleys, { target: null }),
      () => {
        // @ts-expect-error a scenario is read-only
        valleys.target = 5;
      },
    ];
    // What the compiler stops, the door stops too.
    for (const attempt of attempts) expect(attempt).toThrow();
  });

  test('vary keeps the ids, or takes those of new regions', () => {
    expectTypeOf(vary(valleys, { uptake: { willing: 0.05 } })).toEqualTypeOf<Scenario<'north' | 'south'>>();
    const turned = vary(valleys, {
      regions: [
        { id: 'east', men: 10 },
        { id: 'west', men: 20 },
      ],
      policies: [{ from: '2023-05-01', regions: ['east'], set: { offer: 2 } }],
    });
    expectTypeOf(turned).toEqualTypeOf<Scenario<'east' | 'west'>>();
    expect(turned.regions.map(({ id }) => id)).toEqual(['east', 'west']);
  });

  test('ids that are known only at run time are text', () => {
    const ids: string[] = ['a', 'b'];
    const scenario = defineScenario({
      name: 'x',
      target: 1,
      calendar: { start: '2023-01-01', end: '2023-01-31' },
      ...drive,
      regions: ids.map((id) => ({ id, men: 5 })),
      quota: { announced: { a: 1 } },
    });
    expectTypeOf(scenario).toEqualTypeOf<Scenario>();
  });
});

test('fast-check generates every shape', () => {
  const sample = fc.sample(scenarioInput, { numRuns: 200, seed: 1 });
  expect(sample.some(({ policies }) => policies !== undefined)).toBe(true);
  expect(sample.some(({ calendar }) => calendar.step === 'week')).toBe(true);
  expect(sample.some(({ regions }) => regions.some(({ men }) => men === 0))).toBe(true);
});
