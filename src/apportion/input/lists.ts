import { invalid } from '../refuse.js';

/** More would not be regions; the check comes before anything walks the input. */
export const mostRegions = 10_000_000;

/** An array or a typed array: what has entries by number. */
export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

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
