import type { IsoDate, LossDefinition, ScenarioResultHeader } from '../scenario/index.js';
import type { Estimate, EstimateOptions, Spread } from '../stats/index.js';
import type { Reached } from '../store/index.js';

/** The force in one period. */
export interface CombatPowerPeriod {
  /** 1 for the first. */
  readonly period: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Men at the period's end, and those of them for whom everything required is at hand. */
  readonly strength: Spread;
  readonly equipped: Spread;
  /** Items of each kind with the force at the period's end. */
  readonly holdings: Readonly<Record<string, Spread>>;
  /** The input that binds in most replicates, by name; the first where several do as often. */
  readonly bindingInput: string;
  /** How often each input binds: the men themselves (`men`), then each kind of equipment. */
  readonly binding: Readonly<Record<string, Estimate>>;
  /** How often the period's losses exceed the men who join in it, by what is counted as a loss. */
  readonly lossesExceedArrivals: Readonly<Record<LossDefinition, Estimate>>;
}

/** How often losses exceed the men who join, by one definition of loss. */
export interface LossesExceedArrivals {
  /** Over the whole campaign, all periods together. */
  readonly overall: Estimate;
  /** In some period. */
  readonly inSomePeriod: Estimate;
  /** When first: in how many replicates in each period, and in how many never. */
  readonly first: Reached;
}

/** What a campaign does for the force that its recruits go to: plain data but for one question. Nothing in it predicts a battle. */
export interface CombatPower extends ScenarioResultHeader<'combat-power'> {
  readonly n: number;
  /** Share of the replicates within the spreads. */
  readonly level: number;
  /** Which losses the scenario states; the other two follow from its ratios. */
  readonly counted: LossDefinition;
  /** What can bind: `men`, then the kinds of equipment in the scenario's order. */
  readonly inputs: readonly string[];
  readonly periods: readonly CombatPowerPeriod[];
  readonly lossesExceedArrivals: Readonly<Record<LossDefinition, LossesExceedArrivals>>;
  /**
   * How often the strength is at least so many men on a day: at the end of the last period that has ended by then.
   * Errors: `options/invalid` for a number of men that is none, or a day before the end of the first period or after the campaign.
   */
  strengthAtLeast(men: number, on: IsoDate, options?: EstimateOptions): Estimate;
}
