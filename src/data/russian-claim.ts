import type { PublishedSource } from './confidence.js';

/**
 * One statement by a Russian official of how many had signed. `confidence` says how sure it is that he said so.
 * Series with different starts and definitions stand in one table: compare only rows whose `countStarts` and columns agree.
 */
export interface RussianClaim extends PublishedSource {
  /** Day of the statement, ISO date. */
  readonly statedOn: string;
  /** Last day the statement covers, ISO date. */
  readonly asOf: string;
  /** Calendar year the claimed people are counted in. */
  readonly yearCounted: number;
  /** All that the statement covers, people; `null` where only a part was stated. Sometimes the sum of the two parts: see `note`. */
  readonly totalPeople: number | null;
  /** Contract soldiers alone, people; `null` where the statement does not split. The column to hold against a contract target. */
  readonly contractPeople: number | null;
  /** Volunteer formations alone, people; `null` where the statement does not split. */
  readonly volunteerFormationPeople: number | null;
  /** Start of the count: an ISO date, a year, or the speaker's words. */
  readonly countStarts: string;
  /** Who said it. */
  readonly speaker: string;
  /** How the number was hedged: `exact`, `over`, `about`, `almost`, or words. */
  readonly qualifier: string;
  /** What was counted, as reported. */
  readonly definitionAsReported: string;
  /**
   * People a day since the previous row of the same count, derived here, not claimed by anybody: difference of totals over days,
   * rounded. `null` where no row precedes or the rows are not comparable.
   */
  readonly impliedPeoplePerDaySincePreviousTotal: number | null;
  /** Address of a second outlet with the same statement; `null` where none was found. */
  readonly secondSource: string | null;
}
