import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundCumulative } from 'levy/apportion';
import { slowSchedule } from './slow-schedule.js';

/** Everything that is promised, in BigInts. `unit` scales the column weights: the same schedule must come out, by doubles or not. */
function check(rowTotals: number[], columnWeights: number[], cumulative: number[][]): void {
  const all = columnWeights.reduce((sum, w) => sum + BigInt(w), 0n);
  const total = rowTotals.reduce((sum, q) => sum + BigInt(q), 0n);
  let part = 0n;
  columnWeights.forEach((w, t) => {
    part += BigInt(w);
    let sum = 0n;
    rowTotals.forEach((q, i) => {
      const s = BigInt(cumulative[i]![t]!);
      const share = BigInt(q) * part;
      if (s * all <= share - all || s * all >= share + all)
        throw new Error(`row ${String(i)}, column ${String(t)}: ${String(s)} for ${String(share)}/${String(all)}`);
      if (t > 0 && s < BigInt(cumulative[i]![t - 1]!)) throw new Error(`row ${String(i)} falls at ${String(t)}`);
      sum += s;
    });
    expect(sum).toBe((2n * total * part + all) / (2n * all));
  });
  expect(cumulative.map((row) => row[columnWeights.length - 1])).toEqual(rowTotals);
}

const rows = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }), fc.nat({ max: 5000 })), { maxLength: 25 });
const columns = fc
  .array(fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 28, max: 31 }), fc.nat({ max: 1000 })), {
    minLength: 1,
    maxLength: 20,
  })
  .filter((w) => w.some((x) => x > 0));

