import { describe, expect, it } from 'vitest';
import { lognormal } from '../../src/scenario/index.js';
import { grid, latinHypercube, list, oneAtATime, sobolPoints } from '../../src/studies/designs/index.js';

describe('designs are data', () => {
  it('grid: every combination, the last column fastest', () => {
    const design = grid({ a: [1, 2], b: ['x', 'y', 'z'] });
    expect(design.columns).toEqual(['a', 'b']);
    expect(design.points.map(({ a, b }) => `${String(a)}${String(b)}`)).toEqual(['1x', '1y', '1z', '2x', '2y', '2z']);
    expect(design.seed).toBeNull();
  });

  it('list: rows as given, what is left out as in the base', () => {
    expect(list<'a' | 'b'>([{ a: 1 }, { b: '2023-05-01' }]).points).toEqual([
      { a: 1, b: null },
      { a: null, b: '2023-05-01' },
    ]);
  });

  it('oneAtATime: the base, then each value of each column', () => {
    expect(oneAtATime({ a: [1, 2], b: [3] }).points).toEqual([
      { a: null, b: null },
      { a: 1, b: null },
      { a: 2, b: null },
      { a: null, b: 3 },
    ]);
  });

  it('latinHypercube: one point in every stratum of every column, by the seed and the column alone', () => {
    const columns = { a: [10, 20], b: lognormal(0.03, 0.5) } as const;
    const { points } = latinHypercube(columns, { points: 50, seed: 'h' });
    const strata = points.map(({ a }) => Math.floor((Number(a) - 10) * 5)).sort((p, q) => p - q);
    expect(strata).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(points.map(({ b }) => Number(b)).filter((b) => b < 0.03)).toHaveLength(25); // median 0.03
    const alone = latinHypercube({ b: columns.b }, { points: 50, seed: 'h' });
    expect(alone.points.map(({ b }) => b)).toEqual(points.map(({ b }) => b));
    expect(latinHypercube(columns, { points: 50, seed: 'i' }).points).not.toEqual(points);
  });

  it('sobolPoints: one point in every elementary interval of the first two columns', () => {
    const { points } = sobolPoints({ a: [0, 1], b: [0, 1], c: [5, 6] }, { points: 64, seed: 1 });
    for (let k = 0; k <= 6; k++) {
      const cells = points.map(
        ({ a, b }) => `${String(Math.floor(Number(a) * 2 ** k))} ${String(Math.floor(Number(b) * 2 ** (6 - k)))}`,
      );
      expect(new Set(cells).size).toBe(64);
    }
    expect(points.every(({ c }) => Number(c) > 5 && Number(c) < 6)).toBe(true);
  });

  it('cannot be changed afterwards', () => {
    const design = grid({ a: [1] });
    expect(() => ((design.points[0] as { a: number }).a = 2)).toThrow(TypeError);
  });
});

describe('bad designs', () => {
  const bad: [string, () => unknown, RegExp][] = [
    ['no columns', () => grid({}), /columns: expected at least one column/],
    ['an array for columns', () => grid([] as never), /columns: expected columns by name/],
    ['an empty column', () => grid({ a: [] }), /a: expected an array/],
    ['NaN', () => grid({ a: [1, NaN] }), /a\[1\]: expected a finite number or a text, got NaN/],
    [
      'too many points',
      () => grid({ a: new Array(1001).fill(1), b: new Array(1001).fill(1) }),
      /points: expected a whole number/,
    ],
    ['rows that are none', () => list([1] as never), /rows\[0\]: expected values by column/],
    ['a row with an object', () => list([{ a: {} as never }]), /rows\[0\]\.a/],
    ['no rows', () => list([]), /rows\.length/],
    ['rows without columns', () => list([{}]), /at least one column/],
    ['swapped bounds', () => latinHypercube({ a: [2, 1] }, { points: 4, seed: 1 }), /a: expected \[low, high\]/],
    ['no distribution', () => latinHypercube({ a: { kind: 'x' } as never }, { points: 4, seed: 1 }), /a: expected/],
    [
      'half a distribution',
      () => latinHypercube({ a: { kind: 'normal' } as never }, { points: 4, seed: 1 }),
      /a: expected/,
    ],
    ['no seed', () => latinHypercube({ a: [0, 1] }, { points: 4 } as never), /seed/],
    [
      'an unknown option',
      () => latinHypercube({ a: [0, 1] }, { points: 4, seed: 1, n: 5 } as never),
      /unknown name "n"/,
    ],
    [
      'points that are no power of two',
      () => sobolPoints({ a: [0, 1] }, { points: 100, seed: 1 }),
      /a power of two, such as 64 or 128/,
    ],
    [
      '129 columns',
      () =>
        sobolPoints(Object.fromEntries(Array.from({ length: 129 }, (_, i) => [`c${String(i)}`, [0, 1] as const])), {
          points: 4,
          seed: 1,
        }),
      /at most 128/,
    ],
  ];
  it.each(bad)('%s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});
