import { fail, failText } from '../../errors/index.js';
import type { EnsembleEvent } from '../../store/index.js';
import type { ParsedClaim } from '../language/read-claim.js';
import { boundsOf, columnAddress, type ReplicateSource } from '../trials/replicate-source.js';
import { everyJudge } from './every-judge.js';
import type { Judge } from './judge.js';
import { meanJudge } from './mean-judge.js';
import { metricBounds, metricRange } from './metric-bounds.js';
import { shareJudge } from './share-judge.js';

/** The judge of a claim over the numbers of one column, or of one minus another. Errors: those of events, `claim/unbounded`, `claim/trivial`. */
export function judgeOf(
  { kind, reference, test }: ParsedClaim,
  sources: readonly ReplicateSource[],
  keys: readonly string[],
  alpha: number,
): Judge {
  const [low, high] = boundsOf(sources[0]!, { ...reference, ...test.bounds } as EnsembleEvent);
  if (test.kind === 'mean') {
    const statistic = kind === 'difference' ? 'difference' : 'mean';
    const possible = rangeOver(sources, keys, metricBounds);
    refuseTrivialMean([low, high], possible, statistic);
    return meanJudge({ low, high }, possible, alpha, statistic);
  }
  refuseTrivialBounds([low, high], rangeOver(sources, keys, metricRange));
  return test.kind === 'every'
    ? everyJudge(low, high, test.replicates, alpha)
    : shareJudge(low, high, test.range, alpha);
}

/** What the number, or the difference of two, can be in any replicate. */
function rangeOver(
  sources: readonly ReplicateSource[],
  keys: readonly string[],
  rangeIn: typeof metricRange,
): readonly [least: number, greatest: number] {
  const [own, other] = sources.map((source, i) => rangeIn(source.program, columnAddress(source, keys[i]!)));
  return other === undefined ? own! : [own![0] - other[1], own![1] - other[0]];
}

/** Bounds that every possible number keeps, or none, say nothing: the claim cannot be otherwise. Errors: `claim/trivial`. */
function refuseTrivialBounds(
  [low, high]: readonly [number, number],
  [least, greatest]: readonly [number, number],
): void {
  const always = low <= least && high >= greatest;
  const never = low > greatest || high < least;
  if (!always && !never) return;
  failText(
    'claim/trivial',
    '',
    `bounds that are ${always ? 'kept' : 'broken'} whatever happens`,
    `bounds that can be kept and can be broken: in this scenario the number lies between ${String(least)} and ${String(greatest)}`,
  );
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
