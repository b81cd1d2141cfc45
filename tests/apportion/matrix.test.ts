import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, apportionMatrix, type ApportionMatrixInput } from 'levy/apportion';

/** All matrices of whole numbers with the given margins, none below `min`, none above `min` where the weight is zero. */
function allMatrices(
  weights: number[][],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  min: number[][],
): number[][][] {
  const rows = (i: number, left: readonly number[]): number[][][] => {
    if (i === rowTotals.length) return left.every((k) => k === 0) ? [[]] : [];
    const lines = (j: number, open: number): number[][] => {
      if (j === left.length) return open === 0 ? [[]] : [];
      const out: number[][] = [];
      const most = weights[i]![j] === 0 ? Math.min(min[i]![j]!, open, left[j]!) : Math.min(open, left[j]!);
      for (let k = min[i]![j]!; k <= most; k++) for (const rest of lines(j + 1, open - k)) out.push([k, ...rest]);
      return out;
    };
    return lines(0, rowTotals[i]!).flatMap((line) =>
      rows(
        i + 1,
        left.map((k, j) => k - line[j]!),
      ).map((rest) => [line, ...rest]),
    );
  };
  return rows(0, columnTotals);
}

/** Product over all seats above the floors of d(k)/w (squared for Huntington-Hill): the biproportional apportionment is where it is least (Balinski and Demange 1989). */
function cost(method: string, weights: number[][], seats: number[][], min: number[][]): [bigint, bigint] {
  let [n, d] = [1n, 1n];
  seats.forEach((row, i) => {
    row.forEach((k, j) => {
      for (let s = min[i]![j]! + 1; s <= k; s++) {
        const [top, bottom] =
          method === 'webster'
            ? [2 * s - 1, 2]
            : method === 'jefferson'
              ? [s, 1]
              : method === 'danish'
                ? [3 * s - 2, 3]
                : method === 'dean'
                  ? [2 * s * (s - 1), 2 * s - 1]
                  : method === 'huntington-hill'
                    ? [s * (s - 1), 1]
                    : [s - 1, 1];
        const w = BigInt(weights[i]![j]!);
        n *= BigInt(top);
        d *= BigInt(bottom) * (method === 'huntington-hill' ? w * w : w);
      }
    });
  });
  return [n, d];
}

interface Small extends ApportionMatrixInput {
  weights: number[][];
  rowTotals: number[];
  columnTotals: number[];
  cellMin: number[][];
}

