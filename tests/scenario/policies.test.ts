import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { defineScenario, type PolicyInput, resolvePolicies, vary } from '../../src/scenario/index.js';
import { flat } from '../support/flat.js';
import { drive } from '../support/drive.js';

type Id = 'north' | 'south' | 'west';

const base = defineScenario({
  name: 'base',
  target: 1000,
  calendar: { start: '2023-04-10', end: '2023-07-31' },
  ...drive,
  regions: [
    { id: 'north', men: 50_000, group: 'hills' },
    { id: 'south', men: 70_000, group: 'plain' },
    { id: 'west', men: 30_000 },
  ],
});
// Four periods, first days 10 April, 1 May, 1 June, 1 July; cells by region × 4 + period.
const resolve = (...policies: PolicyInput<Id>[]) => resolvePolicies(vary(base, { policies }));

describe('policies', () => {
  test('paths that none touches are missing', () => {
    expect(resolvePolicies(base)).toEqual({});
    expect(Object.keys(resolve({ from: '2023-05-01', set: { offer: 2 } }))).toEqual(['offer']);
  });

  test('a period takes the values of its first day', () => {
    const { offer } = resolve({ from: '2023-04-11', until: '2023-06-01', set: { offer: 2 }, regions: ['north'] });
    expect(Array.from(offer!.set)).toEqual([NaN, 2, 2, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN]);
    expect(Array.from(offer!.scale)).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test('regions and groups together mean either; neither means everywhere', () => {
    const rows = (policy: PolicyInput<Id>) => Array.from(resolve(policy).offer!.scale);
    const scaled = { from: '2023-04-10', scale: { offer: 3 } };
    expect(rows(scaled)).toEqual(Array.from({ length: 12 }, () => 3));
    expect(rows({ ...scaled, groups: ['plain'] })).toEqual([1, 1, 1, 1, 3, 3, 3, 3, 1, 1, 1, 1]);
    expect(rows({ ...scaled, groups: ['plain'], regions: ['west'] })).toEqual([1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3]);
    // In the list and in the group: once, not twice.
    expect(rows({ ...scaled, groups: ['plain'], regions: ['south'] })).toEqual([1, 1, 1, 1, 3, 3, 3, 3, 1, 1, 1, 1]);
  });

  test('they apply in the order of the list: set replaces and drops earlier scales, scale multiplies', () => {
    const path = 'uptake.hazard' as const;
    const at = (...policies: PolicyInput<Id>[]) => {
      const effect = resolve(...policies)[path]!;
      return [effect.set[0], effect.scale[0]];
    };
    const from = '2023-04-10';
    expect(at({ from, scale: { [path]: 2 } }, { from, scale: { [path]: 3 } })).toEqual([NaN, 6]);
    expect(at({ from, scale: { [path]: 2 } }, { from, set: { [path]: 0.5 } })).toEqual([0.5, 1]);
    expect(at({ from, set: { [path]: 0.5 } }, { from, scale: { [path]: 2 } })).toEqual([0.5, 2]);
    expect(at({ from, scale: { [path]: 2 }, set: { [path]: 0.5 } })).toEqual([0.5, 2]);
    expect(at({ from, set: { [path]: 0.5 } }, { from, set: { [path]: 0.1 } })).toEqual([0.1, 1]);
  });

  test.prop([fc.integer({ min: 0, max: 3 }), flat(0.01, 5), fc.boolean()])(
    'before its date a policy changes nothing, bit for bit; after it everything it says',
    (first, factor, isSet) => {
      const from = ['2023-04-10', '2023-05-01', '2023-06-01', '2023-07-01'][first]!;
      const { offer } = resolve(isSet ? { from, set: { offer: factor } } : { from, scale: { offer: factor } });
      for (let cell = 0; cell < 12; cell++) {
        const inForce = cell % 4 >= first;
        expect(offer!.set[cell]).toBe(inForce && isSet ? factor : NaN);
        expect(offer!.scale[cell]).toBe(inForce && !isSet ? factor : 1);
      }
    },
  );
});
