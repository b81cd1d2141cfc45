import type { Estimate } from './estimate.js';
import { wilsonScore } from './wilson.js';

/**
 * The standard error of an estimate, as a rule to stop at needs it. Of a probability half of Wilson's interval of one standard error: much the
 * same, but not 0 where something has happened in no replicate so far, or in all of them. Of other estimates their `se`. NaN where it is not known.
 */
export function standardErrorOf({ kind, value, se, n }: Estimate): number {
  if (kind !== 'probability' || Number.isNaN(se)) return se;
  // As many independent replicates as would have this error. Where it is 0, no more can be known than n of them tell.
  const effective = se > 0 ? (value * (1 - value)) / (se * se) : n;
  const [low, high] = wilsonScore(value * effective, effective, 1);
  return (high - low) / 2;
}
