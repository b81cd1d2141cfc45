import { expTail } from './exp.js';
import { inverseLn2, ln2High, ln2Low } from './ln2.js';
import { exponentOffset, powersOfTwo } from './powers-of-two.js';

/**
 * e^x − 1 without cancellation near 0, the same bits on every engine (at most 1.5 ulp, see tests/numeric).
 *
 * As in `exp`, x = k·ln 2 + r. Then e^x − 1 = (2^k − 1) + 2^k·(e^r − 1), where the sum 2^k·r + (2^k − 1) is carried with its
 * rounding error so that k = ±1, the worst cancellation, loses nothing.
 */
export function expm1(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -40) return -1; // e^-40 is below half an ulp of 1
  const k = Math.round(x * inverseLn2);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const tail = r * r * expTail(r) + (high - r - low);
  if (k === 0) return r + tail;
  if (k === 1024) return (1 + (r + tail)) * 2 * powersOfTwo[1023 + exponentOffset]!;
  const scale = powersOfTwo[k + exponentOffset]!;
  const offset = scale - 1;
  const scaled = scale * r;
  const sum = offset + scaled;
  return sum + (offset - sum + scaled + scale * tail); // |offset| ≥ |scaled|: the rounding error of `sum` is exact
}
