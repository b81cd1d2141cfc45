import { describe, expect, test } from 'vitest';
import { assumptions, explain, explainDiff } from '../../src/explain/index.js';
import { defineScenario, fingerprint, uniform, vary } from '../../src/scenario/index.js';
import { grid, solve, sweep } from '../../src/studies/index.js';
import { errorOf } from '../support/error-of.js';

const plain = defineScenario({
  name: 'recruiting',
  target: 100,
  calendar: { start: '2024-01-01', end: '2024-12-31' },
  regions: [
    { id: 'north', men: 60_000 },
    { id: 'south', men: 40_000 },
  ],
  uptake: { willing: 1, hazard: 0.02, regionalSpread: 0, frailty: 0 },
});
const scenario = vary(plain, {
  resources: [
    { name: 'recruiters', level: 12_000, base: 10_000, elasticity: 0.5, cost: 7 },
    { name: 'advertising', level: 1, elasticity: uniform(0.05, 0.15), multiplies: 'willing' },
  ],
});

describe('resources of a scenario', () => {
  test('have defaults, and a scenario without them has the fingerprint that it had before there were any', () => {
    expect(scenario.resources![0]).toEqual({
      name: 'recruiters',
      level: 12_000,
      base: 10_000,
      elasticity: 0.5,
      multiplies: 'hazard',
      cost: 7,
      costPer: 'month',
    });
    for (const nothing of [{}, { resources: null, refill: null }, { resources: [] }])
      expect(fingerprint(vary(plain, nothing))).toBe(fingerprint(plain));
    expect([plain.resources, plain.refill]).toEqual([null, null]);
    const saved = JSON.parse(JSON.stringify({ ...plain, resources: undefined, refill: undefined })) as typeof plain;
    expect(fingerprint(saved)).toBe(fingerprint(plain));
    expect(vary(scenario, { resources: null })).toEqual(plain);
  });

  test('survive JSON', () => {
    const copy = JSON.parse(JSON.stringify(scenario)) as typeof scenario;
    expect(vary(copy, {})).toEqual(scenario);
  });

  test('change by name, and a list replaces them', () => {
    expect(vary(scenario, { resources: { recruiters: { level: 5 } } }).resources!.map(({ level }) => level)).toEqual([
      5, 1,
    ]);
    expect(vary(scenario, { resources: { recruiters: null } }).resources!.map(({ name }) => name)).toEqual([
      'advertising',
    ]);
    expect(vary(scenario, { resources: { recruiters: { base: null } } }).resources![0]!.base).toBe(1);
    expect(vary(scenario, { resources: [] }).resources).toBeNull();
  });

  test.each([
    [{ resources: [{ name: 'a.b', level: 1, elasticity: 1 }] }, 'resources[0].name', /without a dot/],
    [{ resources: [{ name: 'a', level: 0, elasticity: 1 }] }, 'resources[0].level', /> 0/],
    [{ resources: [{ name: 'a', level: 1 }] }, 'resources[0].elasticity', /must be stated/],
    [{ resources: [{ name: 'a', level: 1, elasticity: -0.1 }] }, 'resources[0].elasticity', /≥ 0/],
    [{ resources: [{ name: 'a', level: 1, elasticity: 1, cost: -1 }] }, 'resources[0].cost', /≥ 0/],
    [{ resources: [{ name: 'a', level: 1e15, elasticity: 20 }] }, 'resources[0].elasticity', /together multiply/],
    [{ resources: { recruiter: { level: 1 } } }, 'resources.recruiter', /did you mean "recruiters"/],
    [{ resources: { recruiters: 3 } }, 'resources.recruiters', /an object, or null/],
    [
      {
        resources: [
          { name: 'a', level: 1, elasticity: 1 },
          { name: 'a', level: 1, elasticity: 1 },
        ],
      },
      'resources[1].name',
      /unique/,
    ],
    [
      { policies: [{ from: '2024-03-01', set: { 'resources.recruter.level': 1 } }] },
      'policies[0].set["resources.recruter.level"]',
      /did you mean "resources.recruiters.level"/,
    ],
    [
      { policies: [{ from: '2024-03-01', set: { 'resources.recruiters.level': 0 } }] },
      'policies[0].set["resources.recruiters.level"]',
      /> 0/,
    ],
    [
      { policies: [{ from: '2024-03-01', scale: { 'resources.recruiters.levels': 2 } }] },
      'policies[0].scale["resources.recruiters.levels"]',
      /a known key/,
    ],
    [{ refill: { entering: 1.1 } }, 'refill.entering', /between 0 and 1/],
    [{ refill: { entering: 0.1, ageing: 1 } }, 'refill.ageing', /a known key/],
    [{ sources: { 'resources.recruters.level': 'x' } }, 'sources["resources.recruters.level"]', /did you mean/],
  ])('refuses %j', (patch, path, expected) => {
    const error = errorOf(() => vary(scenario, patch as never));
    expect(error.issues.map((issue) => issue.path)).toContain(path);
    expect(error.message).toMatch(expected);
  });

  test('are told in words and in the ledger, with the policies on them', () => {
    const moved = vary(scenario, {
      refill: { entering: 0.03, leaving: uniform(0.02, 0.04) },
      policies: [{ name: 'drive', from: '2024-03-01', set: { 'resources.recruiters.level': 15_000 } }],
      sources: { 'resources.recruiters.level': 'the ministry' },
    });
    const text = explain(moved);
    expect(text).toContain(
      'Resource "recruiters": at a level of 12,000 it multiplies the pace of volunteers by its level over 10,000 to the power 0.5; it costs 7 minor units per unit of the level and month.',
    );
    expect(text).toMatch(/Resource "advertising".* the share of willing men by its level to the power 0\.1 /);
    expect(text).toMatch(/3 % of the 100,000 men comes of service age in a year/);
    expect(text).toContain('the level of recruiters is set to 15,000');
    const rows = new Map(assumptions(moved).map((row) => [row.path, row]));
    expect(rows.get('resources.recruiters.level')).toMatchObject({
      name: 'level of a resource (recruiters)',
      value: 12_000,
      status: 'given',
      source: 'the ministry',
      changedBy: ['policies[0].set["resources.recruiters.level"]'],
    });
    expect(rows.get('resources.advertising.elasticity')).toMatchObject({ given: 'distribution', plausible: [0, 1] });
    expect(rows.get('resources.recruiters.cost')).toMatchObject({ value: 7, status: 'assumption' });
    expect(rows.get('refill.leaving')).toMatchObject({ isDefault: false });
    expect(rows.get('policies[0].set["resources.recruiters.level"]')).toMatchObject({ unit: 'units of its own' });
    expect(assumptions(plain).some(({ path }) => /resources|refill/.test(path))).toBe(false);
    expect(explainDiff(plain, moved)).toMatch(
      /level of a resource \(resources.recruiters.level\): 12,000 instead of none/,
    );
    expect(explainDiff(plain, moved)).toMatch(/the pool refills over the years/);
  });

  test('are reached by paths of vary, sweep and solve', async () => {
    const swept = await sweep(scenario, grid({ 'resources.recruiters.level': [10_000, 40_000] }), {
      seed: 'paths',
      replicates: 400,
      ask: { men: { mean: 'volunteers' } },
    });
    // (40,000 / 10,000)^½ = 2: twice the hazard.
    const [few, many] = swept.rows.map(({ answers }) => answers!.men.value);
    const share = (hazard: number): number => 100_000 * (1 - Math.exp((-hazard * 366) / 30.4375));
    expect(Math.abs(few! / share(0.02) - 1)).toBeLessThan(0.02);
    expect(Math.abs(many! / share(0.04) - 1)).toBeLessThan(0.02);
    const solution = await solve(scenario, {
      vary: 'resources.recruiters.level',
      between: [5000, 60_000],
      ask: { mean: 'volunteers' },
      equals: share(0.04),
      replicates: 100,
      seed: 'paths',
    });
    expect(Math.abs(solution.value! / 40_000 - 1)).toBeLessThan(0.1);
  });
});
