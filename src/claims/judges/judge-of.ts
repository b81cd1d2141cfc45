import { fail } from '../../errors/index.js';
import type { ParsedClaim } from '../language/parsed-claim.js';
import { boundsOf, columnAddress, type ReplicateSource } from '../trials/replicate-source.js';
import { everyJudge } from './every-judge.js';
import type { Judge } from './judge.js';
import { meanJudge } from './mean-judge.js';
import { metricBounds } from './metric-bounds.js';
import { shareJudge } from './share-judge.js';

/** The judge of a claim over the numbers of one column, or of one minus another. Errors: those of events, `claim/unbounded`, `claim/trivial`. */
export function judgeOf(
  { kind, reference, test }: ParsedClaim,
  sources: readonly ReplicateSource[],
  keys: readonly string[],
  alpha: number,
): Judge {
  const [low, high] = boundsOf(sources[0]!, { ...reference, ...test.bounds });
  switch (test.kind) {
    case 'every':
      return everyJudge(low, high, test.replicates, alpha);
    case 'share':
      return shareJudge(low, high, test.range, alpha);
    case 'mean': {
      const statistic = kind === 'difference' ? 'difference' : 'mean';
      const possible = possibleRange(sources, keys);
      refuseTrivialMean([low, high], possible, statistic);
      return meanJudge({ low, high }, possible, alpha, statistic);
    }
  }
}

/** What the number, or the difference, can be in any replicate. Errors: `claim/unbounded`. */
function possibleRange(sources: readonly ReplicateSource[], keys: readonly string[]): readonly [number, number] {
  const [own, other] = sources.map((source, i) => metricBounds(source.program, columnAddress(source, keys[i]!)));
  return other === undefined ? own! : [own![0] - other[1], own![1] - other[0]];
}

/** A bound beyond what is possible, or on its edge, is kept or broken whatever happens. Errors: `claim/trivial`. */
function refuseTrivialMean(
  bounds: readonly [number, number],
  [least, greatest]: readonly [number, number],
  statistic: 'mean' | 'difference',
): void {
  const edge = bounds.find((bound) => Number.isFinite(bound) && !(bound > least && bound < greatest));
  if (edge === undefined) return;
  fail(
    'claim/trivial',
    '',
    edge,
    `a value between ${String(least)} and ${String(greatest)}, which the ${statistic} cannot leave in this scenario`,
  );
}
