import type { Estimate, ResultHeader } from '../../stats/index.js';
import type { Seed } from '../../random/index.js';
import type { Claim } from '../language/claim-types.js';

/** What replicates say of a claim, as plain data. */
export interface Verdict extends ResultHeader<'verdict'> {
  /** SHA-256 of the scenario under test. */
  readonly fingerprint: string;
  /** Name of the scenario under test. */
  readonly scenario: string;
  readonly claim: Claim;
  /**
   * `undecided` where the budget did not suffice, or the work was cancelled: no evidence either way, which is neither a pass nor
   * a failure. The chance that a claim is ever decided wrongly is at most `alpha`.
   */
  readonly verdict: 'pass' | 'fail' | 'undecided';
  /**
   * Of claims about a mean: the mean. Of all others the probability of what is claimed (for a quantile: the share of replicates on the claimed
   * side of the bound; for an exact claim: the share in which it holds). Its own interval is a 95 % one for this number of replicates.
   */
  readonly estimate: Estimate;
  /** Confidence sequence at 1 − alpha: valid at every look. The verdict is where it stands with respect to what is claimed. */
  readonly interval: readonly [low: number, high: number];
  /** Replicates looked at: numbers 0 … n − 1. */
  readonly n: number;
  /** Of an undecided claim: replicates that would probably decide it, in all; `null` where none would, or more than 1e9. */
  readonly needed: number | null;
  /** Of a refuted exact claim: the first replicate that breaks it. `simulate(scenario, { seed, replicate })` shows it. */
  readonly counterexample: number | null;
  readonly alpha: number;
  readonly seed: Seed;
  /** Most replicates that were allowed. */
  readonly maxReplicates: number;
  /** All of it in a line or two. */
  readonly text: string;
}
