import type { ScenarioResultHeader } from '../../scenario/index.js';
import type { Calibration } from '../calibration.js';
import type { PredictedObservation } from '../result/check-rows.js';
import type { NaiveLines } from './naive-lines.js';

/** One observation that was not fitted, and what was predicted of it. */
export interface HindcastRow extends PredictedObservation, NaiveLines {
  readonly observed: number;
  readonly below: number;
  readonly inside50: boolean;
  readonly inside90: boolean;
  /** Median predicted less observed. */
  readonly bias: number;
  /** Continuous ranked probability score, in the unit of the series: less is better; of a single number it is the absolute error. */
  readonly crps: number;
}

/** Scores over rows: shares inside bands, and mean errors of the model and of two lines without a model. */
export interface HindcastScores {
  /** Rows scored. */
  readonly n: number;
  readonly inside50: number;
  readonly inside90: number;
  /** Mean of median less observed; mean score. */
  readonly bias: number;
  readonly crps: number;
  /** Mean absolute error of each line over the rows that it says something of; `null` where it does of none. */
  readonly meanPaceError: number | null;
  readonly lastPaceError: number | null;
}

/** A fit to what was known until a day, held against what came. Plain data but for `table`. */
export interface Hindcast<Id extends string = string> extends ScenarioResultHeader<'hindcast'> {
  readonly fitUntil: string;
  readonly fitted: Calibration<Id>;
  readonly rows: readonly HindcastRow[];
  readonly scores: HindcastScores;
  /** The outcome in a sentence. */
  readonly sentence: string;
  /** Whether the fit was stopped before its end. */
  readonly partial: boolean;
  /** A row an observation predicted. */
  table(): readonly object[];
}

/** Hindcasts from several days. */
export interface HindcastSuite<Id extends string = string> extends ScenarioResultHeader<'hindcast-suite'> {
  readonly hindcasts: readonly Hindcast<Id>[];
  /** Over the rows of all of them. */
  readonly scores: HindcastScores;
  readonly sentence: string;
  /** Whether the signal stopped it before its last day. */
  readonly partial: boolean;
  /** A row a day. */
  table(): readonly object[];
}
