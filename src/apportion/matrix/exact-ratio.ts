/** A positive fraction in whole numbers, not reduced: looking for common divisors would cost far more than the length they save. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];

/** Sign of the first less the second. */
export function compareRatios([a, b]: Ratio, [c, d]: Ratio): number {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
}
