import { fail } from '../../errors/index.js';
import { band, type ProbabilityRange } from '../../yardsticks/index.js';
import type { Bounds, Claim } from '../language/claim-types.js';
import { everyJudge } from './every-judge.js';
import type { Judge } from './judge.js';
import { meanJudge } from './mean-judge.js';
import { metricBounds } from './metric-bounds.js';
import { boundsOf, columnAddress, type ReplicateSource } from '../trials/replicate-source.js';
import { shareJudge } from './share-judge.js';

/** The judge of a claim over the numbers of one column, or of one minus another. Errors: those of events, `claim/unbounded`, `claim/trivial`. */
export function judgeOf(
  claim: Claim,
  sources: readonly ReplicateSource[],
  keys: readonly string[],
  alpha: number,
): Judge {
  if ('always' in claim) return everyJudge(...boundsOf(sources[0]!, claim.always), claim.replicates, alpha);
  if ('probability' in claim)
    return shareJudge(...boundsOf(sources[0]!, claim.probability), claimedRange(claim), alpha);
  if ('quantile' in claim) return quantileJudge(claim, claim.level, alpha);
  if ('mean' in claim) return boundedMean(claim, sources, keys, alpha, 'mean');
  switch (claim.statistic) {
    case 'mean':
      return boundedMean(claim, sources, keys, alpha, 'difference');
    case 'quantile':
      return quantileJudge(claim, claim.level, alpha);
    case 'every':
      return everyJudge(...limits(claim), claim.replicates, alpha);
  }
}

/** The quantile is at most x where P(number ≤ x) ≥ level, and at least x where P(number < x) ≤ level, that is P(number ≥ x) ≥ 1 − level. */
function quantileJudge(bounds: Bounds, level: number, alpha: number): Judge {
  const [low, high] = limits(bounds);
  const share = 'atLeast' in bounds ? 1 - level : level;
  return shareJudge(low, high, { low: share, high: 1, lowOpen: false, highOpen: false }, alpha);
}

function boundedMean(
  claim: Bounds,
  sources: readonly ReplicateSource[],
  keys: readonly string[],
  alpha: number,
  kind: 'mean' | 'difference',
): Judge {
  const [own, other] = sources.map((source, i) => metricBounds(source.program, columnAddress(source, keys[i]!)));
  const bounds: readonly [number, number] = other === undefined ? own! : [own![0] - other[1], own![1] - other[0]];
  const [low, high] = limits(claim);
  for (const edge of [low, high]) {
    if (Number.isFinite(edge) && !(edge > bounds[0] && edge < bounds[1])) {
      fail(
        'claim/trivial',
        '',
        edge,
        `a value between ${String(bounds[0])} and ${String(bounds[1])}, which the ${kind} cannot leave in this scenario`,
      );
    }
  }
  return meanJudge({ low, high }, bounds, alpha, kind);
}

/** The range of probabilities that is claimed. */
export function claimedRange(claim: Extract<Claim, { probability: unknown }>): ProbabilityRange {
  if ('is' in claim) return band(claim.is, claim.yardstick === undefined ? {} : { yardstick: claim.yardstick });
  const [low, high] = limits(claim);
  return { low: Math.max(0, low), high: Math.min(1, high), lowOpen: false, highOpen: false };
}

function limits(bounds: Bounds): readonly [low: number, high: number] {
  if ('atLeast' in bounds) return [bounds.atLeast, Infinity];
  return 'atMost' in bounds ? [-Infinity, bounds.atMost] : bounds.within;
}
