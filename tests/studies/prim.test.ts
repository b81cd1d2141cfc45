import { describe, expect, it } from 'vitest';
import { streamKey, uniform } from '../../src/random/index.js';
import { findBox } from '../../src/studies/discover/find-box.js';
import { peel, qualityOf, type Table } from '../../src/studies/discover/prim.js';

const n = 10_000;
const key = streamKey('prim', '', 'rows');
const columns = Array.from({ length: 6 }, (_, d) => Float64Array.from({ length: n }, (_, i) => uniform(key, i, d)));
const noise = Float64Array.from({ length: n }, (_, i) => uniform(key, i, 99));
const tableOf = (happens: (row: number) => boolean): Table => ({
  columns,
  happened: Uint8Array.from({ length: n }, (_, i) => (happens(i) ? 1 : 0)),
});
const boxOf = (table: Table, most = 3) => {
  const search = findBox(table, most);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
};

describe('a box is found again', () => {
  it('two limits among six columns, with noise inside and out', () => {
    const inBox = (i: number): boolean => columns[1]![i]! > 0.7 && columns[4]![i]! < 0.4;
    const table = tableOf((i) => noise[i]! < (inBox(i) ? 0.9 : 0.02));
    const box = boxOf(table);
    expect(box.map(({ column }) => column)).toEqual([1, 4]);
    expect(box[0]!.low).toBeCloseTo(0.7, 1);
    expect(box[0]!.high).toBe(Infinity);
    expect(box[1]!.low).toBe(-Infinity);
    expect(Math.abs(box[1]!.high - 0.4)).toBeLessThan(0.03);
    const { coverage, density } = qualityOf(table, box, (i) => i % 2 === 1);
    expect(density).toBeGreaterThan(0.82);
    expect(coverage).toBeGreaterThan(0.75);
  });

  it('a yes or no is a limit too', () => {
    const used = Float64Array.from(columns[0]!, (u) => (u < 0.45 ? 1 : 0));
    const table: Table = {
      columns: [used, columns[1]!],
      happened: Uint8Array.from(used, (one, i) => (one === 1 && columns[1]![i]! > 0.5 ? 1 : 0)),
    };
    const box = boxOf(table);
    expect(box[0]).toMatchObject({ column: 0, low: 1 });
    expect(box[1]!.low).toBeCloseTo(0.5, 1);
  });

  it('of four limits the most telling that may be said', () => {
    const table = tableOf((i) => [0, 1, 2, 3].every((d) => columns[d]![i]! > 0.3));
    expect(boxOf(table, 2)).toHaveLength(2);
    expect(boxOf(table, 3)).toHaveLength(3);
  });
});

it('where the event has nothing to do with the columns there is no box, or none better than chance makes it', () => {
  const table = tableOf((i) => noise[i]! < 0.3);
  const box = boxOf(table);
  // All rows: coverage 1, density 0.3. On rows it has not seen a box must not do better than the whole.
  if (box.length > 0) expect(qualityOf(table, box, (i) => i % 2 === 1).density).toBeLessThan(0.35);
});

it('boxes shrink and get denser', () => {
  const table = tableOf((i) => columns[2]![i]! + columns[3]![i]! > 1.4);
  let [rows, density] = [n, 0];
  let steps = 0;
  for (const box of peel(table, [0, 1, 2, 3, 4, 5], 100)) {
    const quality = qualityOf(table, box, () => true);
    expect(quality.rows).toBeLessThan(rows);
    expect(quality.density).toBeGreaterThanOrEqual(density);
    [rows, density] = [quality.rows, quality.density];
    steps += 1;
  }
  expect(steps).toBeGreaterThan(20);
  expect(density).toBe(1);
});
