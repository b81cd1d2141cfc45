import { describe, expect, it } from 'vitest';
import {
  fillScrambled,
  reversedDirections,
  scrambledCoordinate,
  scramblingOf,
  sobolCoordinate,
  sobolDimensions,
} from '../../../src/random/index.js';
import { streamKey } from '../../../src/random/index.js';
import { mirrored } from '../../../src/random/sobol/directions.js';
import { scrambled } from '../../../src/random/sobol/scrambling.js';
import published from './published-points.json';

const key = streamKey('sobol', '', 'test');

describe("Sobol' points", () => {
  it('are the published ones, in every dimension there is', () => {
    let compared = 0;
    for (const { index, words } of published.points) {
      expect(words).toHaveLength(sobolDimensions);
      words.forEach((word, dimension) => {
        expect(sobolCoordinate(dimension, index), `point ${String(index)}, dimension ${String(dimension)}`).toBe(
          word / 1073741824,
        );
        compared += 1;
      });
    }
    expect(compared).toBe(7 * sobolDimensions);
  });

  it("begin as in Joe and Kuo's own output (their sobol.cc, dimensions 1 to 3; there in Gray-code order)", () => {
    const gray = (i: number): number => i ^ (i >> 1);
    const first = Array.from({ length: 8 }, (_, i) => [0, 1, 2].map((d) => sobolCoordinate(d, gray(i))));
    expect(first).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ]);
  });

  it('exist for 128 dimensions and no more', () => {
    expect(() => reversedDirections(128)).toThrow(/from 0 to 127/);
    expect(() => reversedDirections(-1)).toThrow(/from 0 to 127/);
    expect(() => reversedDirections(0.5)).toThrow(/from 0 to 127/);
  });
});

describe('scrambled points', () => {
  const points = (dimension: number, randomisation: number, count: number): number[] => {
    const directions = reversedDirections(dimension);
    const scrambling = scramblingOf(streamKey('sobol', '', `dimension ${String(dimension)}`), randomisation);
    return Array.from({ length: count }, (_, i) => scrambledCoordinate(directions, scrambling, i));
  };

  it('have one in every interval of width 2^-m, in every dimension, up to m = 12', () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      for (const m of [3, 10, 12]) {
        const cells = points(dimension, dimension % 16, 1 << m).map((u) => Math.floor(u * (1 << m)));
        expect(new Set(cells).size, `dimension ${String(dimension)}, m = ${String(m)}`).toBe(1 << m);
      }
    }
  });

  it('have one in every elementary interval of the first two dimensions, a (0, m, 2)-net', () => {
    const m = 11;
    const [x, y] = [points(0, 3, 1 << m), points(1, 3, 1 << m)];
    for (let k = 0; k <= m; k++) {
      const cells = x.map((u, i) => Math.floor(u * (1 << k)) * (1 << (m - k)) + Math.floor(y[i]! * (1 << (m - k))));
      expect(new Set(cells).size, `2^-${String(k)} × 2^-${String(m - k)}`).toBe(1 << m);
    }
  });

  it('fill the elementary intervals of any dimensions exactly as the points before scrambling', () => {
    const m = 8;
    for (const dimensions of [
      [0, 1, 2],
      [2, 7, 31],
      [64, 99, 127],
    ]) {
      const before = dimensions.map((d) => Array.from({ length: 1 << m }, (_, i) => sobolCoordinate(d, i)));
      const after = dimensions.map((d) => points(d, 5, 1 << m));
      for (let a = 0; a <= m; a++) {
        for (let b = 0; a + b <= m; b++) {
          const shape = [a, b, m - a - b];
          const counts = (columns: number[][]): number[] => {
            const cells = new Map<string, number>();
            for (let i = 0; i < 1 << m; i++) {
              const cell = shape.map((k, j) => Math.floor(columns[j]![i]! * (1 << k))).join();
              cells.set(cell, (cells.get(cell) ?? 0) + 1);
            }
            return [...cells.values()].sort((p, q) => p - q);
          };
          expect(counts(after), `${String(dimensions)} ${String(shape)}`).toEqual(counts(before));
        }
      }
    }
  });

  it('differ from randomisation to randomisation and from key to key', () => {
    expect(points(4, 0, 32)).not.toEqual(points(4, 1, 32));
    const other = scramblingOf(streamKey('another', '', 'dimension 4'), 0);
    expect(points(4, 0, 32)).not.toEqual(
      Array.from({ length: 32 }, (_, i) => scrambledCoordinate(reversedDirections(4), other, i)),
    );
  });

  it('are given to replicates in turn, whatever the order and the split', () => {
    const scramblings = Array.from({ length: 16 }, (_, r) => scramblingOf(key, r));
    const directions = reversedDirections(9);
    const fill = (replicates: number[]): Float64Array => {
      const out = new Float64Array(replicates.length);
      fillScrambled(out, replicates.length, directions, scramblings, Int32Array.from(replicates));
      return out;
    };
    const all = fill(Array.from({ length: 100 }, (_, i) => i));
    expect(fill([77, 3, 99])).toEqual(Float64Array.of(all[77]!, all[3]!, all[99]!));
    expect(all[77]).toBe(scrambledCoordinate(directions, scramblings[13]!, 4));
  });
});

