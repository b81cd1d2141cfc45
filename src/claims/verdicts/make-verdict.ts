import { engineVersion, type Seed } from '../../random/index.js';
import { resultHeader } from '../../stats/index.js';
import { fingerprint, type Scenario } from '../../scenario/index.js';
import type { ParsedClaim } from '../language/read-claim.js';
import type { Findings, Outcome } from '../judges/judge.js';
import type { Verdict } from './verdict.js';
import { verdictText } from './verdict-text.js';

/** What a verdict is made of. */
export interface VerdictParts {
  readonly scenario: Scenario;
  readonly claim: ParsedClaim;
  readonly alpha: number;
  readonly seed: Seed;
  readonly maxReplicates: number;
  readonly n: number;
  readonly outcome: Outcome;
  readonly findings: Findings;
}

export function makeVerdict({
  scenario,
  claim,
  alpha,
  seed,
  maxReplicates,
  n,
  outcome,
  findings,
}: VerdictParts): Verdict {
  const { estimate, interval, needed, counterexample } = findings;
  const found = {
    ...resultHeader('verdict', engineVersion, fingerprint(scenario)),
    scenario: scenario.name,
    claim: claim.claim,
    verdict: outcome ?? 'undecided',
    estimate,
    interval,
    n,
    needed: outcome === null ? needed : null,
    counterexample,
    alpha,
    seed,
    maxReplicates,
  } as const;
  return { ...found, text: verdictText(found, claim) };
}
