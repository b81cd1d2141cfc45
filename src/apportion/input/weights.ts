import { invalid } from '../refuse.js';
import { exactOf, greatestDivisor, mostDigits, powerOfTen, type ExactNumber } from './exact-number.js';
import { reading, readList } from './lists.js';

/** Weights as whole numbers: each times the same scale, so that proportions are exact. */
export interface Weights {
  readonly size: number;
  /** The whole numbers themselves where `big` is null, else the nearest doubles: 0 only for 0. */
  readonly value: Float64Array;
  /** The whole numbers, where one of them is 2⁵³ or more. */
  readonly big: readonly bigint[] | null;
  /** How many of these units make one of the user's: 1, a power of ten, or a common denominator. */
  readonly scale: bigint;
  /** Room for floors, caps and seats (three times `size`, zeros), from the same allocation: at 85 regions allocating is most of the work. */
  readonly room: Float64Array;
}

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

/** Checks weights and makes whole numbers of them. `nameOf` is the path of entry i, where it is not `weights[i]`. */
export function readWeights(given: unknown, path = 'weights', nameOf = (i: number) => `${path}[${i}]`): Weights {
  return reading(path, () => weightsIn(given, path, nameOf));
}

function weightsIn(given: unknown, path: string, nameOf: (i: number) => string): Weights {
  const list = readList(given, path, 'an array of weights');
  const size = list.length;
  const both = new Float64Array(4 * size);
  const value = both.subarray(0, size);
  for (let i = 0; i < size; i++) {
    const w = list[i];
    if (!(typeof w === 'number' && w >= 0 && w <= Number.MAX_SAFE_INTEGER && Math.floor(w) === w))
      return readExact(list, path, nameOf);
    value[i] = w;
  }
  return { size, value, big: null, scale: 1n, room: both.subarray(size) };
}

function readExact(list: ArrayLike<unknown>, path: string, nameOf: (i: number) => string): Weights {
  const kind = typeof list[0];
  let least = 0;
  let below = 1n;
  const parsed: ExactNumber[] = [];
  for (let i = 0; i < list.length; i++) {
    const w = list[i];
    // "-1", "NaN" and "Infinity" do not parse.
    const exact = exactOf(w);
    if (exact === null)
      invalid(
        nameOf(i),
        w,
        `a number, bigint, or text like "12.5" or "1/3", at least 0, of at most ${mostDigits} digits`,
      );
    if (typeof w !== kind) invalid(nameOf(i), w, `a ${kind}, like ${nameOf(0)}`);
    least = Math.min(least, exact.power);
    below *= exact.below / greatestDivisor(below, exact.below);
    if (below >= mostBelow) invalid(nameOf(i), w, together);
    parsed.push(exact);
  }
  return weightsOf(
    parsed.map((exact) => exact.digits * powerOfTen(exact.power - least) * (below / exact.below)),
    powerOfTen(-least) * below,
    path,
  );
}

/** Decimals and common denominators included. */
const together = `weights that fit in ${mostDigits} digits together`;

const mostBelow = /*#__PURE__*/ powerOfTen(mostDigits);

/** Weights from whole numbers of which `scale` make one of the user's unit. */
export function weightsOf(big: readonly bigint[], scale: bigint, path = 'weights'): Weights {
  const value = Float64Array.from(big, Number);
  if (!value.every((w) => w < 1e150)) invalid(path, big, together);
  const safe = value.every((w) => w <= Number.MAX_SAFE_INTEGER);
  return { size: big.length, value, big: safe ? null : big, scale, room: new Float64Array(3 * big.length) };
}
