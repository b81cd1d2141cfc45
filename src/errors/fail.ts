import type { ErrorCode } from './codes.js';
import { LevyError } from './levy-error.js';

/** Throws one `LevyError`. `got` is the offending value itself: it is described, never printed whole. */
export function fail(code: ErrorCode, path: string, got: unknown, expected: string): never {
  throw new LevyError({ code, path, got: describe(got), expected });
}

/** The same where what was found is best said in words of our own, such as "2 tied for 1 seats". */
export function failText(code: ErrorCode, path: string, got: string, expected: string): never {
  throw new LevyError({ code, path, got, expected });
}

/** A value as short text for a message: strings quoted, long things named by kind and size. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > 60
        ? `${JSON.stringify(value.slice(0, 57))}… (${String(value.length)} characters)`
        : JSON.stringify(value);
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      // The digits of a huge one take as long as they are many.
      return value > -mostShown && value < mostShown ? `${String(value)}n` : 'a bigint of more than 30 digits';
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : describeObject(value);
  }
}

function describeObject(value: object): string {
  try {
    return Array.isArray(value) ? `an array of ${String(value.length)}` : 'an object';
  } catch {
    return 'a proxy that cannot be read';
  }
}

const mostShown = 1_000_000_000_000_000_000_000_000_000_000n;
