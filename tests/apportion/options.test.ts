import { describe, expect, it } from 'vitest';
import {
  apportion,
  apportionNested,
  compareMethods,
  methodAliases,
  methodNames,
  type ApportionInput,
} from 'levy/apportion';

describe('names', () => {
  it('every name and alias resolves, and the result carries the usual name', () => {
    for (const name of methodNames) expect(apportion({ weights: [3, 2], total: 5, method: name }).method).toBe(name);
    for (const [alias, name] of Object.entries(methodAliases))
      expect(apportion({ weights: [3, 2], total: 5, method: alias }).method).toBe(name);
  });

  it.each([
    ['Sainte-Laguë', 'webster'],
    ["D'Hondt", 'jefferson'],
    ['d’Hondt', 'jefferson'],
    ['Largest Remainder', 'hamilton'],
    ['HUNTINGTON_HILL', 'huntington-hill'],
    ['Hare/Niemeyer', 'hamilton'],
  ])('%s is %s', (given, name) => {
    expect(apportion({ weights: [3, 2], total: 5, method: given }).method).toBe(name);
  });

  it('suggests the nearest name', () => {
    expect(() => apportion({ weights: [1], total: 1, method: 'webstre' })).toThrow(/did you mean "webster"/);
    expect(() => apportion({ weights: [1], total: 1, method: '__proto__' })).toThrow(/apportion\/invalid/);
    expect(() => apportion({ weights: [1], total: 1, mehtod: 'adams' } as unknown as ApportionInput)).toThrow(
      /^mehtod: .*did you mean method\?/,
    );
  });

  it('stationary divisors: 0, 1/2 and 1 are Adams, Webster and Jefferson; 0.7 lies between; others are refused', () => {
    const weights = [57, 31, 11, 3, 1];
    for (const [stationary, name] of [
      [0, 'adams'],
      [0.5, 'webster'],
      ['1/2', 'webster'],
      ['1/3', 'danish'],
      [1, 'jefferson'],
    ] as const) {
      for (let total = 0; total < 60; total++)
        expect(apportion({ weights, total, method: { stationary } }).seats).toEqual(
          apportion({ weights, total, method: name }).seats,
        );
    }
    // By hand: quotients w/(k − 0.3) of 10 and 3: 14.3, 5.9, 3.7, … and 4.3: the third seat goes to the second, as 4.29 > 3.70.
    expect(apportion({ weights: [10, 3], total: 3, method: { stationary: 0.7 } }).seats).toEqual([2, 1]);
    expect(apportion({ weights: [10, 3], total: 3, method: 'jefferson' }).seats).toEqual([3, 0]);
    for (const stationary of [-0.1, 1.1, NaN, '1/0', '3/2', 'x', '1/3/5', '0.1234567891']) {
      expect(() => apportion({ weights: [1], total: 1, method: { stationary } })).toThrow(/method\.stationary/);
    }
  });
});

describe('quotas of largest-remainder methods, by hand', () => {
  // Wikipedia’s example votes, 100,000 for 10 seats.
  const weights = [47000, 16000, 15800, 12000, 6100, 3100];
  it.each([
    ['hamilton', 10000, [5, 2, 1, 1, 1, 0]],
    ['droop', 9091, [5, 2, 2, 1, 0, 0]],
    ['hagenbach-bischoff', 100000 / 11, [5, 2, 2, 1, 0, 0]],
    ['hagenbach-bischoff-rounded', 9091, [5, 2, 2, 1, 0, 0]],
  ])('%s: %s', (method, quota, seats) => {
    const result = apportion({ weights, total: 10, method });
    expect(result.seats).toEqual(seats);
    expect(result.quota).toBeCloseTo(quota, 9);
    expect(result.divisor).toBeNull();
  });

  it('Droop counts in the user’s unit, whatever the decimals', () => {
    // ⌊9.3/4⌋ + 1 = 3: whole parts 1 and 1 (3.3/3, 6/3 = 2).
    expect(apportion({ weights: [3.3, 6], total: 3, method: 'droop' })).toMatchObject({ quota: 3, seats: [1, 2] });
  });

  it('a quota that gives out too many takes the smallest remainders back', () => {
    // Hagenbach-Bischoff 12/4 = 3: quotas 1, 1, 2 sum to 4, one more than there are; all remainders 0, three tied for two.
    const { seats, ties } = apportion({ weights: [3, 3, 6], total: 3, method: 'hagenbach-bischoff' });
    expect(ties).toEqual({ sure: [0, 0, 1], tied: [0, 1, 2], seats: 2, rule: 'first' });
    expect(seats).toEqual([1, 1, 1]);
  });

  it('Hagenbach-Bischoff rounded: a quota of nothing is refused', () => {
    expect(() => apportion({ weights: [1], total: 5, method: 'hagenbach-bischoff-rounded' })).toThrow(
      /apportion\/infeasible/,
    );
  });

  it('boundsRule is for the methods it is defined for', () => {
    expect(() => apportion({ weights: [1], total: 1, boundsRule: 'classic' })).toThrow(/boundsRule/);
    expect(() => apportion({ weights: [1], total: 1, method: 'droop', boundsRule: 'rescale' })).toThrow(/boundsRule/);
    expect(() => apportion({ weights: [1], total: 1, method: 'hamilton', boundsRule: 'clamp' as 'classic' })).toThrow(
      /boundsRule/,
    );
  });

  it('classic with many binding caps and a huge total takes no longer', () => {
    const { seats } = apportion({
      weights: [9e14, 1, 1],
      total: 9e15,
      method: 'hamilton',
      boundsRule: 'classic',
      max: [10, 9e15, 9e15],
    });
    expect(seats).toEqual([10, 4499999999999995, 4499999999999995]);
  });
});

