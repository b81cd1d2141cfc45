import { normalDeviate } from './deviate.js';

/**
 * Wilson's score interval of a probability of which `count` of `n` were seen (E. B. Wilson, JASA 22 (1927) 209-212): unlike the
 * textbook interval it is near its level even close to 0 and 1, and it contains 0 only where nothing was seen.
 * `n` ≥ 1, 0 ≤ `count` ≤ `n`, `level` strictly between 0 and 1.
 */
export function wilsonInterval(count: number, n: number, level: number): readonly [low: number, high: number] {
  return wilsonScore(count, n, normalDeviate(level));
}

/** The same for any effective numbers, which need not be whole, and z standard errors to a side. */
export function wilsonScore(count: number, n: number, z: number): readonly [low: number, high: number] {
  const z2 = z * z;
  const centre = (count + z2 / 2) / (n + z2);
  const half = (z / (n + z2)) * Math.sqrt((count * (n - count)) / n + z2 / 4);
  // Exact at the ends, where rounding would leave 1e-19.
  return [count === 0 ? 0 : Math.max(0, centre - half), count === n ? 1 : Math.min(1, centre + half)];
}
