import { fail } from '../errors/index.js';

/** Most replicates of one ensemble: beyond it, counters and memory need another design. */
export const maxReplicates = 10_000_000;

/** Checks a count at the door. Errors: `code`. */
export function assertCount(
  path: string,
  value: unknown,
  low: number,
  high: number,
  code = 'ensemble/invalid',
): asserts value is number {
  if (!Number.isInteger(value) || (value as number) < low || (value as number) > high) {
    fail(code, path, value, `a whole number from ${String(low)} to ${String(high)}`);
  }
}
