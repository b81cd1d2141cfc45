import { fixedText } from '../../text/index.js';

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

/** `0.62`; `≈ 0` where its interval covers 0, `< 0.01` where it is small and does not. */
export function indexText(index: SensitivityIndex): string {
  if (Number.isNaN(index.value)) return '-';
  if (coversZero(index)) return '≈ 0';
  return index.value > 0 && index.value < 0.005 ? '< 0.01' : fixedText(index.value, 2);
}

/** `0.58 to 0.67`. */
export function indexIntervalText({ interval: [low, high] }: SensitivityIndex): string {
  return Number.isNaN(low) ? '-' : `${fixedText(low, 2)} to ${fixedText(high, 2)}`;
}

/** Cells of an index in a table: texts for a reader, numbers for a file. Numbers that JSON does not have came back from it as `null`. */
export function indexCells(name: string, given: SensitivityIndex, forFile: boolean): object {
  const number = (value: number | null): number => value ?? NaN;
  const [low, high] = given.interval;
  const index = { value: number(given.value), interval: [number(low), number(high)] } as const;
  return forFile
    ? { [name]: index.value, [`${name}_low`]: index.interval[0], [`${name}_high`]: index.interval[1] }
    : { [name]: indexText(index), [`${name}, interval`]: indexIntervalText(index) };
}
