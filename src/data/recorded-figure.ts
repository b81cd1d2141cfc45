import type { CitedSource } from './cited-source.js';

/** One figure as it was published, with its own unit and source. Rows of one table overlap in time and differ in what they count. */
export interface RecordedFigure extends CitedSource {
  /** Country, force or component. */
  readonly subject: string;
  /** Day, month, year, fiscal year, or `from..to`, as precisely as stated. */
  readonly period: string;
  /** What is measured. */
  readonly quantity: string;
  /** The figure, in `unit`; `null` where the source gives bounds only. */
  readonly value: number | null;
  /** Lower end, in `unit`; `null` where none is given. */
  readonly low: number | null;
  /** Upper end, in `unit`; `null` where none is given. */
  readonly high: number | null;
  /** Unit, such as men, tanks a month, rounds, persons, days. */
  readonly unit: string;
}
