import { invalid } from '../refuse.js';
import { entriesOf, reading, readList } from './lists.js';

/** A whole number of seats, or an error that names it. */
export function readCount(value: unknown, path: string, least = 0): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least
    ? value
    : invalid(path, value, `a whole number from ${least} to 9007199254740991`);
}

/** Whole numbers whose sum is one too. */
export function readTotals(given: unknown, path: string): number[] {
  const entries = reading(path, () => entriesOf(readList(given, path, 'an array of whole numbers')));
  let sum = 0;
  return entries.map((entry, i) => {
    const total = readCount(entry, `${path}[${i}]`);
    sum += total;
    if (sum > Number.MAX_SAFE_INTEGER) invalid(path, sum, 'whole numbers that sum to at most 9007199254740991');
    return total;
  });
}
