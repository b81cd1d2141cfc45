/** One State's quota and result under the Union's call of 2 July 1862 for 300,000 volunteers. */
export interface UnionCallQuota {
  /** State, territory or district. */
  readonly region: string;
  /** The call. */
  readonly period: 'call-1862-07-02';
  /** Quota, men for three years; `null` where none was assigned. */
  readonly quotaPeople: number | null;
  /** Enlistments furnished: enlistments, not men. */
  readonly enlistmentsFurnished: number;
  /** Terms, and the printed name where it differs; `null` where there is nothing to add. */
  readonly note: string | null;
  /** Key of `provenance.unionCall1862.sources`. */
  readonly source: 'S1';
}

/** One area's or month's voluntary enlistments in Canada, 1916 to 1917. Rows of different periods overlap: never add across `source`. */
export interface CanadianEnlistment {
  /** Area as printed; the areas of different sources are cut differently. `Canada` for the country. */
  readonly region: string;
  /** `to` a day, a month, or a pair of months, as in the source. */
  readonly period: string;
  /** Quota of the 500,000 target by population, people, rounded; `null` where none was read. */
  readonly quotaPeople: number | null;
  /** Volunteers enlisted, people. */
  readonly volunteers: number;
  /** Basis of the quota, or a discrepancy in the source; `null` where there is nothing to add. */
  readonly note: string | null;
  /** Key of `provenance.canadianEnlistments1916.sources`. */
  readonly source: 'C1' | 'C2' | 'C3' | 'C4';
}

/** One recruiting goal of a United States component and what was reached. */
export interface UsArmyMission {
  /** Component; the other services are there for comparison. */
  readonly component: 'Army active' | 'Army Reserve' | 'Army National Guard' | 'Navy' | 'Marine Corps' | 'Air Force';
  /** Fiscal year (`FY2018`: October 2017 to September 2018), a part of it, or a month. */
  readonly period: string;
  /** Goal, people, as last set: goals move during the year; `null` where not read. */
  readonly goalPeople: number | null;
  /** People who entered service; `null` where not read. */
  readonly accessions: number | null;
  /** Change of goal, or what was said where no figure was read; `null` where there is nothing to add. */
  readonly note: string | null;
  /** Keys of `provenance.usArmyMissions.sources`. */
  readonly sources: readonly string[];
}
