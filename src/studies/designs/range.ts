import { fail } from '../../errors/index.js';
import { type Distribution, quantileFunction, readDistribution } from '../../scenario/index.js';

/** Where the values of a column lie: evenly from low to high, or as a distribution has them. */
export type Range = readonly [low: number, high: number] | Distribution;

/** Value of a column at `u`, 0 < u < 1. Errors: `options/invalid`. */
export function rangeQuantile(column: string, range: unknown): (u: number) => number {
  const expected = '[low, high] with low < high, or a distribution such as lognormal(0.03, 0.5)';
  if (Array.isArray(range)) {
    const [low, high] = range as unknown[];
    if (
      range.length !== 2 ||
      typeof low !== 'number' ||
      typeof high !== 'number' ||
      !Number.isFinite(high - low) ||
      !(low < high)
    )
      return fail('options/invalid', column, range, expected);
    return (u) => low + u * (high - low);
  }
  const distribution = readDistribution(range);
  return distribution === null ? fail('options/invalid', column, range, expected) : quantileFunction(distribution);
}