describe('roundCumulative', () => {
  it('floors or ceils every running share, never falls, meets row totals and rounded column sums', () => {
    fc.assert(
      fc.property(rows, columns, (rowTotals, columnWeights) => {
        check(rowTotals, columnWeights, roundCumulative({ rowTotals, columnWeights }).cumulative);
      }),
      { seed: 21, numRuns: 5000 },
    );
  });

  it('is the same in BigInts, in decimals and in doubles', () => {
    fc.assert(
      fc.property(rows, columns, (rowTotals, columnWeights) => {
        const plain = roundCumulative({ rowTotals, columnWeights });
        expect(roundCumulative({ rowTotals, columnWeights: columnWeights.map((w) => BigInt(w) * 10n ** 25n) })).toEqual(
          plain,
        );
        expect(roundCumulative({ rowTotals, columnWeights: columnWeights.map((w) => `${String(w)}e-4`) })).toEqual(
          plain,
        );
      }),
      { seed: 22, numRuns: 1000 },
    );
  });

  it('is the schedule of the slow reference, in doubles and beyond them', () => {
    // Weights of many digits, near one another and not, multiples of one another (shares that are whole) and primes (shares that never are); totals up to 10¹⁴.
    const small = fc.integer({ min: 0, max: 12 }).map(BigInt);
    const weight = fc.oneof(
      small,
      fc.integer({ min: 0, max: 9 }).map((k) => 10n ** 17n + BigInt(k)),
      fc.integer({ min: 1, max: 5 }).map((k) => BigInt(k) * (10n ** 17n + 3n)),
      fc.bigInt({ min: 1n, max: 10n ** 30n }),
    );
    const weights = fc
      .oneof(fc.array(small, { minLength: 1, maxLength: 9 }), fc.array(weight, { minLength: 1, maxLength: 9 }))
      .filter((list) => list.some((w) => w > 0n));
    const kind = fc.constantFrom('small', 'large');
    const total = (of: string): fc.Arbitrary<number> =>
      of === 'small' ? fc.nat({ max: 30 }) : fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 10 ** 13, max: 10 ** 14 }));
    const reached = { doubles: 0, beyond: 0, choices: 0, large: 0 };
    fc.assert(
      fc.property(
        kind.chain((of) => fc.array(total(of), { minLength: 1, maxLength: 12 })),
        weights,
        (rowTotals, columnWeights) => {
          const slow = slowSchedule(rowTotals, columnWeights);
          expect(roundCumulative({ rowTotals, columnWeights }).cumulative).toEqual(slow);
          const all = columnWeights.reduce((a, b) => a + b);
          if (all < 10n ** 4n) reached.doubles++;
          else if (all > 10n ** 16n) reached.beyond++;
          if (new Set(rowTotals).size < rowTotals.length) reached.choices++;
          if (rowTotals.some((k) => k > 10 ** 12)) reached.large++;
        },
      ),
      { seed: 23, numRuns: 4000 },
    );
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(400);
  });

  it('holds for totals near 2⁵³', () => {
    const rowTotals = [9007199254740000, 1, 0, 7, 13, 21, 333];
    const columnWeights = [30, 31, 30, 31, 31, 30, 31, 30, 31];
    check(rowTotals, columnWeights, roundCumulative({ rowTotals, columnWeights }).cumulative);
  });

  it('400,000 over 85 regions and nine months by days, by hand in the first month: ⌊400000 · 30/275 + ½⌋ = 43636', () => {
    const rowTotals = Array.from({ length: 85 }, (_, i) => (i < 84 ? 4000 + i : 400_000 - 84 * 4000 - (84 * 83) / 2));
    const { cumulative } = roundCumulative({ rowTotals, columnWeights: [30, 31, 30, 31, 31, 30, 31, 30, 31] });
    expect(cumulative.reduce((sum, row) => sum + row[0]!, 0)).toBe(43636);
    check(rowTotals, [30, 31, 30, 31, 31, 30, 31, 30, 31], cumulative);
  });

  it('among units due together the one furthest behind goes first, then the lowest row', () => {
    // First column: shares 1/2, 1/2, 3/2 of 1, 1, 3; sum ⌊5/2 + ½⌋ = 3, of which 1 is due; two of three equal remainders: rows 0 and 1.
    expect(roundCumulative({ rowTotals: [1, 1, 3], columnWeights: [1, 1] }).cumulative).toEqual([
      [1, 1],
      [1, 1],
      [1, 3],
    ]);
    // Shares 0.4, 1.2, 1.2 of 1, 3, 3; sum ⌊2.8 + ½⌋ = 3, two due; the remainder 0.4 wins.
    expect(roundCumulative({ rowTotals: [3, 1, 3], columnWeights: [2, 3] }).cumulative).toEqual([
      [1, 3],
      [1, 1],
      [1, 3],
    ]);
  });

  it('the earlier deadline goes before the larger remainder', () => {
    // Column 0 (weight 2 of 10): shares 0.6 (due in column 2) and 0.4 (due in column 2 or 3): one unit; see the windows below.
    // Row 0: 3 → 0.6, 0.9, 3.0; row 1: 5 → 1.0, 1.5, 5.0; row 2: 7 → 1.4, 2.1, 7.0. Targets 3, 5 (4.5 + ½), 15. Due in column 0: 1 + 1; one more: row 2 is due in column 1, row 0 in column 2.
    expect(roundCumulative({ rowTotals: [3, 5, 7], columnWeights: [2, 1, 7] }).cumulative).toEqual([
      [0, 1, 3],
      [1, 2, 5],
      [2, 2, 7],
    ]);
  });

  it('refuses what is no schedule', () => {
    expect(() => roundCumulative({ rowTotals: [1], columnWeights: [] })).toThrow(/apportion\/infeasible/);
    expect(() => roundCumulative({ rowTotals: [1], columnWeights: [0, 0] })).toThrow(/apportion\/infeasible/);
    expect(() => roundCumulative({ rowTotals: [1.5], columnWeights: [1] })).toThrow(/rowTotals\[0\]/);
    expect(() => roundCumulative({ rowTotals: [1], columnWeights: [1, -1] })).toThrow(/columnWeights\[1\]/);
    expect(() => roundCumulative({ rowTotals: [9007199254740991, 1], columnWeights: [1] })).toThrow(/rowTotals/);
  });
});
