import { greatestDivisor } from '../input/exact-number.js';

/** A positive fraction in whole numbers. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export function times([a, b]: Ratio, [c, d]: Ratio): Ratio {
  const [n, m] = [a * c, b * d];
  const shared = greatestDivisor(n, m);
  return [n / shared, m / shared];
}

/** Sign of the first less the second. */
export function compareRatios([a, b]: Ratio, [c, d]: Ratio): number {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
}
