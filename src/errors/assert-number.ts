import type { ErrorCode } from './codes.js';
import { fail } from './fail.js';

/** Checks a number at the door: nothing is converted, so that `''`, `null`, `true` and dates are not taken for 0 or 1. */
export function assertNumber(
  code: ErrorCode,
  path: string,
  value: unknown,
  holds: (number: number) => boolean,
  expected: string,
): asserts value is number {
  if (typeof value !== 'number' || !holds(value)) fail(code, path, value, expected);
}

/** A share of something, neither none nor all of it. */
export const isBetweenZeroAndOne = (value: number): boolean => value > 0 && value < 1;
