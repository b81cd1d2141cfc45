import { fail } from '../errors/index.js';

/** Most replicates of one ensemble: beyond it, counters and memory need another design. */
export const maxReplicates = 10_000_000;

/** Checks a count at the door. Errors: `options/invalid`. */
export function assertCount(path: string, value: unknown, low: number, high: number): asserts value is number {
  if (!Number.isInteger(value) || (value as number) < low || (value as number) > high) {
    fail('options/invalid', path, value, `a whole number from ${String(low)} to ${String(high)}`);
  }
}
