import { fail } from '../../errors/index.js';
import { mostDigits, parseDecimal, powerOfTen } from './decimal.js';

/** Weights as whole numbers: each times the same power of ten, so that proportions are exact. */
export interface Weights {
  readonly size: number;
  /** The whole numbers themselves where `big` is null, else the nearest doubles: 0 only for 0. */
  readonly value: Float64Array;
  /** The whole numbers, where one of them is 2⁵³ or more. */
  readonly big: readonly bigint[] | null;
  /** How many of these units make one of the user's: 10^k. */
  readonly scale: bigint;
  /** Room for floors, caps and seats (three times `size`, zeros), from the same allocation: at 85 regions allocating is most of the work. */
  readonly room: Float64Array;
}

/** More would not be regions; the check comes before anything walks the input. */
export const mostRegions = 10_000_000;

/** One weight as a whole number. */
export const bigWeight = (weights: Weights, i: number): bigint =>
  weights.big === null ? BigInt(weights.value[i]!) : weights.big[i]!;

/** The exact sum. */
export function sumOfWeights(weights: Weights): bigint {
  if (weights.big !== null) return weights.big.reduce((sum, w) => sum + w, 0n);
  // Doubles add whole numbers exactly below 2⁵³; what was gathered moves to the BigInt before it gets there.
  let sum = 0n;
  let part = 0;
  for (const w of weights.value) {
    if (part + w > Number.MAX_SAFE_INTEGER) {
      sum += BigInt(part);
      part = 0;
    }
    part += w;
  }
  return sum + BigInt(part);
}

/** Checks weights and makes whole numbers of them. */
export function readWeights(list: unknown, path = 'weights'): Weights {
  if (!Array.isArray(list) && !(list instanceof Float64Array))
    fail('apportion/invalid', path, list, 'an array of weights');
  const size = list.length;
  if (size > mostRegions) fail('apportion/invalid', path, list, `at most ${String(mostRegions)} weights`);
  const both = new Float64Array(4 * size);
  const value = both.subarray(0, size);
  for (let i = 0; i < size; i++) {
    const w: unknown = list[i];
    if (!(typeof w === 'number' && w >= 0 && w <= Number.MAX_SAFE_INTEGER && Math.floor(w) === w))
      return readDecimals(list as readonly unknown[], path);
    value[i] = w;
  }
  return { size, value, big: null, scale: 1n, room: both.subarray(size) };
}

function readDecimals(list: readonly unknown[], path: string): Weights {
  const kind = typeof list[0];
  let least = 0;
  const parsed = Array.from(list, (w, i) => {
    if (typeof w !== kind)
      fail(
        'apportion/invalid',
        `${path}[${String(i)}]`,
        w,
        `a ${kind} like weight 0: numbers, bigints and strings do not mix`,
      );
    // Shortest decimal text of a double: what its author wrote. "-1", "NaN" and "Infinity" do not parse.
    const decimal =
      typeof w === 'number' || typeof w === 'bigint' || typeof w === 'string' ? parseDecimal(String(w)) : null;
    if (decimal === null)
      fail(
        'apportion/invalid',
        `${path}[${String(i)}]`,
        w,
        `a number, bigint or decimal text, at least 0, of at most ${String(mostDigits)} digits`,
      );
    least = Math.min(least, decimal.power);
    return decimal;
  });
  const big = parsed.map(({ digits, power }) => digits * powerOfTen(power - least));
  const value = Float64Array.from(big, Number);
  if (!value.every((w) => w < 1e150))
    fail('apportion/invalid', path, list, `weights that fit in ${String(mostDigits)} digits together`);
  const safe = value.every((w) => w <= Number.MAX_SAFE_INTEGER);
  return {
    size: list.length,
    value,
    big: safe ? null : big,
    scale: powerOfTen(-least),
    room: new Float64Array(3 * list.length),
  };
}
