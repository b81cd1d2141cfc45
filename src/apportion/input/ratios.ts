import { invalid } from '../refuse.js';
import { exactOf, ratioOf } from './exact-number.js';

/** A number, bigint or text such as `'1/3'`, at least 0 (or above it), as numerator over denominator. */
export function readRatio(value: unknown, path: string, expected: string, above0 = false): [bigint, bigint] {
  const exact = exactOf(value);
  return exact === null || (above0 && exact.digits === 0n) ? invalid(path, value, expected) : ratioOf(exact);
}
