import type { Estimate } from '../../stats/index.js';

/** What replicates say of a claim so far; `null` while they do not decide it. */
export type Outcome = 'pass' | 'fail' | null;

/** What is told of a claim beside the outcome. */
export interface Findings {
  /** What the replicates say, with its 95 % interval at this number of replicates alone. */
  readonly estimate: Estimate;
  /** Confidence sequence at 1 − alpha, valid however often it was looked at. */
  readonly interval: readonly [low: number, high: number];
  /** Replicates that would probably decide the claim, in all, if the truth is where the estimate is; `null` where none would, or more than 1e9. */
  readonly needed: number | null;
  /** The first replicate that breaks an exact claim. */
  readonly counterexample: number | null;
}

/** Weighs the replicates against one claim. Created for one pass over them, in order. */
export interface Judge {
  /** Takes in the numbers of replicates `from` … `to` − 1, and says whether they decide the claim. */
  readonly look: (values: Float64Array, from: number, to: number) => Outcome;
  /** What is to be told after `n` replicates, the last that were looked at. */
  readonly findings: (values: Float64Array, n: number) => Findings;
}
