import type { Seed } from '../random/index.js';
import type { ScenarioResultHeader } from '../scenario/index.js';

/** A binomial draw as it was made: of so many men, each with this probability, at this uniform number (0.5 is the median). */
export interface TracedDraw {
  readonly men: number;
  readonly probability: number;
  readonly uniform: number;
  readonly result: number;
}

/** How a region's willing pool comes about at the start. */
export interface TracedStart {
  readonly men: number;
  readonly eligibleShare: number;
  readonly eligible: number;
  /** Share of eligible men who would ever volunteer: nationally, the region's own factor on it, and both together at offer 1. */
  readonly nationalShare: number;
  readonly regionalFactor: number;
  readonly baseShare: number;
  readonly pool: TracedDraw;
  /** Men who leave when the campaign is announced; `null` where the scenario has none. */
  readonly flight: TracedDraw | null;
}

/** Why officials act in a period or do not. */
export type PressureState = 'not in use' | 'not started' | 'on schedule' | 'no capacity' | 'acting';

/** What officials do in a period, and how others answer. */
export interface TracedPressure {
  readonly state: PressureState;
  /** People due by the end of the period less what is tolerated, and how many are missing to that (0 for none). */
  readonly due: number;
  readonly gap: number;
  /** Attempts that the period's capacity allows, whole, the fraction carried in included. */
  readonly capacity: number;
  readonly attempts: number;
  /** Men rightly taken; the draw is cut at the gap. */
  readonly taken: TracedDraw | null;
  readonly wronglyTaken: TracedDraw | null;
  readonly fromPool: TracedDraw | null;
  readonly recordedAsVolunteers: number;
  readonly induced: TracedDraw | null;
  readonly fled: TracedDraw | null;
}

/** One region's period in the order in which it happens. Counts are the period's own; `end` is cumulative. */
export interface TracedPeriod {
  /** 1 for the first. */
  readonly period: number;
  readonly start: string;
  readonly end: string;
  readonly months: number;
  /** People due by the end of the period. */
  readonly scheduled: number;
  readonly offer: number;
  /** Men won over by a better offer than any before; `null` where nothing is offered anew. */
  readonly won: number | null;
  /** Sign-up hazard per month: as given, with season, ramp and imitation, and with the month's own factor. */
  readonly hazard: number;
  readonly adjustedHazard: number;
  readonly frailty: number;
  readonly volunteers: TracedDraw;
  readonly pressure: TracedPressure;
  readonly atEnd: {
    readonly willing: number;
    readonly unwilling: number;
    readonly volunteers: number;
    readonly induced: number;
    readonly coerced: number;
    readonly recruits: number;
    readonly wronglyTaken: number;
    readonly fled: number;
  };
}

/** One region's story in one replicate, with every draw, in numbers and words. */
export interface Trace<Id extends string = string> extends ScenarioResultHeader<'trace'> {
  readonly seed: Seed;
  readonly replicate: number;
  readonly region: Id;
  readonly quota: number;
  /** The replicate's draw for coercion: it is used where this lies below the probability in force. */
  readonly coercionDraw: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly start: TracedStart;
  readonly periods: readonly TracedPeriod[];
  /** The same in plain sentences, one paragraph a line: that it is simulated, and of which scenario; the start; then every period. */
  readonly text: string;
  /** One row a period. */
  table(): readonly object[];
}