describe('floors and caps', () => {
  it('says which sums conflict', () => {
    expect(() => apportion({ weights: [1, 2, 3], total: 5, min: 2 })).toThrow(
      /floors that sum to at most the total, 5, got 6n? \(apportion\/infeasible\)/,
    );
    expect(() => apportion({ weights: [1, 2, 3], total: 9, max: 2 })).toThrow(
      /sum to at least the total, 9, got 6n? \(apportion\/infeasible\)/,
    );
    expect(() => apportion({ weights: [0, 2, 3], total: 5, max: 2 })).toThrow(/positive weight.*got 4/);
    expect(() => apportion({ weights: [1, 2], total: 5, min: [0, 4], max: [5, 3] })).toThrow(/min\[1\].*3.*got 4/);
  });

  it('one number stands for all, and a zero weight gets its floor, no more', () => {
    for (const method of methodNames.filter((name) => name !== 'hagenbach-bischoff-rounded')) {
      expect(apportion({ weights: [0, 5, 5], total: 11, method, min: 3 }).seats, method).toEqual([3, 4, 4]);
    }
  });

  it('a cap above the total changes nothing, not even the divisors', () => {
    expect(apportion({ weights: [5, 3], total: 4, max: 100 })).toEqual(apportion({ weights: [5, 3], total: 4 }));
  });

  it('a divisor without upper end is null, not Infinity: results survive JSON', () => {
    const result = apportion({ weights: [5, 3], total: 4, min: [3, 1] });
    expect(result.divisor).toEqual({ low: 2, high: null });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe('ids', () => {
  it('names the seats, even an unusual one', () => {
    expect(apportion({ weights: [3, 1], total: 4, ids: ['RU-MOW', 'RU-SPE'] }).byId).toEqual({
      'RU-MOW': 3,
      'RU-SPE': 1,
    });
    expect(Object.keys(apportion({ weights: [3, 1], total: 4, ids: ['__proto__', 'b'] }).byId!)).toEqual([
      '__proto__',
      'b',
    ]);
    expect(() => apportion({ weights: [3, 1], total: 4, ids: ['a', 'a'] })).toThrow(/ids\[1\].*ids\[0\]/);
  });
});

describe('compareMethods', () => {
  // Balinski and Young 1975, example 1 as in the published cases: Hamilton, Webster and the quota method by hand.
  it('lists changes, moved seats, quota violations and representation', () => {
    const { baseline, methods, contested } = compareMethods({
      weights: [60, 20, 20],
      total: 4,
      methods: ['jefferson', 'adams', { stationary: 0 }],
      ids: ['a', 'b', 'c'],
    });
    // Webster: 60, 20, 20, then 60/3 = 20 for the first: 2, 1, 1. Jefferson: 60, 30, then 20 three ways: 3 sure? 60, 30, 20, 20, 20 → first: 3, 1, 0.
    expect(baseline.seats).toEqual([2, 1, 1]);
    expect(methods[0]!.seats).toEqual([3, 1, 0]);
    expect(methods[0]!.changes).toEqual([
      { index: 0, by: 1 },
      { index: 2, by: -1 },
    ]);
    expect(methods[0]!.seatsMoved).toBe(1);
    expect(methods[0]!.representationRatio).toBeNull();
    expect(methods[0]!.quotaViolations).toEqual([]);
    expect(methods[1]!).toMatchObject({
      method: 'adams',
      seats: [2, 1, 1],
      seatsMoved: 0,
      representationRatio: 1.5,
      byId: { a: 2, b: 1, c: 1 },
    });
    expect(methods[2]!.seats).toEqual(methods[1]!.seats);
    expect(contested).toEqual([
      { index: 0, least: 2, most: 3 },
      { index: 2, least: 0, most: 1 },
    ]);
  });

  it('finds quota violations on both sides', () => {
    // Quotas 8.7 and 0.13 each for 10 seats: Jefferson gives the large one all ten, Adams one each to the ten small ones.
    const weights = [87, ...new Array<number>(10).fill(1.3)];
    const [jefferson, adams] = compareMethods({ weights, total: 12, methods: ['jefferson', 'adams'] }).methods;
    expect(jefferson!.quotaViolations).toEqual([
      { index: 0, quota: expect.closeTo((87 * 12) / 100, 9) as number, seats: 12, side: 'above' },
    ]);
    expect(adams!.quotaViolations).toEqual([
      { index: 0, quota: expect.closeTo(10.44, 9) as number, seats: 2, side: 'below' },
    ]);
  });

  it('passes bounds and their reading on to the methods that know it', () => {
    const { methods } = compareMethods({ weights: [50, 30, 1], total: 9, min: 1, boundsRule: 'classic' });
    for (const { seats } of methods) expect(Math.min(...seats)).toBeGreaterThanOrEqual(1);
    expect(() => compareMethods({ weights: [1], total: 1, methods: ['nobody'] })).toThrow(/apportion\/invalid/);
  });
});

describe('apportionNested', () => {
  const weights = [10, 20, 30, 40, 50];
  it('three levels, by paths; floors are summed up the tree', () => {
    const groups = [
      ['N', 'a'],
      ['N', 'a'],
      ['N', 'b'],
      ['S', 'c'],
      ['S', 'c'],
    ];
    const result = apportionNested({ weights, groups, total: 15, ids: ['v', 'w', 'x', 'y', 'z'] });
    expect(result.topDown.byId).toEqual({ v: 1, w: 2, x: 3, y: 4, z: 5 });
    expect(result.groups.map(({ path, direct, topDown }) => [path.join('/'), direct, topDown])).toEqual([
      ['N', 6, 6],
      ['S', 9, 9],
      ['N/a', 3, 3],
      ['N/b', 3, 3],
      ['S/c', 9, 9],
    ]);
    expect(result.differences).toEqual([]);
    const floored = apportionNested({ weights, groups, total: 15, min: [5, 0, 0, 0, 0] });
    expect(floored.topDown.seats.reduce((a, b) => a + b, 0)).toBe(15);
    expect(floored.topDown.seats[0]).toBeGreaterThanOrEqual(5);
    expect(() => apportionNested({ weights, groups, total: 15, min: 4 })).toThrow(/apportion\/infeasible/);
  });

  it('one method for each level, ties listed where they happen, misfits refused', () => {
    const result = apportionNested({
      weights: [1, 1, 1, 1],
      groups: { A: [0, 2], B: [3, 1] },
      total: 3,
      method: ['hamilton', 'jefferson'],
    });
    expect(result.groups.map(({ path, members, topDown }) => [path, members, topDown])).toEqual([
      [['A'], [0, 2], 2],
      [['B'], [1, 3], 1],
    ]);
    expect(result.topDown.ties.map(({ path, result: step }) => [path, step.ties!.tied])).toEqual([
      [[], [0, 1]],
      [['B'], [0, 1]],
    ]);
    expect(result.direct.method).toBe('jefferson');
    expect(() => apportionNested({ weights, groups: ['a', 'b'], total: 1 })).toThrow(/groups/);
    expect(() => apportionNested({ weights, groups: { a: [0, 1, 2, 3] }, total: 1 })).toThrow(/region 4/);
    expect(() => apportionNested({ weights, groups: { a: [0, 1, 2, 3, 4, 4] }, total: 1 })).toThrow(
      /each in one group/,
    );
    expect(() => apportionNested({ weights, groups: ['a', 'a', 'b', 'b', ['b', 'c']], total: 1 })).toThrow(
      /groups\[4\]/,
    );
    expect(() =>
      apportionNested({ weights, groups: ['a', 'a', 'b', 'b', 'b'], total: 1, method: ['webster'] }),
    ).toThrow(/method/);
  });

  it('Droop inside groups counts in the user’s unit', () => {
    const nested = apportionNested({
      weights: [3.3, 6, 50.5],
      groups: ['a', 'a', 'b'],
      total: 20,
      method: ['webster', 'droop'],
    });
    const inA = nested.groups.find(({ path }) => path[0] === 'a')!.topDown;
    expect(nested.topDown.seats.slice(0, 2)).toEqual(
      apportion({ weights: [3.3, 6], total: inA, method: 'droop' }).seats,
    );
  });
});

describe('rules for groups', () => {
  const weights = [10, 20, 30, 40];
  const groups = ['n', 'n', 's', 's'];
  it('own weights, floors and caps of groups replace what regions add up to; direct does not know them', () => {
    const plain = apportionNested({ weights, groups, total: 20 });
    expect(plain.groups.map(({ topDown }) => topDown)).toEqual([6, 14]);
    const inN = (rule: object): number =>
      apportionNested({ weights, groups, total: 20, groupRules: [{ group: 'n', ...rule }] }).groups[0]!.topDown;
    // 70 to 70, 35/3 to 70: 10 of 20; 1/7 of 20 is 2.86.
    expect(inN({ weight: 70 })).toBe(10);
    expect(inN({ weight: '35/3' })).toBe(3);
    expect(inN({ weight: 0 })).toBe(0);
    expect(inN({ min: 9 })).toBe(9);
    expect(inN({ max: 4 })).toBe(4);
    expect(inN({ max: null })).toBe(6);
    const ruled = apportionNested({ weights, groups, total: 20, groupRules: [{ group: ['n'], min: 9 }] });
    expect(ruled.direct).toEqual(plain.direct);
    expect(ruled.topDown.seats).toEqual([3, 6, 5, 6]);
  });

  it('floors and caps are summed up the tree, own ones within', () => {
    const deep = [
      ['n', 'a'],
      ['n', 'b'],
      ['s', 'c'],
      ['s', 'd'],
    ];
    const result = apportionNested({
      weights,
      groups: deep,
      total: 20,
      max: [null, 3, null, null],
      groupRules: [
        { group: ['s', 'c'], min: 12 },
        { group: 's', max: 13 },
      ],
    });
    expect(result.groups.map(({ path, topDown }) => [path.join('/'), topDown])).toEqual([
      ['n', 7],
      ['s', 13],
      ['n/a', 4],
      ['n/b', 3],
      ['s/c', 12],
      ['s/d', 1],
    ]);
    const refused =
      (groupRules: never, more = {}) =>
      () =>
        apportionNested({ weights, groups: deep, total: 20, groupRules, ...more });
    expect(refused([{ group: 'x', min: 1 }] as never)).toThrow(/groupRules\[0\]\.group.*some region belongs to/);
    expect(refused([{ group: 'n' }, { group: ['n'] }] as never)).toThrow(/groupRules\[1\]\.group.*one rule/);
    expect(refused([{ group: 'n', min: 9, max: 8 }] as never)).toThrow(/groupRules\[0\].*can take, 8, got 9/);
    expect(
      refused([
        { group: 'n', max: 3 },
        { group: 's', max: 3 },
      ] as never),
    ).toThrow(/groupRules.*from 0 to 6, .*got 20/);
    expect(refused([{ group: 'n', min: 21 }] as never)).toThrow(/apportion\/infeasible/);
    expect(refused([{ group: ['n', 'a'], max: 3 }] as never, { min: [4, 0, 0, 0] })).toThrow(/groupRules\[0\]/);
    expect(refused([{ group: 'n', weight: 'x' }] as never)).toThrow(/groupRules\[0\]\.weight/);
    expect(refused([7] as never)).toThrow(/groupRules\[0\]: expected an object/);
  });
});

describe('weights', () => {
  it.each([
    ['an object', { 0: 1 }],
    ['holes', [1, , 2]],
    ['null', [1, null]],
    ['mixed kinds', [1, 2n]],
    ['a sign', ['1', '+2']],
    ['hexadecimal', ['0x10']],
    ['an empty text', ['']],
    ['too many digits', ['1e151']],
    ['a spread beyond 150 digits', ['1e100', '1e-60']],
  ])('refuses %s', (_, weights) => {
    expect(() => apportion({ weights: weights as unknown as number[], total: 1 })).toThrow(
      /weights.*apportion\/invalid/,
    );
  });

  it('takes the whole range of ordinary doubles', () => {
    expect(apportion({ weights: [1e-100, 3e-100], total: 4 }).seats).toEqual([1, 3]);
    expect(apportion({ weights: [2e20, 1e20], total: 3 }).seats).toEqual([2, 1]);
  });
});
