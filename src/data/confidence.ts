/**
 * How far a row can be trusted to report what was said, paid or counted.
 *
 * - `high`: that the figure was said, paid or counted as stated (for officials nearly always two outlets); not that a claim is true.
 * - `medium`: a single or unnamed source, an estimate, or a regional plan that rests on one report.
 * - `low`: an unnamed source, a messaging channel, a party to the war, a residual of rounded figures, or a single impression.
 *
 * Set by hand when the table was compiled; it is a judgement, not a measurement.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a row was read. The same fields stand in every table compiled from publications. */
export interface PublishedSource {
  /** Outlet that carried the figure; in brackets the outlet it relays. */
  readonly publisher: string;
  /** Title of the page; some are English renderings, a title in brackets describes an untitled page. */
  readonly title: string;
  /** Date of publication as far as the copy read shows it: a day, a month, a year, or words such as `undated`. */
  readonly published: string;
  /** Address of the page read, which can be a copy of the original. */
  readonly address: string;
  /** See {@link Confidence}. */
  readonly confidence: Confidence;
  /** Conflicts, limits and what the figure is not; `null` where there is nothing to add. */
  readonly note: string | null;
}
