import { exactOf, ratioOf } from '../apportion/index.js';

/** A ratio of whole numbers, in lowest terms or not, with its parts as doubles where those hold them exactly. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
  /** The same as doubles; NaN where either is beyond exact whole numbers. */
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * What whole numbers are multiplied with before they are rounded. Decimals that a scenario states mean what their text says: 45 men at 0.7
 * are 31.5, not the 31.499999999999996 of doubles.
 */
export interface Factor {
  readonly value: number;
  /** `null` for what was drawn or reckoned: that is a double and nothing else. */
  readonly exact: Fraction | null;
}

/** A ratio as {@link Fraction}; `null` where a part is negative or the lower is 0. */
export function fractionOf(above: bigint, below: bigint): Fraction | null {
  if (above < 0n || below <= 0n) return null;
  const small = above <= largest && below <= largest;
  return { above, below, numerator: small ? Number(above) : NaN, denominator: small ? Number(below) : NaN };
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** The ratio that a stated decimal is; `null` for negative ones, those of more than 150 places, and what is no number. */
export function statedRatio(value: number): readonly [above: bigint, below: bigint] | null {
  const exact = exactOf(value);
  return exact === null ? null : ratioOf(exact);
}

/** The product of stated decimals' ratios; `null` where one has none. */
export function productOfRatios(values: readonly number[]): readonly [above: bigint, below: bigint] | null {
  let [above, below] = [1n, 1n];
  for (const value of values) {
    const ratio = statedRatio(value);
    if (ratio === null) return null;
    above *= ratio[0];
    below *= ratio[1];
  }
  return [above, below];
}

/** The product of stated decimals, exact where all of them can be. */
export function statedFactor(...values: readonly number[]): Factor {
  const ratio = productOfRatios(values);
  return {
    value: values.reduce((product, value) => product * value, 1),
    exact: ratio === null ? null : fractionOf(ratio[0], ratio[1]),
  };
}

/** A number that was drawn. */
export const drawnFactor = (value: number): Factor => ({ value, exact: null });

/** ⌊n · factor⌋ of a whole number n ≥ 0. */
export function floorProduct(n: number, { value, exact }: Factor): number {
  if (exact === null) return Math.floor(n * value);
  const product = n * exact.numerator;
  return product <= Number.MAX_SAFE_INTEGER
    ? floorRatio(product, exact.denominator)
    : Number((BigInt(n) * exact.above) / exact.below);
}

/** ⌈n · factor⌉ of a whole number n ≥ 0. */
export function ceilProduct(n: number, { value, exact }: Factor): number {
  if (exact === null) return Math.ceil(n * value);
  const product = n * exact.numerator;
  if (!(product <= Number.MAX_SAFE_INTEGER)) return Number((BigInt(n) * exact.above + exact.below - 1n) / exact.below);
  const whole = floorRatio(product, exact.denominator);
  return whole * exact.denominator === product ? whole : whole + 1;
}

/** ⌊n · factor + ½⌋ of a whole number n ≥ 0: to the nearest whole number, halves up. */
export function nearestProduct(n: number, { value, exact }: Factor): number {
  if (exact === null) return halfUp(n * value);
  const product = n * exact.numerator;
  if (!(product <= Number.MAX_SAFE_INTEGER))
    return Number((2n * BigInt(n) * exact.above + exact.below) / (2n * exact.below));
  const whole = floorRatio(product, exact.denominator);
  const rest = product - whole * exact.denominator;
  return rest >= exact.denominator - rest ? whole + 1 : whole;
}

/** A double to the nearest whole number, halves up; 0.49999999999999994 + ½ is 1 in doubles, so the half is not added. */
function halfUp(x: number): number {
  const whole = Math.floor(x);
  return x - whole >= 0.5 ? whole + 1 : whole;
}

/** ⌊a / b⌋ of whole numbers that doubles hold: the quotient in doubles may have been rounded up to the next whole number. */
export function floorRatio(a: number, b: number): number {
  const whole = Math.floor(a / b);
  return whole * b > a ? whole - 1 : whole;
}
