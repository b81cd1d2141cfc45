import { decimalsOf, groupedText, supportedDecimals } from './digits.js';

/** A whole number with commas between thousands. */
export function countText(count: number): string {
  return groupedText(count, 0);
}

/** A number of any unit: as written (to six decimals), or, with a standard error above 0, to the digits which that supports. */
export function quantityText(value: number, error = 0): string {
  if (error > 0) return groupedText(value, Math.min(6, supportedDecimals(error)));
  return groupedText(value, Number.isInteger(value) ? 0 : shortestDecimals(value));
}

/** An interval of numbers of any unit: its ends to a tenth of its width. */
export function intervalText([low, high]: readonly [number, number]): string {
  const decimals = Math.min(6, decimalsOf(high - low, 2));
  return `${groupedText(low, decimals)} to ${groupedText(high, decimals)}`;
}

/** A probability as a percentage without the sign: `11.7`. Without an error four digits of its distance to 0 or 1, so that 0.9999 does not read as certain. */
export function percent(probability: number, error = 0): string {
  if (error > 0) return groupedText(probability * 100, Math.max(0, supportedDecimals(error * 100)));
  const distance = Math.min(probability, 1 - probability) * 100;
  return String(Number(groupedText(probability * 100, Math.max(0, decimalsOf(distance, 4)))));
}

/** A range as percentages: `10-20 %`, `above 0 to 5 %`, `40 to below 50 %`. */
export function percentRange({
  low,
  high,
  lowOpen,
  highOpen,
}: {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}): string {
  if (!lowOpen && !highOpen) return `${percent(low)}-${percent(high)} %`;
  return `${lowOpen ? 'above ' : ''}${percent(low)} to ${highOpen ? 'below ' : ''}${percent(high)} %`;
}

/** An interval of probabilities, its ends to a tenth of its width. Ends at 0 and 100 are exact and need no decimals. */
export function percentInterval([low, high]: readonly [number, number]): string {
  const decimals = Math.max(0, decimalsOf((high - low) * 100, 2));
  const end = (value: number): string =>
    value === 0 || value === 1 ? String(value * 100) : groupedText(value * 100, decimals);
  return `${end(low)}-${end(high)} %`;
}

function shortestDecimals(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}
