import type { PublishedSource } from './confidence.js';

/** One national figure about the mobilisation of 21 September to 28 October 2022 and the departures it set off. */
export interface RussianMobilisationFigure extends PublishedSource {
  /** What is measured. */
  readonly metric:
    | 'target'
    | 'duration'
    | 'cumulative'
    | 'independent_total'
    | 'wrongly_mobilised_returned'
    | 'regions_done'
    | 'second_quota_voronezh'
    | 'flight'
    | 'flight_kazakhstan'
    | 'emigration_whole_war'
    | 'emigration_not_returned'
    | 'still_at_front';
  /** The figure, in `unit`. */
  readonly value: number;
  /** Lower end, in `unit`; `null` where none is given. */
  readonly low: number | null;
  /** Upper end, in `unit`; `null` where none is given. */
  readonly high: number | null;
  /** Unit, such as people, days, entries, fraction of first quota. */
  readonly unit: string;
  /** Period or day, as reported. */
  readonly period: string;
  /** Who said or estimated it. */
  readonly saidBy: string;
}
