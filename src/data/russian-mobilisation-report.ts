import type { CitedSource } from './cited-source.js';

/**
 * One regional figure of the mobilisation of autumn 2022: a quota, what was reached, who was returned, the day a region said it was
 * done, and what neighbouring countries counted at their borders. Regions were reported because they stood out: not a sample.
 */
export interface RussianMobilisationReport extends CitedSource {
  /** Place as reported; `Russia` for the country, another country for border counts. */
  readonly region: string;
  /** ISO 3166-2 codes of the regions meant, `RU` for the country; `null` for another country. */
  readonly regionIds: readonly string[] | null;
  /** Day or period the figure is for, as reported. */
  readonly period: string;
  /** Day on which the plan was reported fulfilled, ISO date; `null` for other quantities and for undated reports. */
  readonly fulfilledOn: string | null;
  /** How `fulfilledOn` is meant: on that day, by then at the latest, or about then; `null` without a day. */
  readonly fulfilledQualifier: 'on' | 'by' | 'about' | null;
  /** What is measured. */
  readonly quantity: string;
  /** The figure, in `unit`; `null` where there is only a day. */
  readonly value: number | null;
  /** Lower end, in `unit`; `null` where none is given. */
  readonly low: number | null;
  /** Upper end, in `unit`; `null` where none is given. */
  readonly high: number | null;
  /** Unit: people, percent, percent of mobilised, waves, or `date` for a day of fulfilment. */
  readonly unit: string;
}
