import { inverseLn2, ln2High, ln2Low } from './ln2.js';
import { exponentOffset, powersOfTwo } from './powers-of-two.js';

/**
 * e^x, the same bits on every engine (only + − × and rounding; at most 1 ulp from the true value, see tests/numeric).
 *
 * x = k·ln 2 + r with |r| ≤ ln 2 / 2, and e^r by its Taylor series to r^13 (the first term left out is below 5e-18 of the sum).
 * Beyond the range of doubles the result is 0 or Infinity; NaN stays NaN.
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity; // ln of the largest double, rounded down
  if (x < -745.1332191019412) return 0; // ln of half the smallest double, rounded down
  const k = Math.round(x * inverseLn2);
  const high = x - k * ln2High; // exact: k·ln2High is, and the difference cancels
  const low = k * ln2Low;
  const r = high - low;
  const tail = r * r * expTail(r) + (high - r - low);
  const y = 1 + (r + tail);
  if (k < -1021) return y * powersOfTwo[k + 100 + exponentOffset]! * powersOfTwo[exponentOffset - 100]!; // one rounding, at the end
  if (k === 1024) return y * 2 * powersOfTwo[1023 + exponentOffset]!;
  return y * powersOfTwo[k + exponentOffset]!;
}

/**
 * (e^r − 1 − r) / r² for |r| ≤ ln 2 / 2: Taylor coefficients 1/2!, 1/3!, … 1/13!, even and odd powers apart, which a processor works out
 * side by side.
 */
export function expTail(r: number): number {
  const y = r * r;
  const even = 1 / 2 + y * (1 / 24 + y * (1 / 720 + y * (1 / 40320 + y * (1 / 3628800 + y * (1 / 479001600)))));
  const odd = 1 / 6 + y * (1 / 120 + y * (1 / 5040 + y * (1 / 362880 + y * (1 / 39916800 + y * (1 / 6227020800)))));
  return even + r * odd;
}
