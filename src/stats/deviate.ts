import { normalQuantile, studentQuantile, studentUpperQuantile } from '../numeric/index.js';

/**
 * From this level on an interval is reckoned from its tail, (1 − level)/2, which is exact, and not from (1 + level)/2, which loses the digits of
 * the tail and ends at 1. Below, what is lost is less than 1e-11 of the tail.
 */
export const nearlyCertain = 0.9999;

/** How many standard errors an interval of this level, 0-1, reaches to either side of a normal estimate. */
export function normalDeviate(level: number): number {
  return level > nearlyCertain ? -normalQuantile((1 - level) / 2) : normalQuantile((1 + level) / 2);
}

/** The same by Student's t with `degrees` ≥ 1. */
export function studentDeviate(level: number, degrees: number): number {
  return level > nearlyCertain
    ? studentUpperQuantile((1 - level) / 2, degrees)
    : studentQuantile((1 + level) / 2, degrees);
}
