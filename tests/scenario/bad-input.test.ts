import { describe, expect, test } from 'vitest';
import {
  assertScenario,
  defineScenario,
  lognormal,
  normal,
  type Scenario,
  uniform,
  vary,
} from '../../src/scenario/index.js';
import { errorOf } from '../support/error-of.js';
import { drive } from '../support/drive.js';

const good = {
  name: 'five valleys',
  target: 1000,
  calendar: { start: '2023-04-01', end: '2023-12-31' },
  ...drive,
  regions: [
    { id: 'north', men: 50_000, group: 'hills', covariates: { income: 20_000 } },
    { id: 'south', men: 70_000, group: 'plain', covariates: { income: 30_000 } },
  ],
};
const [north, south] = good.regions as [(typeof good.regions)[0], (typeof good.regions)[0]];
const policy = { from: '2023-06-01', scale: { offer: 2 } };

/** [what, input, code, path, part of expected] */
const cases: readonly (readonly [string, unknown, string, string, RegExp])[] = [
  ['no input', undefined, 'scenario/invalid', '', /an object/],
  ['null', null, 'scenario/invalid', '', /an object/],
  ['text', 'russia', 'scenario/invalid', '', /an object/],
  ['nothing in it', {}, 'scenario/invalid', 'name', /a name/],
  ['an unknown key', { ...good, tarjet: 5 }, 'scenario/unknown-key', 'tarjet', /did you mean "target"\?/],
  [
    'an unknown key deep down',
    { ...good, uptake: { ...drive.uptake, wiling: 0.1 } },
    'scenario/unknown-key',
    'uptake.wiling',
    /did you mean "willing"\?/,
  ],
  ['an unknown key with nothing near', { ...good, zzzzzz: 5 }, 'scenario/unknown-key', 'zzzzzz', /a known key/],
  [
    'an unknown key of a region',
    { ...good, regions: [{ ...north, mem: 5 }] },
    'scenario/unknown-key',
    'regions[0].mem',
    /did you mean "men"\?/,
  ],
  ['a negative target', { ...good, target: -1 }, 'scenario/invalid', 'target', /a whole number ≥ 0/],
  ['a fractional target', { ...good, target: 10.5 }, 'scenario/invalid', 'target', /a whole number/],
  ['a target as text', { ...good, target: '400,000' }, 'scenario/invalid', 'target', /a whole number/],
  ['a target beyond exact integers', { ...good, target: 2 ** 53 }, 'scenario/invalid', 'target', /a whole number/],
  [
    'negative people',
    { ...good, regions: [{ ...north, men: -5 }] },
    'scenario/invalid',
    'regions[0].men',
    /a whole number ≥ 0/,
  ],
  [
    'fractional people',
    { ...good, regions: [{ ...north, men: 5.5 }] },
    'scenario/invalid',
    'regions[0].men',
    /a whole number/,
  ],
  [
    'NaN people',
    { ...good, regions: [{ ...north, men: NaN }] },
    'scenario/invalid',
    'regions[0].men',
    /a whole number/,
  ],
  [
    'infinitely many people',
    { ...good, regions: [{ ...north, men: Infinity }] },
    'scenario/invalid',
    'regions[0].men',
    /a whole number/,
  ],
  [
    'more people than integers',
    { ...good, regions: [{ ...north, men: 2 ** 53 - 1 }, south] },
    'scenario/invalid',
    'regions',
    /9,007,199,254,740,991/,
  ],
  ['no regions', { ...good, regions: [] }, 'scenario/invalid', 'regions', /at least one region/],
  ['regions by id', { ...good, regions: { north: 5 } }, 'scenario/invalid', 'regions', /an array of regions/],
  ['an empty id', { ...good, regions: [{ id: '', men: 5 }] }, 'scenario/invalid', 'regions[0].id', /not empty/],
  [
    'an id twice',
    { ...good, regions: [north, south, { ...north }] },
    'scenario/invalid',
    'regions[2].id',
    /unique id \(regions\[0\] has it\)/,
  ],
  [
    'an id of ill-formed Unicode',
    { ...good, regions: [{ id: 'a\uD800', men: 5 }] },
    'scenario/invalid',
    'regions[0].id',
    /well-formed Unicode/,
  ],
  [
    'a polluting id',
    { ...good, regions: [{ id: '__proto__', men: 5 }] },
    'scenario/invalid',
    'regions[0].id',
    /prototypes/,
  ],
  [
    'a million regions',
    { ...good, regions: new Array(1_000_000).fill(north) },
    'scenario/too-large',
    'regions',
    /at most 100,000 regions/,
  ],
  [
    'a sparse array of a thousand million',
    { ...good, regions: new Array(1_000_000_000) },
    'scenario/too-large',
    'regions',
    /at most 100,000/,
  ],
  ['holes', { ...good, regions: new Array(3) }, 'scenario/not-plain', 'regions[0]', /holes/],
  [
    'an impossible date',
    { ...good, calendar: { start: '2023-02-30', end: '2023-12-31' } },
    'scenario/invalid',
    'calendar.start',
    /a day that exists/,
  ],
  [
    'a date in another order',
    { ...good, calendar: { start: '01.04.2023', end: '2023-12-31' } },
    'scenario/invalid',
    'calendar.start',
    /YYYY-MM-DD/,
  ],
  [
    'a Date object',
    { ...good, calendar: { start: new Date(0), end: '2023-12-31' } },
    'scenario/not-plain',
    'calendar.start',
    /plain object/,
  ],
  [
    'an end before the start',
    { ...good, calendar: { start: '2023-04-01', end: '2023-03-31' } },
    'scenario/invalid',
    'calendar.end',
    /not before the start/,
  ],
  [
    'an unknown step',
    { ...good, calendar: { ...good.calendar, step: 'day' } },
    'scenario/invalid',
    'calendar.step',
    /'month' or 'week'/,
  ],
  [
    'too many periods',
    { ...good, calendar: { start: '0001-01-01', end: '9999-12-31' } },
    'scenario/too-large',
    'calendar',
    /at most 10,000 periods/,
  ],
  [
    'too many regions × periods',
    { ...good, calendar: { start: '2000-01-01', end: '2022-12-31' }, regions: new Array(100_000).fill(north) },
    'scenario/too-large',
    'regions',
    /at most 20,000,000 regions × periods/,
  ],
  ['a share above 1', { ...good, eligible: 1.01 }, 'scenario/invalid', 'eligible', /between 0 and 1/],
  [
    'a share in percent',
    { ...good, uptake: { ...drive.uptake, willing: 3 } },
    'scenario/invalid',
    'uptake.willing',
    /between 0 and 1/,
  ],
  [
    'NaN as a rate',
    { ...good, uptake: { ...drive.uptake, hazard: NaN } },
    'scenario/invalid',
    'uptake.hazard',
    /a number ≥ 0/,
  ],
  [
    'null as a rate',
    { ...good, uptake: { ...drive.uptake, hazard: null } },
    'scenario/invalid',
    'uptake.hazard',
    /a number ≥ 0/,
  ],
  ['a ramp of 0', { ...good, uptake: { ...drive.uptake, ramp: 0 } }, 'scenario/invalid', 'uptake.ramp', /a number > 0/],
  [
    'eleven months',
    { ...good, uptake: { ...drive.uptake, season: Array.from({ length: 11 }, () => 1) } },
    'scenario/invalid',
    'uptake.season',
    /twelve/,
  ],
  [
    'a month of 0',
    { ...good, uptake: { ...drive.uptake, season: [0, ...Array.from({ length: 11 }, () => 1)] } },
    'scenario/invalid',
    'uptake.season[0]',
    /> 0/,
  ],
  [
    'an unknown kind of distribution',
    { ...good, uptake: { ...drive.uptake, willing: { kind: 'logNormal', median: 0.1, sigma: 1 } } },
    'scenario/invalid',
    'uptake.willing.kind',
    /did you mean "lognormal"\?/,
  ],
  [
    'a distribution with swapped bounds',
    { ...good, uptake: { ...drive.uptake, willing: { kind: 'uniform', low: 0.2, high: 0.1 } } },
    'distribution/invalid',
    'uptake.willing.high',
    /swapped/,
  ],
  [
    'a distribution without a field',
    { ...good, uptake: { ...drive.uptake, willing: { kind: 'uniform', low: 0.2 } } },
    'scenario/invalid',
    'uptake.willing.high',
    /finite number/,
  ],
  [
    'a distribution that leaves its domain above',
    { ...good, uptake: { ...drive.uptake, willing: lognormal(0.3, 0.5) } },
    'distribution/leaves-domain',
    'uptake.willing',
    /between 0 and 1/,
  ],
  [
    'a distribution that leaves its domain below',
    { ...good, uptake: { ...drive.uptake, hazard: normal(0.05, 0.02) } },
    'distribution/leaves-domain',
    'uptake.hazard',
    /≥ 0/,
  ],
  [
    'a bounded distribution that leaves its domain',
    { ...good, eligible: uniform(0.5, 1.1) },
    'distribution/leaves-domain',
    'eligible',
    /between 0 and 1/,
  ],
  [
    'a distribution that reaches an excluded end',
    { ...good, uptake: { ...drive.uptake, ramp: uniform(0, 1) } },
    'distribution/leaves-domain',
    'uptake.ramp',
    /> 0/,
  ],
  [
    'a distribution for a plain number',
    { ...good, target: lognormal(1000, 1) },
    'scenario/invalid',
    'target',
    /a whole number/,
  ],
  [
    'announced quotas above the target',
    { ...good, quota: { announced: { north: 1001 } } },
    'quota/infeasible',
    'quota.announced',
    /at most the target, 1,000/,
  ],
  [
    'announced quotas of all below the target',
    { ...good, quota: { announced: { north: 500, south: 499 } } },
    'quota/infeasible',
    'quota.announced',
    /exactly the target/,
  ],
  [
    'an announced quota for nobody',
    { ...good, quota: { announced: { nort: 5 } } },
    'reference/unknown-region',
    'quota.announced["nort"]',
    /did you mean "north"\?/,
  ],
  [
    'a fractional announced quota',
    { ...good, quota: { announced: { north: 0.5 } } },
    'scenario/invalid',
    'quota.announced.north',
    /a whole number/,
  ],
  ['floors above the target', { ...good, quota: { min: 600 } }, 'quota/infeasible', 'quota.min', /at most 1,000/],
  ['caps below the target', { ...good, quota: { max: 499 } }, 'quota/infeasible', 'quota.max', /at least 1,000/],
  [
    'a cap below the floor',
    { ...good, quota: { min: { north: 10 }, max: { north: 9 } } },
    'quota/infeasible',
    'quota.max',
    /at least its min, 10/,
  ],
  [
    'a floor for nobody',
    { ...good, quota: { min: { West: 5 } } },
    'reference/unknown-region',
    'quota.min["West"]',
    /the id of a region/,
  ],
  [
    'an unknown method',
    { ...good, quota: { method: 'webstr' } },
    'scenario/invalid',
    'quota.method',
    /did you mean "webster"\?/,
  ],
  [
    'an unknown basis',
    { ...good, quota: { basis: 'incom' } },
    'reference/unknown-covariate',
    'quota.basis',
    /did you mean "income"\?/,
  ],
  [
    'a tilt by an unknown covariate',
    { ...good, quota: { tilt: { unemployment: 1 } } },
    'reference/unknown-covariate',
    'quota.tilt.unemployment',
    /the name of a covariate/,
  ],
  [
    'a tilt by what only some regions have',
    { ...good, regions: [north, { id: 'south', men: 5 }], quota: { tilt: { income: 1 } } },
    'scenario/invalid',
    'regions[1].covariates.income',
    /a number > 0/,
  ],
  [
    'a tilt by an inherited name',
    { ...good, quota: { tilt: { toString: 1 } } },
    'reference/unknown-covariate',
    'quota.tilt.toString',
    /the name of a covariate/,
  ],
  [
    'a tilt beyond all numbers',
    { ...good, quota: { tilt: { income: 5000 } } },
    'quota/infeasible',
    'quota.tilt',
    /a double can hold/,
  ],
  [
    'an elasticity by an unknown covariate',
    { ...good, uptake: { ...drive.uptake, elasticity: { incme: 1 } } },
    'reference/unknown-covariate',
    'uptake.elasticity.incme',
    /did you mean "income"\?/,
  ],
  [
    'a covariate of 0',
    { ...good, regions: [{ ...north, covariates: { income: 0 } }] },
    'scenario/invalid',
    'regions[0].covariates.income',
    /> 0/,
  ],
  ['nobody to recruit', { ...good, regions: [{ id: 'a', men: 0 }] }, 'quota/infeasible', 'regions', /a positive basis/],
  [
    'too few phasing weights',
    { ...good, quota: { phasing: [1, 2] } },
    'scenario/invalid',
    'quota.phasing',
    /one weight per period, 9/,
  ],
  [
    'phasing weights of 0',
    { ...good, quota: { phasing: [0, 0, 0, 0, 0, 0, 0, 0, 0] } },
    'scenario/invalid',
    'quota.phasing',
    /positive, finite sum/,
  ],
  [
    'a negative phasing weight',
    { ...good, quota: { phasing: [1, 1, 1, 1, 1, 1, 1, 1, -1] } },
    'scenario/invalid',
    'quota.phasing[8]',
    /≥ 0/,
  ],
  [
    'coercion before the campaign',
    { ...good, coercion: { ...drive.coercion, start: '2023-03-31' } },
    'scenario/invalid',
    'coercion.start',
    /a day from 2023-04-01/,
  ],
  [
    'coercion after the last period began',
    { ...good, coercion: { ...drive.coercion, start: '2023-12-02' } },
    'scenario/invalid',
    'coercion.start',
    /to 2023-12-01/,
  ],
  [
    'a policy outside the calendar',
    { ...good, policies: [{ ...policy, from: '2024-01-01' }] },
    'scenario/invalid',
    'policies[0].from',
    /a day of the campaign/,
  ],
  [
    'a policy between two first days',
    { ...good, policies: [{ ...policy, from: '2023-06-02', until: '2023-06-30' }] },
    'scenario/invalid',
    'policies[0].from',
    /first day of a period/,
  ],
  [
    'a policy that ends before it starts',
    { ...good, policies: [{ ...policy, until: '2023-05-31' }] },
    'scenario/invalid',
    'policies[0].until',
    /not before 2023-06-01/,
  ],
  [
    'a policy on an impossible day',
    { ...good, policies: [{ ...policy, from: '2023-06-31' }] },
    'scenario/invalid',
    'policies[0].from',
    /a day that exists/,
  ],
  [
    'a policy with a mistyped path',
    { ...good, policies: [{ from: '2023-06-01', set: { 'uptake.hazzard': 1 } }] },
    'scenario/unknown-key',
    'policies[0].set["uptake.hazzard"]',
    /did you mean "uptake.hazard"\?/,
  ],
  [
    'a policy for a mistyped region',
    { ...good, policies: [{ ...policy, regions: ['nrth'] }] },
    'reference/unknown-region',
    'policies[0].regions[0]',
    /did you mean "north"\?/,
  ],
  [
    'a policy for a mistyped group',
    { ...good, policies: [{ ...policy, groups: ['hill'] }] },
    'reference/unknown-group',
    'policies[0].groups[0]',
    /did you mean "hills"\?/,
  ],
  [
    'a policy for no region',
    { ...good, policies: [{ ...policy, regions: [] }] },
    'scenario/invalid',
    'policies[0].regions',
    /at least one region/,
  ],
  [
    'a policy that changes nothing',
    { ...good, policies: [{ from: '2023-06-01' }] },
    'scenario/invalid',
    'policies[0]',
    /something to set or to scale/,
  ],
  [
    'an offer of 0',
    { ...good, policies: [{ from: '2023-06-01', set: { offer: 0 } }] },
    'scenario/invalid',
    'policies[0].set.offer',
    /> 0/,
  ],
  [
    'a probability set above 1',
    { ...good, policies: [{ from: '2023-06-01', set: { 'coercion.probability': 1.2 } }] },
    'scenario/invalid',
    'policies[0].set["coercion.probability"]',
    /between 0 and 1/,
  ],
  [
    'a probability scaled above 1',
    { ...good, policies: [{ from: '2023-06-01', scale: { 'coercion.probability': 3 } }] },
    'scenario/invalid',
    'policies[0].scale["coercion.probability"]',
    /at most 1/,
  ],
  [
    'a tolerance that the last of several policies scales above 1',
    {
      ...good,
      policies: [
        { from: '2023-06-01', scale: { 'coercion.tolerance': 10 } },
        { from: '2023-07-01', scale: { 'coercion.tolerance': 3 }, groups: ['hills'] },
        { from: '2023-07-01', scale: { 'coercion.tolerance': 1 }, regions: ['south'] },
        { from: '2023-07-01', scale: { offer: 2 } },
      ],
    },
    'scenario/invalid',
    'policies[1].scale["coercion.tolerance"]',
    /at most 1/,
  ],
  [
    'a joint table of unknown parameters',
    { ...good, joint: [{ parameters: ['uptake.wiling'], rows: [[0.1]] }] },
    'reference/unknown-parameter',
    'joint[0].parameters[0]',
    /did you mean "uptake.willing"\?/,
  ],
  [
    'a joint table with a short row',
    { ...good, joint: [{ parameters: ['uptake.willing', 'uptake.hazard'], rows: [[0.1, 1], [0.1]] }] },
    'scenario/invalid',
    'joint[0].rows[1]',
    /one value per parameter, 2/,
  ],
  [
    'a joint table that leaves the domain',
    { ...good, joint: [{ parameters: ['uptake.willing'], rows: [[0.1], [1.1]] }] },
    'scenario/invalid',
    'joint[0].rows[1][0]',
    /between 0 and 1/,
  ],
  [
    'a parameter in two joint tables',
    {
      ...good,
      joint: [
        { parameters: ['eligible'], rows: [[0.1]] },
        { parameters: ['eligible'], rows: [[0.2]] },
      ],
    },
    'scenario/invalid',
    'joint[1].parameters[0]',
    /no joint table yet/,
  ],
  [
    'joint weights of 0',
    { ...good, joint: [{ parameters: ['eligible'], rows: [[0.1]], weights: [0] }] },
    'scenario/invalid',
    'joint[0].weights',
    /positive, finite sum/,
  ],
  [
    'a source for nothing',
    { ...good, sources: { 'uptake.wiling': 'a report' } },
    'scenario/unknown-key',
    'sources["uptake.wiling"]',
    /did you mean "uptake.willing"\?/,
  ],
  [
    'relabelled halves',
    { ...good, reporting: { relabelled: 0.5 } },
    'scenario/invalid',
    'reporting.relabelled',
    /a whole number/,
  ],
  [
    'cash without a currency',
    { ...good, cash: { perRecruit: 100 } },
    'scenario/invalid',
    'cash.currency',
    /a currency code/,
  ],
  [
    'a polluting key',
    JSON.parse('{"name":"x","__proto__":{"target":5}}'),
    'scenario/not-plain',
    '__proto__',
    /prototypes/,
  ],
  [
    'a polluting key deep down',
    JSON.parse('{"quota":{"announced":{"constructor":5}}}'),
    'scenario/not-plain',
    'quota.announced.constructor',
    /prototypes/,
  ],
  [
    'an instance of a class',
    new (class Evil {
      name = 'x';
    })(),
    'scenario/not-plain',
    '',
    /not an instance of a class/,
  ],
  [
    'a Map',
    { ...good, quota: { announced: new Map([['north', 5]]) } },
    'scenario/not-plain',
    'quota.announced',
    /not an instance/,
  ],
  [
    'a typed array',
    { ...good, uptake: { ...drive.uptake, season: new Float64Array(12).fill(1) } },
    'scenario/not-plain',
    'uptake.season',
    /not an instance/,
  ],
  [
    'a function',
    { ...good, uptake: { ...drive.uptake, willing: () => 0.03 } },
    'scenario/not-plain',
    'uptake.willing',
    /plain JSON data/,
  ],
  ['a bigint', { ...good, target: 5n }, 'scenario/not-plain', 'target', /plain JSON data/],
  ['a symbol key', { ...good, [Symbol('x')]: 1 }, 'scenario/not-plain', '', /string keys only/],
  ['a wrong version', { ...good, schemaVersion: 2 }, 'scenario/invalid', 'schemaVersion', /the number 1/],
];

