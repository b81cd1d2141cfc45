import type { Seed } from '../../random/index.js';
import { type Scenario, type ScenarioPatch, vary } from '../../scenario/index.js';
import { atPath } from '../../errors/index.js';
import type { ParsedClaim } from '../language/read-claim.js';
import type { Outcome } from '../judges/judge.js';
import { judgeOf } from '../judges/judge-of.js';
import { makeVerdict } from '../verdicts/make-verdict.js';
import { assertSameDays } from '../../store/index.js';
import { addColumn, makeColumn, type ReplicateSource, valuesOf } from './replicate-source.js';
import type { Verdict } from '../verdicts/verdict.js';

/** One claim on its way to a verdict. */
export interface Trial {
  readonly claim: ParsedClaim;
  readonly sources: readonly ReplicateSource[];
  /** Replicates that can matter: of an exact claim those it is about. */
  readonly most: number;
  /** Takes in replicates up to `to`, which have been run. */
  readonly look: (to: number) => Outcome;
  readonly verdict: (outcome: Outcome, maxReplicates: number) => Verdict;
}

/** Gives a source for a scenario; the same one for the same scenario. */
export type OpenSource = (scenario: Scenario) => ReplicateSource;

/**
 * Opens the trial of a claim that `parseClaim` has checked; `path` is where the claim stands. Errors: references and events that do not
 * fit the scenario, what `vary` finds wrong with the change that a difference is taken from, `claim/unbounded`, `claim/trivial`.
 */
export function openTrial(
  scenario: Scenario,
  claim: ParsedClaim,
  alpha: number,
  seed: Seed,
  open: OpenSource,
  path: string,
): Trial {
  const source = open(scenario);
  const { kind, reference, test, from } = claim;
  const baseline = from === null ? null : open(atPath(`${path}.from`, () => baselineOf(from, scenario)));
  const sources = baseline === null ? [source] : [source, baseline];
  const [keys, judge] = atPath(`${path}.${kind}`, () => {
    const columns = sources.map((each) => addColumn(each, reference));
    if (baseline !== null) assertSameDays(source.program, baseline.program, reference);
    return [columns, judgeOf(claim, sources, columns, alpha)] as const;
  });
  const values = baseline === null ? () => valuesOf(source, keys[0]!) : differenceOf(source, baseline, keys);
  let n = 0;
  return {
    claim,
    sources,
    most: test.kind === 'every' ? test.replicates : Infinity,
    look: (to) => {
      const outcome = judge.look(values(n, to), n, to);
      n = to;
      return outcome;
    },
    verdict: (outcome, maxReplicates) =>
      makeVerdict({
        scenario,
        claim,
        alpha,
        seed,
        maxReplicates,
        n,
        outcome,
        findings: judge.findings(values(n, n), n),
      }),
  };
}

/** The numbers of one source minus those of the other, worked out as they are asked for. */
function differenceOf(
  source: ReplicateSource,
  baseline: ReplicateSource,
  keys: readonly string[],
): (from: number, to: number) => Float64Array {
  const column = makeColumn();
  return (from, to) => {
    const own = valuesOf(source, keys[0]!);
    const other = valuesOf(baseline, keys[1]!);
    column.reserve(to);
    for (let i = from; i < to; i++) column.values[i] = own[i]! - other[i]!;
    return column.values;
  };
}

function baselineOf(from: Scenario | ScenarioPatch, scenario: Scenario): Scenario {
  return 'schemaVersion' in from ? from : vary(scenario, from);
}
