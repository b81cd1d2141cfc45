import type { Seed } from '../random/index.js';
import type { Scenario, ScenarioResultHeader } from '../scenario/index.js';
import type { CalibrationWarning } from './result/calibration-warnings.js';
import type { PredictedObservation } from './result/check-rows.js';
import type { FittedParameter } from './result/parameter-summaries.js';
import type { Stage } from './sampler/stages.js';

/** A posterior, and the scenario that holds it. */
export interface Posterior<Id extends string = string> {
  /** The scenario with the posterior as a joint table, ready for every other call; `sources` say what it was fitted to. */
  readonly scenario: Scenario<Id>;
  /** Columns: paths of parameters. */
  readonly parameters: readonly string[];
  readonly rows: readonly (readonly number[])[];
  /** Shares, adding up to one. */
  readonly weights: readonly number[];
}

/** What observations say of the parameters of a scenario. Plain data but for `table`. */
export interface Calibration<Id extends string = string> extends ScenarioResultHeader<'calibration'> {
  readonly seed: Seed;
  /** How it was fitted. */
  readonly method: 'tempered sequential Monte Carlo, synthetic likelihood';
  /** What it was fitted to: name of each series, observations used, and left out because they lie outside the campaign. */
  readonly series: readonly { readonly name: string; readonly used: number; readonly leftOut: number }[];
  /** Parameters, prior beside posterior. */
  readonly parameters: readonly FittedParameter[];
  readonly posterior: Posterior<Id>;
  /** How likely it is that coercion was used, before and after; `null` where the scenario has none. */
  readonly coercion: { readonly prior: number; readonly posterior: number } | null;
  /** Natural logarithm of the density of the data under the prior: differences compare scenarios fitted to the same data. */
  readonly lnEvidence: number;
  /** How many independent draws the posterior is worth, about. */
  readonly effectiveSampleSize: number;
  /** Draws of the population, repetitions of each that differ in chance, and replicates run in all. */
  readonly particles: number;
  readonly repetitions: number;
  readonly replicates: number;
  readonly stages: readonly Stage[];
  /** Every observation beside what the fitted model predicts for a campaign run again: in-sample, no prediction of anything new. Empty where work was stopped. */
  readonly check: readonly PredictedObservation[];
  readonly warnings: readonly CalibrationWarning[];
  /** Power of the likelihood that was reached: 1 but where `partial`. */
  readonly temperature: number;
  /** Whether the signal or the budget stopped it before all of the data counted. */
  readonly partial: boolean;
  /** A row a parameter: prior and posterior side by side. */
  table(): readonly object[];
}

/** Rows of a fit for a table: a row a parameter. */
export function calibrationRows({ parameters }: Pick<Calibration, 'parameters'>): object[] {
  return parameters.map(({ path, prior, posterior, contraction }) => ({
    parameter: path,
    'prior 5 %': prior.low,
    'prior median': prior.median,
    'prior 95 %': prior.high,
    'posterior 5 %': posterior.low,
    'posterior median': posterior.median,
    'posterior 95 %': posterior.high,
    contraction,
  }));
}