describe('defineScenario refuses', () => {
  test('the good scenario is good', () => {
    expect(() => defineScenario(good)).not.toThrow();
  });

  test.each(cases)('%s', (_, input, code, path, expected) => {
    const started = performance.now();
    const error = errorOf(() => defineScenario(input as typeof good));
    expect(performance.now() - started).toBeLessThan(1000);
    expect(error).toMatchObject({ code, path });
    expect(error.expected).toMatch(expected);
    expect(error.got).not.toBe('');
    expect(error.message).toContain(error.expected);
  });

  test('there are at least 40 of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test('a getter, without running it', () => {
    let ran = false;
    const input = Object.defineProperty({ ...good }, 'target', {
      enumerable: true,
      get: () => {
        ran = true;
        return 5;
      },
    });
    expect(errorOf(() => defineScenario(input))).toMatchObject({
      code: 'scenario/not-plain',
      path: 'target',
      got: 'a getter',
    });
    expect(ran).toBe(false);
  });

  test('a cycle', () => {
    const input: Record<string, unknown> = { ...good };
    input['uptake'] = input;
    expect(errorOf(() => defineScenario(input as typeof good))).toMatchObject({ code: 'scenario/not-plain' });
  });

  test('all problems together: the first 20 and the count', () => {
    const regions = Array.from({ length: 30 }, (_, i) => ({ id: `r${String(i)}`, men: -1 }));
    const error = errorOf(() => defineScenario({ ...good, regions, target: 0.5 }));
    expect(error.issues).toHaveLength(20);
    expect(error.issueCount).toBe(31);
    expect(error.message).toMatch(/^31 problems\n {2}target: /);
    expect(error.message).toMatch(/and 11 more$/);
    const both = errorOf(() =>
      defineScenario({ ...good, quota: { method: 'x' }, policies: [{ ...policy, groups: ['moor'] }] }),
    );
    expect(both.issues.map(({ path }) => path)).toEqual(['quota.method', 'policies[0].groups[0]']);
  });

  test('the prototype of all objects is as it was', () => {
    errorOf(() => defineScenario(JSON.parse('{"__proto__":{"polluted":1}}') as typeof good));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('assertScenario refuses', () => {
  test.each<[string, unknown, string]>([
    ['what never went through defineScenario', good, ''],
    ['nothing', undefined, ''],
    ['an array', [], ''],
    ['a version number on raw input', { ...good, schemaVersion: 1 }, 'description'],
    [
      'a scenario with a part left out',
      { ...defineScenario(good), uptake: { willing: 1, hazard: 1 } },
      'uptake.imitation',
    ],
  ])('%s', (_, value, path) => {
    const error = errorOf(() => assertScenario(value as Scenario));
    expect(error).toMatchObject({ code: 'scenario/not-defined', path });
    expect(error.expected).toMatch(/made by defineScenario/);
  });

  test('a copy of a scenario that was spoilt', () => {
    const spoilt = { ...defineScenario(good), target: NaN };
    expect(errorOf(() => assertScenario(spoilt))).toMatchObject({
      code: 'scenario/invalid',
      path: 'target',
      got: 'NaN',
    });
  });
});

describe('vary refuses', () => {
  const scenario = defineScenario(good);
  test.each<[string, unknown, string, string, RegExp]>([
    ['a mistyped key', { uptak: { willing: 1 } }, 'scenario/unknown-key', 'uptak', /did you mean "uptake"\?/],
    ['a value outside', { uptake: { willing: 2 } }, 'scenario/invalid', 'uptake.willing', /between 0 and 1/],
    [
      'half a distribution',
      { uptake: { willing: { median: 0.05 } } },
      'scenario/invalid',
      'uptake.willing.kind',
      /a kind of distribution/,
    ],
    ['no patch', null, 'scenario/invalid', '', /an object/],
    ['an array', [], 'scenario/invalid', '', /an object/],
    ['an instance of a class', new Date(0), 'scenario/not-plain', '', /not an instance of a class/],
    [
      'removing what must be',
      { target: null },
      'scenario/invalid',
      'target',
      /target has no default and cannot be removed/,
    ],
    [
      'removing part of the calendar',
      { calendar: { end: null } },
      'scenario/invalid',
      'calendar.end',
      /cannot be removed/,
    ],
    [
      'a polluting key',
      JSON.parse('{"uptake":{"__proto__":{"willing":1}}}'),
      'scenario/not-plain',
      'uptake.__proto__',
      /prototypes/,
    ],
    ['a million regions', { regions: new Array(1_000_000) }, 'scenario/too-large', 'regions', /100,000/],
  ])('%s', (_, patch, code, path, expected) => {
    const error = errorOf(() => vary(scenario, patch as object));
    expect(error).toMatchObject({ code, path });
    expect(error.expected).toMatch(expected);
  });

  test('every null that cannot be: removed, or refused as a null', () => {
    const paid = vary(scenario, { cash: { perRecruit: 5, currency: 'RUB' } });
    const places = [
      ...Object.keys(paid).map((key) => [key]),
      ...(['calendar', 'cash'] as const).flatMap((part) => Object.keys(paid[part]!).map((key) => [part, key])),
    ];
    const refused = places.flatMap((place) => {
      const patch = place.reduceRight<unknown>((value, key) => ({ [key]: value }), null) as object;
      try {
        vary(paid, patch);
        return [];
      } catch (error) {
        expect((error as { got: string }).got).toBe('null');
        return [place.join('.')];
      }
    });
    expect(refused).toEqual([
      'name',
      'target',
      'calendar',
      'regions',
      'uptake',
      'calendar.start',
      'calendar.end',
      'cash.perRecruit',
      'cash.currency',
    ]);
  });

  test('what is no scenario', () => {
    expect(errorOf(() => vary(good as unknown as Scenario, {}))).toMatchObject({ code: 'scenario/not-defined' });
  });
});