/** Margins are those of some matrix that respects floors and zeros, so that an answer exists. */
const small = (
  weight: fc.Arbitrary<number>,
  leastSide = 1,
  seat = fc.nat({ max: 3 }),
  floor = fc.constantFrom(0, 0, 0, 1),
): fc.Arbitrary<Small> =>
  fc.tuple(fc.integer({ min: leastSide, max: 3 }), fc.integer({ min: leastSide, max: 3 })).chain(([rows, columns]) =>
    fc
      .tuple(
        fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
        fc.array(fc.array(seat, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
        fc.array(fc.array(floor, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      .map(([weights, seats, cellMin]) => {
        const some = seats.map((row, i) => row.map((k, j) => cellMin[i]![j]! + (weights[i]![j] === 0 ? 0 : k)));
        return {
          weights,
          cellMin,
          rowTotals: some.map((row) => row.reduce((a, b) => a + b, 0)),
          columnTotals: some[0]!.map((_, j) => some.reduce((sum, row) => sum + row[j]!, 0)),
        };
      }),
  );

describe.each(['webster', 'jefferson', 'danish', 'dean', 'huntington-hill', 'adams'])('biproportional %s', (method) => {
  it('is the cheapest of all matrices, first in reading order among equals, and reports exactly what equals differ in', () => {
    let ties = 0;
    let beyondDoubles = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          // Prices that doubles cannot tell apart, and that differ.
          small(
            fc.integer({ min: 0, max: 3 }).map((k) => 9_000_000_000_000_000 + k),
            2,
            fc.integer({ min: 1, max: 2 }),
            fc.constant(0),
          ),
          small(fc.constantFrom(1, 1, 1, 2), 2, fc.integer({ min: 1, max: 2 }), fc.constant(0)),
          small(fc.constantFrom(0, 1, 1, 1, 4)),
          small(fc.oneof(fc.nat({ max: 30 }), fc.constantFrom(1001, 6006, 35035))),
        ),
        (c) => {
          // Methods that give every positive weight a seat need margins that allow it.
          const free = ['dean', 'huntington-hill', 'adams'].includes(method);
          const min = c.cellMin.map((row, i) =>
            row.map((k, j) =>
              free && c.weights[i]![j]! > 0 && c.rowTotals[i]! > 0 && c.columnTotals[j]! > 0 ? Math.max(1, k) : k,
            ),
          );
          const all = allMatrices(c.weights, c.rowTotals, c.columnTotals, min);
          if (all.length === 0) {
            expect(() => apportionMatrix({ ...c, method })).toThrow(/apportion\/infeasible/);
            return;
          }
          let best: number[][][] = [];
          let least: [bigint, bigint] = [1n, 0n];
          for (const seats of all) {
            const [n, d] = cost(method, c.weights, seats, min);
            const against = n * least[1] - least[0] * d;
            if (against < 0n || best.length === 0) [best, least] = [[seats], [n, d]];
            else if (against === 0n) best.push(seats);
          }
          const result = apportionMatrix({ ...c, method });
          if (best.length < all.length && c.weights[0]![0]! > 1e15) beyondDoubles++;
          // Reading order: more seats in the first cell that differs.
          const inOrder = [...best].sort((a, b) => {
            const [x, y] = [a.flat(), b.flat()];
            const at = x.findIndex((k, cell) => k !== y[cell]);
            return y[at]! - x[at]!;
          });
          expect(result.seats).toEqual(inOrder[0]);
          if (best.length === 1) expect(result.ties).toBeNull();
          else {
            ties++;
            const sure = c.weights.map((row, i) => row.map((_, j) => Math.min(...best.map((m) => m[i]![j]!))));
            expect(result.ties!.sure).toEqual(sure);
            expect(result.ties!.tied).toEqual(
              sure.flatMap((row, i) => row.flatMap((k, j) => (best.some((m) => m[i]![j] !== k) ? [[i, j]] : []))),
            );
            expect(result.ties!.seats).toBe(
              result.seats.flat().reduce((a, b) => a + b, 0) - sure.flat().reduce((a, b) => a + b, 0),
            );
          }
        },
      ),
      { seed: 11, numRuns: 1500 },
    );
    expect(ties).toBeGreaterThan(30);
    expect(beyondDoubles).toBeGreaterThan(200);
  });
});

describe('biproportional', () => {
  const votes = {
    weights: [
      [20, 50, 50],
      [50, 20, 20],
      [50, 20, 20],
    ],
    rowTotals: [1, 1, 1],
    columnTotals: [1, 1, 1],
  };

  it('refuses to ask a function about more than 10,000 tied cells, and says so', () => {
    const tie = {
      weights: Array.from({ length: 1000 }, () => new Array<number>(11).fill(1)),
      rowTotals: new Array<number>(1000).fill(1),
      columnTotals: [...new Array<number>(10).fill(91), 90],
    };
    expect(() => apportionMatrix({ ...tie, tieBreak: (tied) => tied.slice(0, 1) })).toThrow(
      /tieBreak: expected at most 10000 with a function.*got a tie of 11000 cells/,
    );
    expect(apportionMatrix(tie).ties!.tied).toHaveLength(11_000);
  });

  it('no exchange of two seats is cheaper, and margins hold, for weights near 9 · 10¹⁵ that differ in the last digit', () => {
    const weights = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 12 }, (__, j) => 9e15 + ((i * i * 7 + i * j * 5 + j * j * 3) % 11)),
    );
    const result = apportionMatrix({
      weights,
      rowTotals: new Array<number>(60).fill(6),
      columnTotals: new Array<number>(12).fill(30),
    });
    for (const row of result.seats) expect(row.reduce((a, b) => a + b, 0)).toBe(6);
    for (let j = 0; j < 12; j++) expect(result.seats.reduce((sum, row) => sum + row[j]!, 0)).toBe(30);
    // No exchange of two seats between two rows is cheaper: with at most one seat a cell, the product of the weights of the seats cannot be raised.
    for (let i = 0; i < 60; i++)
      for (let k = 0; k < i; k++)
        for (let a = 0; a < 12; a++)
          for (let b = 0; b < 12; b++) {
            const [w, v] = [weights[i]!, weights[k]!];
            if (result.seats[i]![a] !== 1 || result.seats[i]![b] !== 0) continue;
            if (result.seats[k]![a] !== 0 || result.seats[k]![b] !== 1) continue;
            if (BigInt(w[b]!) * BigInt(v[a]!) > BigInt(w[a]!) * BigInt(v[b]!)) throw new Error(`rows ${i} and ${k}`);
          }
  });

  it('breaks a tie by a function of the cells, one seat at a time, and refuses with "error"', () => {
    const asked: number[][] = [];
    const last = apportionMatrix({ ...votes, tieBreak: (tied, seats) => (asked.push([...tied]), tied.slice(-seats)) });
    expect(last.seats).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(asked[0]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(apportionMatrix(votes).seats).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(() => apportionMatrix({ ...votes, tieBreak: 'error' })).toThrow(/apportion\/tie/);
  });

  it('transposing the problem transposes the answer', () => {
    fc.assert(
      fc.property(small(fc.integer({ min: 0, max: 50 })), (c) => {
        const turn = (m: number[][]): number[][] => m[0]!.map((_, j) => m.map((row) => row[j]!));
        const plain = apportionMatrix(c);
        const turned = apportionMatrix({
          weights: turn(c.weights),
          cellMin: turn(c.cellMin),
          rowTotals: c.columnTotals,
          columnTotals: c.rowTotals,
        });
        if (plain.ties === null) expect(turn(turned.seats)).toEqual(plain.seats);
        else expect(turn(turned.ties!.sure)).toEqual(plain.ties.sure);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('divisors reproduce the seats cell by cell, 40 × 12, no tie', () => {
    const weights = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 12 }, (__, j) => 1000 + ((i * 7919 + j * 104729 + i * j * 31) % 9973)),
    );
    const rowTotals = apportion({ weights: weights.map((row) => row.reduce((a, b) => a + b, 0)), total: 3000 }).seats;
    const columnTotals = apportion({
      weights: weights[0]!.map((_, j) => weights.reduce((sum, row) => sum + row[j]!, 0)),
      total: 3000,
    }).seats;
    const { seats, rowDivisors, columnDivisors, ties } = apportionMatrix({ weights, rowTotals, columnTotals });
    expect(ties).toBeNull();
    expect(
      weights.map((row, i) => row.map((w, j) => Math.round(w / (rowDivisors![i]! * columnDivisors![j]!)))),
    ).toEqual(seats);
    expect(seats.map((row) => row.reduce((a, b) => a + b, 0))).toEqual(rowTotals);
    expect(columnTotals.map((_, j) => seats.reduce((sum, row) => sum + row[j]!, 0))).toEqual(columnTotals);
    const hill = apportionMatrix({ weights, rowTotals, columnTotals, method: 'huntington-hill' });
    const roundHill = (y: number): number => Math.floor(y) + (y * y > Math.floor(y) * (Math.floor(y) + 1) ? 1 : 0);
    expect(
      weights.map((row, i) => row.map((w, j) => roundHill(w / (hill.rowDivisors![i]! * hill.columnDivisors![j]!)))),
    ).toEqual(hill.seats);
  });

  it('ends where scaling alone stalls: zeros that force other cells to zero', () => {
    // Row 0 needs all of column 0, so row 1 gets none there although its weight is positive: real-valued scaling only tends to that.
    expect(
      apportionMatrix({
        weights: [
          [1, 0],
          [1000, 1],
        ],
        rowTotals: [5, 5],
        columnTotals: [5, 5],
      }).seats,
    ).toEqual([
      [5, 0],
      [0, 5],
    ]);
    expect(
      apportionMatrix({
        weights: [
          ['1', '0'],
          ['1e60', '1e-60'],
        ],
        rowTotals: [40, 30],
        columnTotals: [40, 30],
      }).seats,
    ).toEqual([
      [40, 0],
      [0, 30],
    ]);
  });

  it('names the rows and columns of an infeasible pattern', () => {
    expect(() =>
      apportionMatrix({
        weights: [
          [5, 0],
          [0, 15],
          [0, 16],
        ],
        rowTotals: [2, 1, 1],
        columnTotals: [3, 1],
      }),
    ).toThrow(/at most 1 seats.*row\(s\) 1, 2 together.*column\(s\) 1/);
    expect(() =>
      apportionMatrix({
        weights: [
          [1, 1],
          [1, 1],
        ],
        rowTotals: [1, 3],
        columnTotals: [2, 2],
        cellMin: [
          [1, 1],
          [0, 0],
        ],
      }),
    ).toThrow(/rowTotals\[0\].*2.*got 1/);
    expect(() =>
      apportionMatrix({
        weights: [
          [1, 1],
          [1, 1],
        ],
        rowTotals: [1, 3],
        columnTotals: [2, 2],
        method: 'adams',
      }),
    ).toThrow(/adams gives every positive weight a seat/);
  });

  it('adds up: disagreeing margins, ragged rows, misspelt options and methods that do not apply are refused', () => {
    expect(() =>
      apportionMatrix({
        weights: [
          [1, 2],
          [3, 4],
        ],
        rowTotals: [3, 4],
        columnTotals: [4, 4],
      }),
    ).toThrow(/columnTotals.*7.*got 8/);
    expect(() => apportionMatrix({ weights: [[1, 2], [3]], rowTotals: [3, 4], columnTotals: [4, 3] })).toThrow(
      /weights\[1\]/,
    );
    expect(() => apportionMatrix({ weights: [[1]], rowTotals: [3], columnTotals: [3], method: 'hamilton' })).toThrow(
      /divisor method/,
    );
    expect(() =>
      apportionMatrix({ weights: [[1]], rowTotals: [3], colTotals: [3] } as unknown as ApportionMatrixInput),
    ).toThrow(/columnTotals/);
    expect(() =>
      apportionMatrix({ weights: [[1]], rowTotals: [3], columnTotals: [3], method: 'controlled-rounding', cellMin: 1 }),
    ).toThrow(/cellMin/);
  });

  it('an empty matrix has an empty answer', () => {
    expect(apportionMatrix({ weights: [], rowTotals: [], columnTotals: [] }).seats).toEqual([]);
  });
});

describe('controlled rounding', () => {
  const margins = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
    fc.record({
      weights: fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      some: fc.array(fc.array(fc.nat({ max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

  it('keeps all sums, and every running total within 1 of its share', () => {
    fc.assert(
      fc.property(margins, ({ weights, some }) => {
        const rowTotals = some.map((row) => row.reduce((a, b) => a + b, 0));
        const columnTotals = some[0]!.map((_, j) => some.reduce((sum, row) => sum + row[j]!, 0));
        const { seats, shares } = apportionMatrix({ weights, rowTotals, columnTotals, method: 'controlled-rounding' });
        expect(seats.map((row) => row.reduce((a, b) => a + b, 0))).toEqual(rowTotals);
        expect(columnTotals.map((_, j) => seats.reduce((sum, row) => sum + row[j]!, 0))).toEqual(columnTotals);
        seats.forEach((row, i) => {
          let [booked, share] = [0, 0];
          row.forEach((k, j) => {
            expect(k).toBeGreaterThanOrEqual(0);
            booked += k;
            share += shares![i]![j]!;
            expect(Math.abs(booked - share)).toBeLessThan(1);
          });
        });
        // The shares are the weights, fitted: cross ratios are kept, margins met.
        shares!.forEach((row, i) => {
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(rowTotals[i]!, 6);
        });
        columnTotals.forEach((total, j) => {
          expect(shares!.reduce((sum, row) => sum + row[j]!, 0)).toBeCloseTo(total, 4);
        });
        const [a, b] = [shares![0]!, shares!.at(-1)!];
        if (a[0]! * b.at(-1)! > 0)
          expect((a[0]! * b.at(-1)!) / (a.at(-1)! * b[0]!)).toBeCloseTo(
            (weights[0]![0]! * weights.at(-1)!.at(-1)!) / (weights[0]!.at(-1)! * weights.at(-1)![0]!),
            4,
          );
      }),
      { seed: 13, numRuns: 1500 },
    );
  });

  it('leaves whole shares alone', () => {
    const weights = [
      [1, 2, 3],
      [2, 4, 6],
    ];
    expect(
      apportionMatrix({ weights, rowTotals: [12, 24], columnTotals: [6, 12, 18], method: 'controlled-rounding' }).seats,
    ).toEqual([
      [2, 4, 6],
      [4, 8, 12],
    ]);
  });
});

describe('caps of cells', () => {
  it('the cheapest of all matrices within them, ties included; infeasible exactly where there is none', () => {
    const reached = { binding: 0, ties: 0, none: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          small(fc.constantFrom(0, 1, 1, 2, 4, 15), 2),
          small(fc.constantFrom(1, 1, 1, 2), 2, fc.integer({ min: 1, max: 2 }), fc.constant(0)),
        ),
        fc.array(fc.array(fc.constantFrom(0, 1, 2, null, null, null, null), { minLength: 3, maxLength: 3 }), {
          minLength: 3,
          maxLength: 3,
        }),
        fc.constantFrom('webster', 'jefferson', 'huntington-hill'),
        (c, caps, method) => {
          const cellMax = c.weights.map((row, i) =>
            row.map((_, j) => (caps[i]![j] === null ? null : c.cellMin[i]![j]! + caps[i]![j]!)),
          );
          const free = method === 'huntington-hill';
          const min = c.cellMin.map((row, i) =>
            row.map((k, j) =>
              free && c.weights[i]![j]! > 0 && c.rowTotals[i]! > 0 && c.columnTotals[j]! > 0
                ? Math.max(k, Math.min(1, cellMax[i]![j] ?? 1))
                : k,
            ),
          );
          const all = allMatrices(c.weights, c.rowTotals, c.columnTotals, min).filter((m) =>
            m.every((row, i) => row.every((k, j) => k <= (cellMax[i]![j] ?? Infinity))),
          );
          if (all.length === 0) {
            reached.none++;
            expect(() => apportionMatrix({ ...c, cellMax, method })).toThrow(/apportion\/infeasible/);
            return;
          }
          const costs = all.map((m) => cost(method, c.weights, m, min));
          const least = costs.reduce((a, b) => (b[0] * a[1] < a[0] * b[1] ? b : a));
          const best = all.filter((_, m) => costs[m]![0] * least[1] === least[0] * costs[m]![1]);
          const result = apportionMatrix({ ...c, cellMax, method });
          const inOrder = [...best].sort((a, b) => {
            const [x, y] = [a.flat(), b.flat()];
            const at = x.findIndex((k, cell) => k !== y[cell]);
            return y[at]! - x[at]!;
          });
          expect(result.seats).toEqual(inOrder[0]);
          expect(result.ties === null).toBe(best.length === 1);
          if (best.length > 1) reached.ties++;
          // Without caps, first seats for all may not fit.
          if (!free && String(apportionMatrix({ ...c, method }).seats) !== String(result.seats)) reached.binding++;
        },
      ),
      { seed: 14, numRuns: 2000 },
    );
    for (const [part, times] of Object.entries(reached)) expect([part, times >= 10]).toEqual([part, true]);
  });

  it('names the rows that have no room, and a floor above its cap', () => {
    const plain = {
      weights: [
        [1, 1],
        [1, 1],
      ],
      rowTotals: [4, 2],
      columnTotals: [3, 3],
    };
    expect(() =>
      apportionMatrix({
        ...plain,
        cellMax: [
          [1, null],
          [9, 9],
        ],
      }),
    ).not.toThrow();
    expect(() =>
      apportionMatrix({
        ...plain,
        cellMax: [
          [0, null],
          [9, 9],
        ],
      }),
    ).toThrow(/at most 3 seats.*row\(s\) 0 together/);
    expect(() =>
      apportionMatrix({
        ...plain,
        cellMin: [
          [0, 2],
          [0, 0],
        ],
        cellMax: 1,
      }),
    ).toThrow(/cellMin\[0\]\[1\].*cap of that cell, 1/);
    expect(() => apportionMatrix({ ...plain, method: 'controlled-rounding', cellMax: 5 })).toThrow(/cellMax/);
  });

  it('a tie of 300 × 12 equal weights: every row and column met, first in reading order', () => {
    const weights = Array.from({ length: 300 }, () => new Array<number>(12).fill(7));
    const input = { weights, rowTotals: new Array<number>(300).fill(6), columnTotals: new Array<number>(12).fill(150) };
    const { seats, ties } = apportionMatrix(input);
    // Each cell has half a seat: all 3,600 tied for 1,800; the first row takes its first six.
    expect(ties).toMatchObject({ seats: 1800 });
    expect(ties!.tied).toHaveLength(3600);
    expect(seats[0]).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(seats.every((row) => row.reduce((a, b) => a + b, 0) === 6)).toBe(true);
    expect(input.columnTotals.every((k, j) => seats.reduce((sum, row) => sum + row[j]!, 0) === k)).toBe(true);
  });
});
