import { fail, failText, optionsOf, readSafely } from '../errors/index.js';
import { type Estimate, observedCount, readEstimate } from '../stats/index.js';
import { type EnsembleEvent } from '../store/index.js';
import type { Seed } from '../random/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import { asEnsemble } from './as-ensemble.js';
import { assess, rangeOf } from '../yardsticks/index.js';
import { assertAlpha, defaultAlpha } from './check.js';
import type { InWords, ProbabilityClaim } from './language/claim-types.js';
import { countText, percentInterval } from '../text/index.js';
import { makeVerdict } from './verdicts/make-verdict.js';
import { parseClaim } from './language/parse-claim.js';
import { judgeCount } from './judges/share-judge.js';
import type { Verdict } from './verdicts/verdict.js';

/** What a claim about a probability needs of an ensemble. */
export interface EnsembleForClaims<Id extends string = string> {
  readonly scenario: Scenario<Id>;
  readonly seed: Seed;
  readonly n: number;
  /** Whether only the replicates that meet a condition are in it. */
  readonly conditional?: boolean;
  /** How its replicates were sampled; `'sobol'` is refused. */
  readonly sampling?: 'independent' | 'sobol';
  readonly probability: (event: EnsembleEvent<Id>) => Estimate;
}

/**
 * The verdict on a claim about a probability from an ensemble that has been run already, by the same confidence sequence as `check`: it
 * stays valid where the ensemble was run anew with more replicates because it did not decide. Errors: `claim/…`, those of events,
 * `options/invalid` for an alpha out of range; `claim/not-an-ensemble`.
 */
export function checkEnsemble<Id extends string>(
  ensemble: EnsembleForClaims<Id>,
  claim: ProbabilityClaim<NoInfer<Id>>,
  options: { readonly alpha?: number | undefined } = {},
): Verdict {
  const { alpha = defaultAlpha } = optionsOf(options, { known: ['alpha'] });
  assertAlpha(alpha);
  const asked = asEnsemble<Id>(ensemble, 'ensemble');
  const { seed, conditional, ...rest } = readSafely('claim/not-an-ensemble', 'ensemble', () => ({ ...asked }));
  const scenario = assertScenario(rest.scenario);
  if (rest.sampling === 'sobol')
    failText(
      'claim/invalid',
      'ensemble',
      "replicates out of Sobol' points, which depend on each other",
      "an ensemble with sampling 'independent': confidence sequences need independent replicates",
    );
  const parsed = parseClaim(claim);
  if (parsed.kind !== 'probability')
    return failText(
      'claim/invalid',
      'claim',
      'a claim of another kind',
      'a claim about a probability; others are checked with check()',
    );
  const estimate = readEstimate(asked.probability(parsed.claim.probability as EnsembleEvent<Id>));
  const seen = estimate === null ? null : observedCount(estimate);
  if (seen === null)
    return fail(
      'claim/not-an-ensemble',
      'ensemble.probability',
      estimate,
      'a function that gives an estimate of a probability, of a count from 0 to n',
    );
  const { count, n } = seen;
  const verdict = makeVerdict({
    scenario,
    seed,
    claim: parsed,
    alpha,
    maxReplicates: n,
    n,
    ...judgeCount(count, n, parsed.test.range, alpha),
  });
  return conditional === true
    ? { ...verdict, text: `${verdict.text}\n  of the replicates that meet a condition only` }
    : verdict;
}

/** The verdict's core on an estimate alone, which knows neither scenario nor event: outcome and text. Errors: `claim/…`, `assess/not-a-probability`. */
export function checkEstimate(
  given: Estimate,
  words: InWords,
  options: { readonly alpha?: number } = {},
): Pick<Verdict, 'verdict' | 'text'> {
  const { alpha = defaultAlpha } = options;
  assertAlpha(alpha);
  const estimate =
    readEstimate(given) ?? fail('assess/not-a-probability', 'estimate', given, 'an estimate of a probability');
  const { text: assessed } = assess(estimate, words.yardstick === undefined ? {} : { yardstick: words.yardstick });
  const claimed = rangeOf(words.is, words.yardstick === undefined ? {} : { yardstick: words.yardstick });
  // assess has refused what was not counted.
  const { count, n } = observedCount(estimate)!;
  const { outcome, findings } = judgeCount(count, n, claimed, alpha);
  const verdict = outcome ?? 'undecided';
  const needed =
    outcome !== null || findings.needed === null
      ? ''
      : `\n  about ${countText(findings.needed)} replicates would probably decide it`;
  const text = `${verdict.toUpperCase()}: probability is ${claimed.text}\n  found ${assessed}; confidence sequence ${percentInterval(findings.interval)}\n  ${countText(n)} replicates, alpha ${String(alpha)}${needed}`;
  return { verdict, text };
}
