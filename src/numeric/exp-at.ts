import { expTail } from './exp.js';
import { inverseLn2, ln2High, ln2Low } from './ln2.js';
import { exponentOffset, powersOfTwo } from './powers-of-two.js';

/**
 * values[i] → e^values[i] in place at the first `count` of `places`, for values from −700 to 700: the bits of `exp`. Its steps are
 * repeated here with the constants in local variables, because engines read those of a module anew in every turn.
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
    values[i] = (1 + (r + (r * r * expTail(r) + (high - r - low)))) * powers[k + offset]!;
  }
}
