import { numberText } from '../../text/index.js';

/** A share of the variance, with its interval. */
export interface SensitivityIndex {
  /** 1 is all of it; NaN where the outcome does not vary. */
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
}

/** Whether an index cannot be told from 0. */
export function coversZero({ value, interval: [low, high] }: SensitivityIndex): boolean {
  return value === 0 || (low <= 0 && high >= 0);
}

/** `0.62`, or `≈ 0` where its interval covers 0. */
export function indexText(index: SensitivityIndex): string {
  if (Number.isNaN(index.value)) return '-';
  return coversZero(index) ? '≈ 0' : numberText(index.value, 2);
}

/** `0.58 to 0.67`. */
export function indexIntervalText({ interval: [low, high] }: SensitivityIndex): string {
  return Number.isNaN(low) ? '-' : `${low.toFixed(2)} to ${high.toFixed(2)}`;
}
