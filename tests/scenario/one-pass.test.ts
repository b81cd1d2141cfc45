import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/compare/index.js';
import { explain } from '../../src/explain/index.js';
import { defineScenario } from '../../src/scenario/index.js';
import { errorOf, rejectionOf } from '../support/error-of.js';

const good = {
  name: 'two valleys',
  target: 100,
  calendar: { start: '2025-01-01', end: '2025-03-31' },
  regions: [
    { id: 'a', men: 1000 },
    { id: 'b', men: 2000 },
  ],
  uptake: { willing: 0.1, hazard: 0.1 },
  coercion: { probability: 0.5 },
};
const refusal = (changed: object) => errorOf(() => defineScenario({ ...good, ...changed }));

test('a duplicate id, sums of quotas and values under policies are told together', () => {
  const error = refusal({
    regions: [...good.regions, { id: 'a', men: 5, quota: 200 }],
    policies: [{ from: '2025-01-01', scale: { 'coercion.probability': 3 } }],
    sources: { 'uptake.wiling': 'x' },
  });
  expect(error.issues.map(({ path }) => path)).toEqual([
    'regions[2].id',
    'sources["uptake.wiling"]',
    'quota.announced',
    'policies[0].scale["coercion.probability"]',
  ]);
});

describe('what the schema refuses does not hide what it cannot see', () => {
  const faults = (changed: object): readonly string[] =>
    refusal(changed).issues.map(({ code, path }) => `${code} ${path}`);

  test('men below zero, a duplicate id and quotas above the target', () => {
    const regions = [
      { id: 'a', men: 10, quota: 70 },
      { id: 'a', men: 5, quota: 70 },
      { id: 'c', men: 5, name: 7 },
    ];
    expect(faults({ regions, name: 3 })).toEqual([
      'scenario/invalid name',
      'scenario/invalid regions[2].name',
      'scenario/invalid regions[1].id',
      'quota/infeasible quota.announced',
    ]);
    const men = [
      { id: 'a', men: -5 },
      { id: 'a', men: 5 },
    ];
    expect(faults({ regions: men, quota: { min: { z: 1 } } })).toEqual([
      'scenario/invalid regions[0].men',
      'scenario/invalid regions[1].id',
      'reference/unknown-region quota.min["z"]',
    ]);
  });

  test('a key that does not exist, a day that does not and a start outside the calendar', () => {
    expect(
      faults({ extra: 1, uptake: { willing: 2, hazard: 0.1 }, coercion: { probability: 0.5, start: '2030-01-01' } }),
    ).toEqual(['scenario/invalid uptake.willing', 'scenario/unknown-key extra', 'scenario/invalid coercion.start']);
    expect(faults({ target: -1, sources: { wiling: 'x' } })).toEqual([
      'scenario/invalid target',
      'scenario/unknown-key sources["wiling"]',
    ]);
  });

  test('what is not plain data and what the schema refuses', () => {
    expect(
      faults({
        target: 5n,
        regions: [
          { id: 'a', men: -1 },
          { id: 'a', men: 1 },
        ],
      }),
    ).toEqual(['scenario/not-plain target', 'scenario/invalid regions[0].men', 'scenario/invalid regions[1].id']);
  });

  test('nothing is told that follows from a broken place alone', () => {
    const noStart = { calendar: { start: 'soon', end: '2025-03-31' } };
    const policies = [{ from: '2025-02-01', scale: { 'uptake.hazard': 9 } }];
    expect(faults({ ...noStart, policies, coercion: { probability: 0.5, start: '2025-02-01' } })).toEqual([
      'scenario/invalid calendar.start',
    ]);
    expect(faults({ target: 'many', regions: [{ id: 'a', men: 10, quota: 70 }] })).toEqual(['scenario/invalid target']);
    expect(faults({ regions: [{ men: 10 }], quota: { min: { a: 1 } } })).toEqual(['scenario/invalid regions[0].id']);
    expect(faults({ uptake: { willing: 0.1, hazard: 'low' }, policies })).toEqual(['scenario/invalid uptake.hazard']);
    expect(faults({ regions: 5, policies: [{ from: '2025-02-01', regions: ['a'], set: { offer: 2 } }] })).toEqual([
      'scenario/invalid regions',
    ]);
  });
});

test.each(['', '5000', null, [], true])('people given as %j are refused, not converted', (men) => {
  expect(refusal({ regions: [{ id: 'a', men }] })).toMatchObject({ path: 'regions[0].men', code: 'scenario/invalid' });
  expect(refusal({ target: men }).path).toBe('target');
});

test('many unknown ids among 100,000 regions have hints for the first ones only', () => {
  const regions = Array.from({ length: 100_000 }, (_, i) => ({ id: `region number ${String(i)}`, men: 10 }));
  const ids = Array.from({ length: 1000 }, (_, i) => `regoin nubmer ${String(i)}`);
  const error = refusal({ regions, policies: [{ from: '2025-01-01', regions: ids, scale: { offer: 2 } }] });
  expect(error.issueCount).toBe(1000);
  expect(error.issues.filter(({ expected }) => expected.includes('did you mean')).length).toBeLessThanOrEqual(3);
});

describe('names', () => {
  test('a policy that is named as coercion is would be ambiguous', () => {
    const error = refusal({ policies: [{ name: 'coercion', from: '2025-01-01', scale: { offer: 2 } }] });
    expect(error).toMatchObject({ path: 'policies[0].name', code: 'scenario/invalid' });
  });

  test('of two policies of one name, the message names no name', async () => {
    const policies = [1, 2].map((offer) => ({ name: 'p', from: '2025-01-01', set: { offer } }));
    const scenario = defineScenario({ ...good, policies });
    const error = await rejectionOf(() => attribute(scenario, { without: 'p' }, { seed: 1, replicates: 2 }));
    expect(error.expected).toBe('the place of the policy meant, since 2 have this name: 0, 1');
  });

  test('messages are bounded and free of characters that act on a terminal', () => {
    const wild = `\u001b[2J\u0085\u202e${'x'.repeat(10_000)}`;
    const error = refusal({ [wild]: 1, sources: { [wild]: 'x' } });
    expect(error.message.split('\n').join('')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
    expect(error.message.length).toBeLessThan(3000);
    expect(refusal({ name: 'a\ud800b' }).message).not.toMatch(/\p{Cs}/u);
  });

  test('nor has an explanation any, whatever regions, groups and policies are called', () => {
    const wild = 'a\u001b[2J\u202eb';
    const policies = [{ name: wild, note: wild, source: wild, from: '2025-01-01', groups: [wild], set: { offer: 2 } }];
    const regions = [{ id: wild, men: 10, group: wild, covariates: { [wild]: 1 } }];
    const text = explain(
      defineScenario({ ...good, regions, policies, target: 3, quota: { basis: wild, tilt: { [wild]: 1 } } }),
    );
    expect(text.split('\n').join('')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text).toContain('\\u001b');
  });
});
