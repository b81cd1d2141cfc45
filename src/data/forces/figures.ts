import { russianForce } from '../generated/russian-force.js';
import type { RecordedFigure } from '../recorded-figure.js';

/** The row of `russianForce` for a quantity in a period, which must be there. */
export function figure(period: string, quantity: string): RecordedFigure {
  return russianForce.find((row) => row.period === period && row.quantity === quantity)!;
}

/** Its value. */
export function valueOf(period: string, quantity: string): number {
  return figure(period, quantity).value!;
}

/** A claimed count of the Ukrainian General Staff in each of some months of a year, from the first to the last. */
export function claimedByMonth(what: string, year: number, first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) =>
    valueOf(`${String(year)}-${String(first + i).padStart(2, '0')}`, `claimed ${what} in the month`),
  );
}

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
