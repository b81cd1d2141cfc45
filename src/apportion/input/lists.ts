import { readSafely } from '../../errors/index.js';
import { invalid } from '../refuse.js';

/** More would not be regions; the check comes before anything walks the input. */
export const mostRegions = 10_000_000;

/** An array or a typed array: what has entries by number. */
export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** Entries as they are, by their numbers: what the list says of its own iteration is not asked. A hole is `undefined`. */
export function entriesOf(list: ArrayLike<unknown>): unknown[] {
  return Array.from({ length: list.length }, (_, i) => list[i]);
}

/** Reads what the caller gave, whose getters and proxies may throw anything. */
export function reading<T>(path: string, read: () => T): T {
  return readSafely('apportion/invalid', path, read);
}

/** A list of any size, or of `size`, that of `like`. Holes are read as `undefined`, and refused by whoever reads entries. */
export function readList(
  value: unknown,
  path: string,
  expected: string,
  size?: number,
  like = 'weights',
): ArrayLike<unknown> {
  if (!isList(value) || (size !== undefined && value.length !== size))
    return invalid(path, value, size === undefined ? expected : `${expected}: ${size}, as many as ${like}`);
  if (value.length > mostRegions) invalid(path, value, `at most ${mostRegions} entries`);
  return value;
}
