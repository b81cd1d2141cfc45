import type { ErrorCode } from './codes.js';
import { fail, failText } from './fail.js';
import { isLevyError } from './levy-error.js';

/** Deeper than any input of this library by far; what is deeper is a cycle, or was made to break something. */
const deepest = 50;
/** As many as the replicates of the largest ensemble. */
const longest = 10_000_000;

/**
 * A copy of what a caller gave as data: every value in it is read once, here, so that a getter or a proxy cannot give one value to a check and
 * another to the work, and nothing the caller changes later matters. Functions, numbers' arrays and other things with a nature of their own
 * stay what they are. Errors: `code` for what throws when it is read, holes, cycles, and arrays of absurd length.
 */
export function snapshot<T>(value: T, code: ErrorCode, path: string): T {
  return readSafely(code, path, () => copyOf(value, code, path, 0) as T);
}

/** Reads something of the caller's, whose getters and proxies may throw anything. Errors: `code`. */
export function readSafely<T>(code: ErrorCode, path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isLevyError(error)) throw error;
    const told = error instanceof Error ? error.message.slice(0, 100) : 'something';
    return failText(code, path, `what throws when it is read (${told})`, 'plain data');
  }
}

function copyOf(value: unknown, code: ErrorCode, path: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return failText(code, path, `more than ${String(deepest)} levels`, 'plain data without cycles');
  if (Array.isArray(value)) return itemsOf(value as readonly unknown[], code, path, depth);
  // Of a proxy with a trap that throws even this is refused, by whoever reads.
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  const record = value as Readonly<Record<string, unknown>>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    // By its definition: assigning to `__proto__` would change what the copy inherits.
    const inner = copyOf(record[key], code, `${path}.${key}`, depth + 1);
    Object.defineProperty(copy, key, { value: inner, enumerable: true, writable: true, configurable: true });
  }
  // What the library itself wrote there and nobody sees, such as the order of regions.
  for (const key of Object.getOwnPropertySymbols(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property !== undefined && 'value' in property && property.enumerable === false)
      Object.defineProperty(copy, key, property);
  }
  return copy;
}

function itemsOf(array: readonly unknown[], code: ErrorCode, path: string, depth: number): unknown[] {
  const { length } = array;
  if (length > longest) return fail(code, path, array, 'at most 10,000,000 items');
  const copy: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const at = `${path}[${String(i)}]`;
    if (!(i in array)) return failText(code, at, 'a hole', 'an array without holes');
    copy.push(copyOf(array[i], code, at, depth + 1));
  }
  return copy;
}
