import { describe, expect, it } from 'vitest';
import {
  allot,
  allotByRate,
  apportion,
  apportionMatrix,
  apportionNested,
  compareMethods,
  methodName,
  roundCumulative,
  swissNationalCouncil,
} from 'levy/apportion';
import { isLevyError, type LevyError } from '../../src/errors/index.js';
import { drawLots } from '../../src/random/index.js';

function errorOf(run: () => unknown): LevyError {
  try {
    run();
  } catch (error) {
    if (isLevyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
const any = (value: unknown): never => value as never;
// A hole, not undefined.
const holed = (...list: unknown[]): never => {
  const copy = [...list];
  list.forEach((entry, i) => {
    if (entry === undefined) Reflect.deleteProperty(copy, i);
  });
  return copy as never;
};

describe('unknown options are refused, with the name that was meant', () => {
  const matrix = { weights: [[1]], rowTotals: [1], columnTotals: [1] };
  it.each([
    ['minimum', () => apportion(any({ weights: [1], total: 1, minimum: 1 })), 'min'],
    ['floors', () => apportion(any({ weights: [1], total: 1, floors: [1] })), 'min'],
    ['caps', () => apportion(any({ weights: [1], total: 1, caps: [1] })), 'max'],
    ['threshold', () => apportion(any({ weights: [1], total: 1, threshold: 0.05 })), 'weight of 0'],
    ['expected', () => apportion(any({ weights: [1], total: 1, expected: [1] })), 'boundsRule'],
    [
      'stationry',
      () => apportion(any({ weights: [1], total: 1, method: { stationary: 0.5, stationry: 1 } })),
      'stationary',
    ],
    ['minimum', () => apportionNested(any({ weights: [1], total: 1, groups: ['a'], minimum: 1 })), 'min'],
    [
      'minn',
      () => apportionNested(any({ weights: [1], total: 1, groups: ['a'], groupRules: [{ group: 'a', minn: 1 }] })),
      'min',
    ],
    ['cellMinimum', () => apportionMatrix(any({ ...matrix, cellMinimum: 1 })), 'cellMin'],
    ['total', () => apportionMatrix(any({ ...matrix, total: 1 })), 'rowTotals'],
    ['method', () => compareMethods(any({ weights: [1], total: 1, method: 'adams' })), 'methods'],
    ['columnWeight', () => roundCumulative(any({ rowTotals: [1], columnWeight: [1] })), 'columnWeights'],
    ['multipleof', () => allot(any({ weights: [1], total: 1, multipleof: 2 })), 'multipleOf'],
    ['leastt', () => allot(any({ weights: [1], total: 1, holdHarmless: { previous: [1], leastt: 1 } })), 'least'],
    ['rate', () => allotByRate(any({ weights: [1], rate: 200 })), 'per'],
    ['min', () => swissNationalCouncil(any({ weights: [1], total: 1, min: 1 })), 'weights'],
  ])('%s', (name, run, meant) => {
    const error = errorOf(run);
    expect(error.code).toBe('options/unknown-name');
    expect(error.path).toBe(name);
    expect(error.expected).toContain(meant);
  });

  it('options are read once, and a getter that throws is a LevyError', () => {
    let reads = 0;
    const moving = {
      weights: [3, 1],
      get total() {
        return ++reads === 1 ? 4 : 99;
      },
    };
    expect(apportion(moving).seats).toEqual([3, 1]);
    expect(reads).toBe(1);
    const throwing = {
      weights: [3, 1],
      get total(): number {
        throw new TypeError('mine');
      },
    };
    expect(errorOf(() => apportion(throwing)).expected).toBe('readable options');
  });
});

describe('holes are refused, at their path', () => {
  const matrix = {
    weights: [
      [1, 2],
      [3, 4],
    ],
    rowTotals: [3, 7],
    columnTotals: [4, 6],
  };
  it.each([
    ['weights[1]', () => apportion({ weights: holed(1, undefined, 2), total: 3 })],
    ['weights[0]', () => apportion({ weights: holed(undefined, 2), total: 3 })],
    ['ids[0]', () => apportion({ weights: [6, 3, 1], total: 10, ids: holed(undefined, 'b', 'c') })],
    ['min[1]', () => apportion({ weights: [6, 3], total: 10, min: holed(1, undefined) })],
    ['max[0]', () => apportion({ weights: [6, 3], total: 10, max: holed(undefined, 9) })],
    ['weights[1]', () => apportionMatrix({ ...matrix, weights: holed([1, 2], undefined) })],
    ['weights[0][1]', () => apportionMatrix({ ...matrix, weights: [holed(1, undefined), [3, 4]] })],
    ['rowTotals[0]', () => apportionMatrix({ ...matrix, rowTotals: holed(undefined, 7) })],
    ['columnTotals[1]', () => apportionMatrix({ ...matrix, columnTotals: holed(4, undefined) })],
    ['cellMin[1][0]', () => apportionMatrix({ ...matrix, cellMin: [[0, 0], holed(undefined, 1)] })],
    ['cellMax[0]', () => apportionMatrix({ ...matrix, cellMax: holed(undefined, [9, 9]) })],
    ['methods[1]', () => compareMethods({ weights: [1], total: 1, methods: holed('adams', undefined) })],
    ['method[0]', () => apportionNested({ weights: [1], total: 1, groups: ['a'], method: holed(undefined, 'adams') })],
    ['groups[1]', () => apportionNested({ weights: [1, 2], total: 1, groups: holed('a', undefined) })],
    ['groups[0]', () => apportionNested({ weights: [1, 2], total: 1, groups: [holed('a', undefined), ['a', 'b']] })],
    ['groups["a"]', () => apportionNested({ weights: [1, 2], total: 1, groups: { a: holed(0, undefined) } })],
    ['groupRules[0]', () => apportionNested({ weights: [1], total: 1, groups: ['a'], groupRules: holed(undefined) })],
    ['rowTotals[1]', () => roundCumulative({ rowTotals: holed(1, undefined), columnWeights: [1] })],
    ['columnWeights[0]', () => roundCumulative({ rowTotals: [1], columnWeights: holed(undefined, 1) })],
    ['base[0]', () => allot({ weights: [1, 2], total: 3, base: holed(undefined, 1) })],
    ['holdHarmless[1]', () => allot({ weights: [1, 2], total: 3, holdHarmless: holed(1, undefined) })],
  ])('%s', (path, run) => {
    const error = errorOf(run);
    // Nothing that is no object can hold options: there the entry itself is at fault.
    const code = path === 'groupRules[0]' ? 'options/invalid' : 'apportion/invalid';
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it('in what a tie-break returns', () => {
    const input = { weights: [1, 1], total: 1 };
    for (const returned of [holed(undefined), [0, 1], [2], 'x', null, [0.5], ['0']])
      expect(errorOf(() => apportion({ ...input, tieBreak: () => any(returned) })).path).toBe('tieBreak');
    expect(apportion({ ...input, tieBreak: () => any(new Uint8Array([1])) }).seats).toEqual([0, 1]);
    expect(errorOf(() => apportion({ ...input, tieBreak: any(Object.assign(() => [0], { rule: 7 })) })).path).toBe(
      'tieBreak.rule',
    );
    expect(
      errorOf(() => apportion({ ...input, tieBreak: any(Object.assign(() => [0], { rule: 'x'.repeat(101) })) })).path,
    ).toBe('tieBreak.rule');
  });

  it('a list of lots misused is a LevyError', () => {
    const draw = drawLots(1);
    for (const tied of [undefined, 7, 'ab', ['a'], [0.5], holed(undefined, 1)])
      expect(errorOf(() => draw(any(tied), 1)).code).toBe('options/invalid');
  });
});

describe('lists', () => {
  it('typed arrays are weights, totals and bounds everywhere', () => {
    const plain = apportion({ weights: [5, 3, 2], total: 7, min: [0, 0, 3] });
    for (const weights of [
      new Float64Array([5, 3, 2]),
      new Float32Array([5, 3, 2]),
      new Int32Array([5, 3, 2]),
      new Uint32Array([5, 3, 2]),
      new Uint8Array([5, 3, 2]),
      new BigInt64Array([5n, 3n, 2n]),
      new BigUint64Array([5n, 3n, 2n]),
    ])
      expect(apportion({ weights, total: 7, min: new Uint16Array([0, 0, 3]) })).toEqual(plain);
    expect(
      apportionMatrix({
        weights: [new Float64Array([1, 2]), new Float64Array([3, 4])],
        rowTotals: new Uint32Array([3, 7]),
        columnTotals: new Uint8Array([4, 6]),
        cellMin: [new Uint8Array([1, 0]), new Uint8Array(2)],
        cellMax: [
          [Infinity, 9],
          [9, null],
        ],
      }).seats,
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(
      roundCumulative({ rowTotals: new Uint8Array([2]), columnWeights: new Float64Array([1, 1]) }).cumulative,
    ).toEqual([[1, 2]]);
    expect(errorOf(() => apportion({ weights: any(new DataView(new ArrayBuffer(8))), total: 1 })).path).toBe('weights');
  });

  it('null and Infinity are no cap, alone and in a list; not for floors', () => {
    for (const max of [[null, 5], [Infinity, 5], new Float64Array([Infinity, 5])])
      expect(apportion({ weights: [1, 9], total: 10, max: any(max) }).seats).toEqual([5, 5]);
    for (const max of [null, Infinity]) {
      expect(apportion({ weights: [1, 9], total: 10, max }).seats).toEqual([1, 9]);
      expect(apportionMatrix({ weights: [[1, 9]], rowTotals: [10], columnTotals: [1, 9], cellMax: max }).seats).toEqual(
        [[1, 9]],
      );
      expect(allot({ weights: [1, 9], total: 10, max }).seats).toEqual([1, 9]);
    }
    for (const min of [null, Infinity, [null, 1], [Infinity, 0]])
      expect(errorOf(() => apportion({ weights: [1, 9], total: 10, min: any(min) })).path).toMatch(/^min/);
  });

  it('arrays longer than any country are refused before anything walks them', () => {
    const endless = any(new Array(2 ** 32 - 1));
    expect(errorOf(() => apportion({ weights: endless, total: 1 })).path).toBe('weights');
    expect(errorOf(() => apportion({ weights: [1], total: 1, ids: endless })).path).toBe('ids');
    expect(errorOf(() => roundCumulative({ rowTotals: endless, columnWeights: [1] })).path).toBe('rowTotals');
    expect(errorOf(() => compareMethods({ weights: [1], total: 1, methods: endless })).path).toBe('methods');
    expect(
      errorOf(() =>
        apportionMatrix({
          weights: [],
          rowTotals: new Array<number>(4000).fill(0),
          columnTotals: new Array<number>(4000).fill(0),
        }),
      ).expected,
    ).toContain('10000000 cells');
  });

  it('more levels than a hundred are refused at once, a hundred are not', () => {
    const deep = (levels: number) => new Array<string>(levels).fill('a');
    expect(
      errorOf(() => apportionNested({ weights: [1, 2], total: 3, groups: [deep(20_000), deep(20_000)] })).path,
    ).toBe('groups[0]');
    const { groups, topDown } = apportionNested({ weights: [1, 2], total: 3, groups: [deep(100), deep(100)] });
    expect([groups.length, topDown.seats]).toEqual([100, [1, 2]]);
  });
});

describe('exact weights', () => {
  it('fractions and decimals as text, and why doubles computed before are not', () => {
    expect(3 * 0.1).not.toBe(0.3);
    expect(apportion({ weights: [3 * 0.1, 0.3], total: 1 }).ties).toBeNull();
    expect(apportion({ weights: ['0.3', '3e-1'], total: 1 }).ties).toMatchObject({ tied: [0, 1], seats: 1 });
    expect(apportion({ weights: ['1/3', '2/6', ' 0.5 / 1.5'.trim()], total: 1 }).ties).toMatchObject({
      tied: [0, 1, 2],
    });
    // 1/3, 1/2, 1/6 of 6; a third written 0.333 loses its seat to a half in a tie that is none.
    expect(apportion({ weights: ['1/3', '1/2', '1/6'], total: 6 })).toMatchObject({ seats: [2, 3, 1], ties: null });
    expect(apportion({ weights: ['1/3', '2/3'], total: 3 }).divisor!.low).toBeCloseTo(4 / 15, 12);
    // Droop in the user's unit: ⌊(10/3 + 6)/4⌋ + 1 = 3.
    expect(apportion({ weights: ['10/3', '6'], total: 3, method: 'droop' }).quota).toBe(3);
  });

  it.each(['1/0', '1/', '/3', '1/2/3', '-1/2', '1 /-2', ' 1', '1,5', '45%', '', '0x10', '+1'])('refuses %s', (text) => {
    expect(errorOf(() => apportion({ weights: [text], total: 1 })).path).toBe('weights[0]');
  });

  it('refuses a mixture, and denominators without end', () => {
    expect(errorOf(() => apportion({ weights: any(['5', 3]), total: 1 }))).toMatchObject({
      path: 'weights[1]',
      expected: 'a string, like weights[0]',
    });
    const primes = [
      101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211,
    ];
    const many = primes.flatMap((p, i) => primes.slice(i + 1).map((q) => `1/${String(BigInt(p) ** 6n * BigInt(q))}`));
    expect(errorOf(() => apportion({ weights: many, total: 1 })).expected).toContain('150 digits');
  });
});

describe('usual names', () => {
  it.each([
    ['hare', 'hamilton'],
    ['LR', 'hamilton'],
    ['Sainte-Laguë/Schepers', 'webster'],
    ['Sainte Lague', 'webster'],
    ["d'hondt", 'jefferson'],
    ['D’Hondt', 'jefferson'],
    ['Hare - Niemeyer', 'hamilton'],
  ])('%s is %s', (given, name) => {
    expect(methodName(given)).toBe(name);
  });

  it('imperiali is refused with the reason, others with the nearest name', () => {
    for (const name of ['imperiali', 'LR-Imperiali', 'Imperiali (quota)'])
      expect(errorOf(() => methodName(name)).expected).toContain('too many seats');
    expect(errorOf(() => methodName('jeferson')).expected).toContain('did you mean "jefferson"');
    expect(errorOf(() => methodName('x'.repeat(1_000_000))).expected).not.toContain('did you mean');
    expect(errorOf(() => methodName(any(null))).path).toBe('method');
  });

  it('requota, which was not the rule of Article 17, is refused by its new name; the quota method says its limit', () => {
    const input = { weights: [50, 30, 1], total: 9, min: 1, method: 'hamilton' };
    const refused = errorOf(() => apportion({ ...input, boundsRule: any('requota') }));
    expect(refused).toMatchObject({ code: 'apportion/invalid', path: 'boundsRule', got: '"requota"' });
    expect(refused.expected).toBe('"rescale" (formerly "requota") or "classic"');
    expect(errorOf(() => apportion({ ...input, boundsRule: any('constructor') })).path).toBe('boundsRule');
    expect(errorOf(() => apportion({ weights: [1], total: 100_000_001, method: 'balinski-young' })).expected).toBe(
      'at most 100000000 with balinski-young, which awards seats one at a time',
    );
  });
});
