import type { Draw, ScalarForce, ScalarPressure, ScalarStart, ScalarStep } from '../model/index.js';
import type { Seed } from '../random/index.js';
import type { ScenarioResultHeader } from '../scenario/index.js';

/** A binomial draw as it was made: of so many men, each with this probability, at this uniform number (0.5 is the median). */
export type TracedDraw = Draw;

/** How a region's willing pool comes about at the start. */
export type TracedStart = ScalarStart;

/** What officials do in a period, and how others answer. */
export type TracedPressure = ScalarPressure;

/** One region's period in the order in which it happens. Counts are the period's own; `end` is cumulative. */
export interface TracedPeriod extends ScalarStep {
  /** 1 for the first. */
  readonly period: number;
  readonly start: string;
  readonly end: string;
  readonly months: number;
  /** People due by the end of the period. */
  readonly scheduled: number;
  readonly atEnd: Readonly<Record<ToldAtEnd, number>>;
}

/** What a traced period tells of its end. */
export const toldAtEnd = [
  'willing',
  'unwilling',
  'volunteers',
  'induced',
  'coerced',
  'recruits',
  'wronglyTaken',
  'fled',
] as const;

/** A metric or state of a region that a trace tells at a period's end. */
export type ToldAtEnd = (typeof toldAtEnd)[number];

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
  /** The force that the country's recruits go to, at the end of every period; `null` where the scenario has none. */
  readonly force: readonly ScalarForce[] | null;
  /** The same in plain sentences, one paragraph a line: that it is simulated, and of which scenario; the start; then every period. */
  readonly text: string;
  /** One row a period. */
  table(): readonly object[];
}
