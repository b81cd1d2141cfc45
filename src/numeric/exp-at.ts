import { inverseLn2, ln2High, ln2Low } from './ln2.js';
import { exponentOffset, powersOfTwo } from './powers-of-two.js';

/**
 * values[i] → e^values[i] in place at the first `count` of `places`, for values from −700 to 700: the bits of `exp`, which is written out
 * here with its constants in local variables, because engines read those of a module anew in every turn.
 */
export function expAt(values: Float64Array, count: number, places: Int32Array): void {
  const inverse = inverseLn2;
  const stepHigh = ln2High;
  const stepLow = ln2Low;
  const powers = powersOfTwo;
  const offset = exponentOffset;
  for (let j = 0; j < count; j++) {
    const i = places[j]!;
    const x = values[i]!;
    const k = Math.round(x * inverse);
    const high = x - k * stepHigh;
    const low = k * stepLow;
    const r = high - low;
    const y = r * r;
    const even = 1 / 2 + y * (1 / 24 + y * (1 / 720 + y * (1 / 40320 + y * (1 / 3628800 + y * (1 / 479001600)))));
    const odd = 1 / 6 + y * (1 / 120 + y * (1 / 5040 + y * (1 / 362880 + y * (1 / 39916800 + y * (1 / 6227020800)))));
    values[i] = (1 + (r + (y * (even + r * odd) + (high - r - low)))) * powers[k + offset]!;
  }
}
