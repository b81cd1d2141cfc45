import { type Difference, differenceEstimate } from './difference.js';
import type { Estimate } from './estimate.js';
import { meanEstimate, momentsOf } from './mean.js';
import { probabilityEstimate } from './probability.js';
import { quantileEstimate } from './quantile.js';
import {
  randomisedDifference,
  randomisedMean,
  randomisedProbability,
  randomisedQuantile,
  randomisedRatio,
} from './randomised/randomised.js';
import type { Randomisations } from './randomised/randomised-spread.js';
import { ratioEstimate } from './ratio.js';

/*
 * Estimates of what replicates give, one number each, however they were sampled: `randomisations` says which belong together, and is `null`
 * where every replicate is independent of all others. At least one replicate.
 */

export type Groups = Randomisations | null;

/** Mean. */
export function meanOf(values: Float64Array, groups: Groups, level: number): Estimate {
  return groups === null ? meanEstimate(momentsOf(values), level) : randomisedMean(values, groups, level);
}

/** Probability of what happened where an outcome is 1 and not 0. */
export function probabilityOf(outcomes: ArrayLike<number>, groups: Groups, level: number): Estimate {
  if (groups !== null) return randomisedProbability(outcomes, groups, level);
  let count = 0;
  for (let i = 0; i < outcomes.length; i++) count += outcomes[i]!;
  return probabilityEstimate(count, outcomes.length, level);
}

/** Several quantiles of the same values. */
export function quantilesOf(
  values: Float64Array,
  probabilities: readonly number[],
  groups: Groups,
  level: number,
): Estimate[] {
  const sorted = values.slice().sort();
  return probabilities.map((probability) =>
    groups === null
      ? quantileEstimate(sorted, probability, level)
      : randomisedQuantile(values, sorted, probability, groups, level),
  );
}

/** Mean of `arm` − `base`. */
export function differenceOf(base: Float64Array, arm: Float64Array, groups: Groups, level: number): Difference {
  return groups === null ? differenceEstimate(base, arm, level) : randomisedDifference(base, arm, groups, level);
}

/** Ratio of two means. */
export function ratioOf(above: Float64Array, below: Float64Array, groups: Groups, level: number): Estimate {
  return groups === null ? ratioEstimate(above, below, level) : randomisedRatio(above, below, groups, level);
}

/** The groups of those replicates that a filter lets through. */
export function groupsWhere(groups: Groups, holds: (i: number) => boolean): Groups {
  return groups === null ? null : { of: groups.of.filter((_, i) => holds(i)), count: groups.count };
}
