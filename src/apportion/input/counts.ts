import { fail } from '../../errors/index.js';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** A whole number of seats, or an error that names it. */
export function readCount(value: unknown, path: string): number {
  return isCount(value) ? value : fail('apportion/invalid', path, value, 'a whole number from 0 to 9007199254740991');
}

/** Whole numbers whose sum is one too. */
export function readTotals(given: unknown, path: string): number[] {
  if (!Array.isArray(given)) fail('apportion/invalid', path, given, 'an array of whole numbers');
  let sum = 0;
  return Array.from(given, (total: unknown, i) => {
    sum += readCount(total, `${path}[${String(i)}]`);
    if (sum > Number.MAX_SAFE_INTEGER)
      fail('apportion/invalid', path, sum, 'whole numbers that sum to at most 9007199254740991');
    return total as number;
  });
}
