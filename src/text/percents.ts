import { decimalsOf, fixedText, grouped, roundToDecimals, supportedDecimals, withoutTrailingZeros } from './digits.js';

/** Whole percents are always shown: of so few replicates that their error reaches tens of percents, 2 of 11 still read 18 %. */
const wholePercent = 2;

/**
 * Decimals of a share (0-1) that show it to a place without calling certain or impossible what is not: 0.99998 to thousandths would
 * read 100 %, so it gets as many as its distance to the end needs.
 */
export function shareDecimals(share: number, decimals: number): number {
  const enough = Math.max(wholePercent, decimals);
  if (!(share > 0 && share < 1)) return enough;
  const distance = Math.min(share, 1 - share);
  return roundToDecimals(distance, enough) === 0 ? decimalsOf(distance, 1) : enough;
}

/** A share as a percentage without the sign, to a decimal place of the share itself. The ends, 0 and 100, are exact and need no decimals. */
export function percentTo(share: number, decimals: number): string {
  if (share === 0 || share === 1) return String(share * 100);
  if (share > 0 && share < 1e-15) return String(Number((share * 100).toPrecision(2)));
  return grouped(fixedText(share, shareDecimals(share, decimals) - 2, 2));
}

/**
 * A share or probability as a percentage without the sign: `11.7`. To the digits that a standard error above 0 supports; without one to so many
 * digits of its distance to 0 or 1 that 0.9999 does not read as certain.
 */
export function percent(share: number, error = 0, significant = 4): string {
  if (error > 0) return percentTo(share, supportedDecimals(error));
  const distance = share > 0 && share < 1 ? Math.min(share, 1 - share) : Math.abs(share);
  return withoutTrailingZeros(percentTo(share, decimalsOf(distance, significant)));
}

/** The same with the sign: `69 %`, `0.45 %`. */
export function percentText(share: number, significant = 4): string {
  return `${percent(share, 0, significant)} %`;
}

/** An interval of probabilities, its ends to a tenth of its width: `10.1 to 12.9 %`. */
export function percentInterval([low, high]: readonly [number, number]): string {
  const decimals = decimalsOf(high - low, 2);
  return `${percentTo(low, decimals)} to ${percentTo(high, decimals)} %`;
}

/** A range as it is defined: `10 to 20 %`, `above 0 to 5 %`, `40 to below 50 %`. */
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
  return `${lowOpen ? 'above ' : ''}${percent(low)} to ${highOpen ? 'below ' : ''}${percent(high)} %`;
}
