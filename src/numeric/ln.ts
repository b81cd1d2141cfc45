import { ln2High, ln2Low } from './ln2.js';

const two64 = 18446744073709551616; // 2^64
const sqrtHalf = 0.7071067811865476;

/**
 * Natural logarithm, the same bits on every engine (at most 1 ulp, see tests/numeric). ln 0 = −Infinity; NaN below 0.
 *
 * x = 2^k·(1 + f) with 1 + f between √½ and √2, found by exact scaling; then ln(1 + f) by {@link lnNearOne}.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let k = 0;
  let m = x;
  while (m >= two64) {
    m /= two64;
    k += 64;
  }
  while (m < 1) {
    m *= two64;
    k -= 64;
  }
  // now 1 ≤ m < 2^64
  if (m >= 4294967296) {
    m /= 4294967296;
    k += 32;
  }
  if (m >= 65536) {
    m /= 65536;
    k += 16;
  }
  if (m >= 256) {
    m /= 256;
    k += 8;
  }
  if (m >= 16) {
    m /= 16;
    k += 4;
  }
  if (m >= 4) {
    m /= 4;
    k += 2;
  }
  if (m >= 2) {
    m /= 2;
    k += 1;
  }
  if (m * sqrtHalf > 1) {
    m /= 2;
    k += 1;
  }
  const f = m - 1; // exact
  return k === 0 ? lnNearOne(f, 0) : k * ln2High + lnNearOne(f, k * ln2Low);
}

/**
 * ln(1 + f) + extra, for f between √½ − 1 and √2 − 1.
 *
 * With s = f / (2 + f), ln(1 + f) = 2 artanh s = f − s·(f − R), R = 2(s²/3 + s⁴/5 + …): f leads, so the rounding of s hardly
 * matters. |s| ≤ 0.1716, and the first term left out, 2s^22/23, is below 2e-18.
 */
export function lnNearOne(f: number, extra: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))));
  return f - (s * (f - series) - extra);
}
