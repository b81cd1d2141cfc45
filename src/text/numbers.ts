import { decimalsOf, fixedText, grouped, groupedText, supportedDecimals, withoutTrailingZeros } from './digits.js';

/** A whole number with commas between thousands: men, replicates, regions. */
export function countText(count: number): string {
  return groupedText(count, 0);
}

/**
 * A number whose error is not known: whole numbers in full with commas, others to so many significant digits without trailing zeros.
 * What a scenario says exactly should be shown with enough digits; what is a rough quantile, with two.
 */
export function numberText(value: number, significant = 4): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '-' : value > 0 ? 'infinite' : '-infinite';
  // Beyond these sizes digits are no help to a reader; JavaScript's own text has an exponent there.
  if (value !== 0 && (Math.abs(value) >= 1e21 || Math.abs(value) < 1e-6))
    return String(Number(value.toPrecision(significant)));
  if (Number.isInteger(value)) return countText(value);
  return grouped(withoutTrailingZeros(fixedText(value, decimalsOf(Math.abs(value), significant))));
}

/** A double has at most so many significant digits. */
const allDigits = 17;

/** A number of any unit: as it was written, or, with a standard error above 0, to the digits which that supports. */
export function quantityText(value: number, error = 0): string {
  return error > 0 ? groupedText(value, supportedDecimals(error)) : numberText(value, allDigits);
}

/** An interval of numbers of any unit, its ends to a tenth of its width: `50,300 to 56,700`. */
export function intervalText([low, high]: readonly [number, number]): string {
  const width = high - low;
  // A single number, or an open end: there is no width to round to.
  const end = (value: number): string =>
    width > 0 && width < Infinity ? groupedText(value, decimalsOf(width, 2)) : numberText(value, allDigits);
  return `${end(low)} to ${end(high)}`;
}
