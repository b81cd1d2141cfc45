import type { MetricReference } from '../../model/index.js';
import type { Scenario, ScenarioPatch } from '../../scenario/index.js';
import type { ProbabilityRange, WordRange } from '../../yardsticks/index.js';
import type { Claim, EventBounds } from './claim-types.js';

/** "In each of the first so many replicates the number keeps within the bounds." */
export interface EveryTest {
  readonly kind: 'every';
  readonly bounds: EventBounds;
  readonly replicates: number;
}

/** "The share of replicates whose number keeps within the bounds is, in the long run, in the range." */
export interface ShareTest {
  readonly kind: 'share';
  readonly bounds: EventBounds;
  readonly range: ProbabilityRange;
  /** The word whose range it is, where the claim is in words. */
  readonly word: WordRange | null;
}

/** "The mean of the number, in the long run, keeps within the bounds." */
export interface MeanTest {
  readonly kind: 'mean';
  readonly bounds: EventBounds;
}

/** What is done with the numbers of the replicates to decide a claim. */
export type ClaimTest = EveryTest | ShareTest | MeanTest;

/** A claim of one kind, read. */
export interface Parsed<Kind, Written extends Claim, Test extends ClaimTest> {
  readonly kind: Kind;
  /** The claim as it is written, completed: what a verdict carries. */
  readonly claim: Written;
  /** The number of every replicate that it is about; of a difference the number in both scenarios. */
  readonly reference: MetricReference;
  readonly test: Test;
  /** Whether replicates cannot be wrong about it: it is about a number of them, not about chance. */
  readonly exact: boolean;
  /** What a difference is taken from. */
  readonly from: Scenario | ScenarioPatch | null;
}
