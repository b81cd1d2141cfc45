import { fail, failText, isLevyError, isRecord } from '../../errors/index.js';

/** Deeper than any result of this library by far; what is deeper was made to break something, or is a cycle. */
const deepest = 100;
/** As many as the replicates of the largest ensemble. */
const longest = 10_000_000;

/**
 * A copy of plain data without its functions: typed arrays as arrays, what is `undefined` left out, as JSON has them. Numbers stay as they
 * are. Errors: `table/unsupported` for big integers, symbols, dates and other things with a nature of their own, holes, and cycles.
 */
export function plainData(value: unknown, path = 'value', depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (depth > deepest)
    return failText(
      'table/unsupported',
      shortPath(path),
      `more than ${String(deepest)} levels`,
      'plain data without cycles',
    );
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  if (Array.isArray(value))
    return denseItems(value, path).map((item, i) => itemData(item, `${path}[${String(i)}]`, depth));
  if (!isRecord(value))
    return fail(
      'table/unsupported',
      shortPath(path),
      value,
      'plain data: numbers, text, true or false, null, arrays, objects',
    );
  return Object.fromEntries(
    Object.keys(value).flatMap((key) => {
      const inner = value[key];
      return isLeftOut(inner) ? [] : [[key, plainData(inner, `${path}.${key}`, depth + 1)]];
    }),
  );
}

/** In an array nothing can be left out: what is none of data is `null`, as in JSON. */
function itemData(item: unknown, path: string, depth: number): unknown {
  return isLeftOut(item) ? null : plainData(item, path, depth + 1);
}

function isLeftOut(value: unknown): boolean {
  return value === undefined || typeof value === 'function';
}

/** The items of an array that has no holes and no absurd length, each read once. Errors: `table/unsupported`. */
export function denseItems(array: readonly unknown[], path: string): readonly unknown[] {
  if (array.length > longest) return fail('table/unsupported', shortPath(path), array, 'at most 10,000,000 items');
  const { length } = array;
  const items = new Array<unknown>(length);
  for (let i = 0; i < length; i++) {
    if (!(i in array))
      failText('table/unsupported', `${shortPath(path)}[${String(i)}]`, 'a hole', 'an array without holes');
    items[i] = array[i];
  }
  return items;
}

/** Paths into data that somebody else named are kept readable. */
function shortPath(path: string): string {
  return path.length > 100 ? `${path.slice(0, 97)}…` : path;
}

/**
 * The answer of work on a value that anybody may have made: what breaks on the way (getters and functions that throw, shapes that are none,
 * texts too long for the engine) is said as what it is, a value that cannot be shown. Errors: `table/unsupported`.
 */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isLevyError(error)) throw error;
    const told = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 100) : 'something that throws';
    return failText('table/unsupported', 'value', told, 'plain data, or a result as this library made it');
  }
}
