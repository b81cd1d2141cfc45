import type { PublishedSource } from './confidence.js';

/**
 * One figure that bears on how many recruits were not free to refuse. The categories overlap and pressure is never measured
 * directly: treat what is coerced as a range, and never add rows up.
 */
export interface RussianCoercionIndicator extends PublishedSource {
  /** What is counted. Where the file says `same`, the indicator of the row above is repeated here. */
  readonly indicator: string;
  /** The figure, in `unit`. */
  readonly value: number;
  /** Lower end, in `unit`; `null` where none is given. */
  readonly low: number | null;
  /** Upper end (for the prison population: the figure before), in `unit`; `null` where none is given. */
  readonly high: number | null;
  /** Unit; a percentage names its base. */
  readonly unit: string;
  /** Period or day, as reported. */
  readonly period: string;
  /** Who counted or estimated; parties to the war are among them. */
  readonly estimator: string;
}
