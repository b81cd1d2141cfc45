import { describe, expect, it } from 'vitest';
import { fillUniforms, periodCounter, streamKey, uniform } from '../../src/random/index.js';
import { threefry } from '../../src/random/threefry.js';

const hex = (words: readonly number[]): string =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
const whole = (count: number, start = 0): Int32Array => Int32Array.from({ length: count }, (_, i) => start + i);
function uniforms(key: readonly [number, number], count: number, counter1: number): Float64Array {
  const out = new Float64Array(count);
  fillUniforms(out, count, key, whole(count), counter1);
  return out;
}

describe('Threefry-2x32-20', () => {
  // kat_vectors of the Random123 distribution (Salmon, Moraes, Dror, Shaw), "threefry2x32 20".
  it.each([
    ['zeros', [0, 0], [0, 0], '6b200159 99ba4efe'],
    ['ones', [-1, -1], [-1, -1], '1cb996fc bb002be7'],
    ['digits of pi', [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3 | 0], 'c4923a9c 483df7a0'],
  ] as const)('published vector: %s', (_, key, [counter0, counter1], expected) => {
    expect(hex(threefry(key, counter0, counter1))).toBe(expected);
  });

  it('the written-out rounds give the numbers of the loop, for any key and counter, and 52 bits of them', () => {
    const out = new Float64Array(1);
    let state = 1;
    const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) | 0);
    for (let i = 0; i < 5_000; i++) {
      const key = [next(), next()] as const;
      const replicate = next();
      const counter = next();
      fillUniforms(out, 1, key, Int32Array.of(replicate), counter);
      expect(uniform(key, replicate, counter)).toBe(out[0]);
      const [a, b] = threefry(key, replicate, counter);
      const mantissa = (BigInt(a >>> 0) << 20n) | BigInt(b >>> 12);
      expect(BigInt(out[0]! * 2 ** 53)).toBe(2n * mantissa + 1n);
    }
  });

  it('writes no more than asked for, and any replicates in any order', () => {
    const key = streamKey('a', 'R', 'volunteer');
    const all = uniforms(key, 300, 512);
    const some = new Float64Array(4).fill(-1);
    fillUniforms(some, 3, key, Int32Array.of(257, 3, 299, 9), 512);
    expect([...some]).toEqual([all[257], all[3], all[299], -1]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('%i replicates at once: each its own number, and nothing beyond', (count) => {
    const key = streamKey('a', 'R', 'taken');
    const replicates = Int32Array.of(5, 900, -1, 7, 2 ** 31 - 1, 0, 13, 12, 11, 10);
    const out = new Float64Array(10).fill(-1);
    fillUniforms(out, count, key, replicates, 512);
    expect([...out]).toEqual(Array.from(replicates, (replicate, i) => (i < count ? uniform(key, replicate, 512) : -1)));
  });

  it('never gives 0 or 1: not even where all bits are 0 or 1', () => {
    expect(0.5 * 2 ** -52).toBeGreaterThan(0);
    expect((2 ** 52 - 1 + 0.5) * 2 ** -52).toBeLessThan(1);
  });

  it('a period is the counter shifted by eight bits: 256 helpers per period, 2^24 periods', () => {
    expect([0, 1, 2, 10_000].map(periodCounter)).toEqual([0, 256, 512, 2_560_000]);
  });
});

/*
 * 10^6 uniforms each of: one stream over replicates, over periods, over regions. Bounds at 4.5 standard errors: false alarm of
 * the 12 comparisons together below 1e-4. (scripts/stream-quality does this in earnest.)
 */
describe.each([
  ['replicates', () => uniforms(streamKey('q', 'R', 'volunteer'), 1_000_000, 0)],
  ['periods', () => byPeriod()],
  ['regions', () => byRegion()],
])('uniforms by %s', (_, make) => {
  it('mean ½, variance 1/12, neighbours uncorrelated, pairs even over a 16 × 16 grid', () => {
    const u = make();
    const n = u.length;
    let sum = 0;
    let squares = 0;
    let products = 0;
    const pairs = new Float64Array(256);
    for (let i = 0; i < n; i++) {
      const x = u[i]! - 0.5;
      sum += x;
      squares += x * x;
      if (i + 1 < n) products += x * (u[i + 1]! - 0.5);
      if (i % 2 === 1) pairs[16 * Math.floor(16 * u[i - 1]!) + Math.floor(16 * u[i]!)]! += 1;
    }
    const z = (value: number, mean: number, variance: number): number =>
      Math.abs(value - mean) / Math.sqrt(variance / n);
    expect(z(sum / n, 0, 1 / 12)).toBeLessThan(4.5);
    expect(z(squares / n, 1 / 12, 1 / 180)).toBeLessThan(4.5); // Var (U − ½)² = 1/80 − 1/144
    expect(z(products / n, 0, 1 / 144)).toBeLessThan(4.5);
    const expected = n / 2 / 256;
    const statistic = pairs.reduce((total, seen) => total + (seen - expected) ** 2 / expected, 0);
    expect(Math.abs(statistic - 255) / Math.sqrt(510)).toBeLessThan(4.5);
  });
});

function byPeriod(): Float64Array {
  const key = streamKey('q', 'R', 'taken');
  return Float64Array.from({ length: 1_000_000 }, (_, i) => uniform(key, 7, periodCounter(i)));
}
function byRegion(): Float64Array {
  const out = new Float64Array(1_000_000);
  for (let region = 0; region < 1_000; region++) {
    const key = streamKey('q', `R${String(region)}`, 'volunteer');
    for (let i = 0; i < 1_000; i++) out[1_000 * i + region] = uniform(key, i, 0);
  }
  return out;
}
