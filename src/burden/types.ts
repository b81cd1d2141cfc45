import type { RegionalMetric, ScenarioResultHeader } from '../scenario/index.js';
import type { Estimate } from '../stats/index.js';

/** What one region is asked for and gives. Rates are per 1,000 men of service age; `null` for a region without men. */
export interface RegionBurden<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly men: number;
  readonly quota: number;
  readonly quotaPerThousand: number | null;
  /** Genuine volunteers to expect with nobody coerced, people: the market, at the middle of what is not known. */
  readonly expectedSupply: number;
  /** Quota over expected supply: how hard the task is. A region behind on a hard task is no bad region. `null` for a supply of 0. */
  readonly quotaToSupply: number | null;
  /** Mean of the metric, people, and per 1,000 men with the range of outcomes; `null` for a scenario without an ensemble. */
  readonly taken: Estimate | null;
  readonly takenPerThousand: Estimate | null;
  readonly takenPerThousandLow: number | null;
  readonly takenPerThousandHigh: number | null;
}

/** A region and its rate per 1,000 men. */
export interface Extreme<Id extends string = string> {
  readonly id: Id;
  readonly perThousand: number;
}

/** Inequality of the quotas: exact, since quotas are. */
export interface QuotaInequality<Id extends string = string> {
  readonly highest: Extreme<Id> | null;
  readonly lowest: Extreme<Id> | null;
  /** Highest over lowest rate; `null` where the lowest is 0. */
  readonly ratio: number | null;
  /** Gini coefficient among men, 0-1; `null` where the target is 0. */
  readonly gini: number | null;
}

/** A number of outcomes: the middle, and the range that holds 90 % of them. `null` where that many outcomes have no such number. */
export interface OutcomeRange {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Inequality of what is taken, one number per replicate. */
export interface TakenInequality<Id extends string = string> {
  /** Region that bears most per man most often, and how often; `null` where nothing is taken. */
  readonly mostOftenHighest: { readonly id: Id; readonly probability: Estimate } | null;
  /** Highest over lowest rate of a replicate. A lowest of 0 counts as beyond every number. */
  readonly ratio: OutcomeRange;
  /** Gini coefficient among men of a replicate; replicates in which nobody is taken are left aside. */
  readonly gini: OutcomeRange;
  /** Its mean; `null` where nobody is ever taken. */
  readonly meanGini: Estimate | null;
}

/** Who bears a campaign: made by `burden`, plain data. */
export interface Burden<Id extends string = string> extends ScenarioResultHeader<'burden'> {
  /** What is counted as borne. */
  readonly metric: RegionalMetric;
  /** Replicates; `null` for a scenario alone. */
  readonly n: number | null;
  /** In the scenario's order. */
  readonly regions: readonly RegionBurden<Id>[];
  readonly quota: QuotaInequality<Id>;
  readonly taken: TakenInequality<Id> | null;
}
