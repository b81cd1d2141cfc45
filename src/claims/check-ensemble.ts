import { fail } from '../errors/index.js';
import type { Estimate, Event } from '../ensemble/index.js';
import type { Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { defaultAlpha } from './check.js';
import type { ProbabilityClaim } from './claim-types.js';
import { claimedRange } from './judge-of.js';
import { makeVerdict } from './make-verdict.js';
import { parseClaim } from './parse-claim.js';
import { judgeCount } from './share-judge.js';
import type { Verdict } from './verdict.js';

/** What a claim about a probability needs of an ensemble. */
export interface EnsembleForClaims<Id extends string = string> {
  readonly scenario: Scenario<Id>;
  readonly seed: Seed;
  readonly n: number;
  readonly probability: (event: Event<Id>) => Estimate;
}

/**
 * The verdict on a claim about a probability from an ensemble that has been run already, by the same confidence sequence as `check`: it
 * stays valid where the ensemble was run anew with more replicates because it did not decide. Errors: `claim/…`, those of events,
 * `check/invalid` for an alpha out of range.
 */
export function checkEnsemble<Id extends string>(
  ensemble: EnsembleForClaims<Id>,
  claim: ProbabilityClaim<NoInfer<Id>>,
  options: { readonly alpha?: number } = {},
): Verdict {
  const { alpha = defaultAlpha } = options;
  if (!(alpha > 0 && alpha < 1)) fail('check/invalid', 'alpha', alpha, 'a number above 0 and below 1');
  const parsed = parseClaim(claim);
  if (!('probability' in parsed)) return fail('claim/invalid', 'claim', claim, 'a claim about a probability; others are checked with check()');
  const { value, n, count = Math.round(value * n) } = ensemble.probability(parsed.probability as Event<Id>);
  const { scenario, seed } = ensemble;
  return makeVerdict({ scenario, seed, claim: parsed, alpha, budget: n, n, ...judgeCount(count, n, claimedRange(parsed), alpha) });
}