describe("scrambling is Owen's", () => {
  const randomisations = 32_768;

  it('every flip of the first three digits is a coin of its own: all 128 combinations alike (false alarm 1e-6)', () => {
    const seen = new Float64Array(128);
    for (let r = 0; r < randomisations; r++) seen[flipsOf(r, 3)]! += 1;
    const expected = randomisations / 128;
    const chiSquare = seen.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
    // Upper 1e-6 point of chi-square with 127 degrees of freedom, SciPy's chi2.isf(1e-6, 127).
    expect(chiSquare).toBeLessThan(217.6);
    expect(seen.every((n) => n > 0)).toBe(true);
  });

  it('digits after the first difference of two points agree half the time, up to the last (false alarm 1e-6 in all)', () => {
    const trials = 4096;
    let checked = 0;
    for (const first of [0, 1, 4, 8, 9, 10, 11, 12, 15, 20, 25]) {
      const agree = new Float64Array(32);
      for (let r = 0; r < trials; r++) {
        const scrambling = scramblingOf(key, r);
        const x = Math.imul(r + 1, 0x9e3779b1); // any point
        const y = x ^ (1 << first) ^ (r % 3 === 0 ? 0 : Math.imul(r, 0x85ebca77) & -(2 << first));
        const apart = scrambled(x, scrambling) ^ scrambled(y, scrambling);
        expect(apart & ((2 << first) - 1)).toBe(1 << first); // the same before, different at it
        for (let d = first + 1; d < 32; d++) agree[d]! += 1 - ((apart >>> d) & 1);
      }
      for (let d = first + 1; d < 32; d++) {
        // 226 comparisons at 1e-6 in all: 5.9 standard deviations of 4,096 tosses of a coin, 32 each.
        expect(Math.abs(agree[d]! - trials / 2), `digit ${String(d)} after ${String(first)}`).toBeLessThan(5.9 * 32);
        checked += 1;
      }
    }
    expect(checked).toBe(226);
  });

  it('a point is uniform over randomisations (false alarm 1e-6)', () => {
    const cells = new Float64Array(1024);
    const directions = reversedDirections(3);
    for (let r = 0; r < randomisations; r++)
      cells[Math.floor(scrambledCoordinate(directions, scramblingOf(key, r), 5) * 1024)]! += 1;
    const expected = randomisations / 1024;
    const chiSquare = cells.reduce((sum, n) => sum + ((n - expected) * (n - expected)) / expected, 0);
    // chi2.isf(1e-6, 1023).
    expect(chiSquare).toBeLessThan(1252.6);
  });

  /** Flips of all nodes of the first `digits` digits, a bit each. */
  function flipsOf(randomisation: number, digits: number): number {
    const scrambling = scramblingOf(key, randomisation);
    let flips = 0;
    let place = 0;
    for (let d = 0; d < digits; d++)
      for (let prefix = 0; prefix < 1 << d; prefix++) flips |= ((scrambled(prefix, scrambling) >>> d) & 1) << place++;
    return flips;
  }
});

it('mirroring turns the first bit into the last', () => {
  expect(mirrored(1)).toBe(-2147483648);
  expect(mirrored(0b1011)).toBe(0b1101 << 28);
  expect(mirrored(mirrored(0x12345678))).toBe(0x12345678);
});
