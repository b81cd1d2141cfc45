import {
  type Estimate,
  meanEstimate,
  momentsOf,
  type Bet,
  bestGrowth,
  bettingInterval,
  lnStakes,
  logWealth,
  openBet,
  placeBets,
} from '../../stats/index.js';
import { ln } from '../../numeric/index.js';
import type { Judge, Outcome } from './judge.js';

/** More replicates than this are not worth naming. */
const mostNeeded = 1e9;

/** A claimed range of a mean; infinite where there is no bound. */
export interface ClaimedMean {
  readonly low: number;
  readonly high: number;
}

/**
 * "The mean of the number lies between `low` and `high`", by betting, for a number that cannot leave `bounds`. Against each claimed
 * bound one bettor bets that the mean is above it and one that it is below; each may err with half of alpha, and whatever
 * the mean is, only one bet in each direction can be a wrong one.
 */
export function meanJudge(
  { low, high }: ClaimedMean,
  bounds: readonly [number, number],
  alpha: number,
  kind: 'mean' | 'difference',
): Judge {
  const bar = ln(2 / alpha);
  const open = (edge: number, direction: Bet['direction']): Bet | null =>
    Number.isFinite(edge) ? openBet(edge, direction) : null;
  // To pass, every bet of the first row must be won; to fail, one of the second.
  const passing = [open(low, 'up'), open(high, 'down')].filter((bet) => bet !== null);
  const failing = [open(low, 'down'), open(high, 'up')].filter((bet) => bet !== null);
  const won = (bet: Bet): boolean => logWealth(bet) >= bar;
  return {
    look: (values, from, to): Outcome => {
      for (const bet of [...passing, ...failing]) placeBets(bet, values, from, to, bounds);
      if (failing.some(won)) return 'fail';
      return passing.every(won) ? 'pass' : null;
    },
    findings: (values, n) => {
      const estimate = meanOf(values, n, kind);
      const inside = estimate.value >= low && estimate.value <= high;
      const wanted = inside
        ? passing
        : failing.filter(({ mean, direction }) => (direction === 'up' ? estimate.value > mean : estimate.value < mean));
      return {
        estimate,
        interval: bettingInterval(values, n, bounds, alpha),
        needed: neededFor(wanted, n, bar),
        counterexample: null,
      };
    },
  };
}

/** At the growth seen so far, when the slowest of the bets would be won. */
function neededFor(bets: readonly Bet[], n: number, bar: number): number | null {
  const growth = Math.min(...bets.map((bet) => bestGrowth(bet, n)));
  const needed = Math.ceil((bar + lnStakes) / growth);
  return n > 0 && growth > 0 && needed <= mostNeeded ? Math.max(needed, n) : null;
}

function meanOf(values: Float64Array, n: number, kind: 'mean' | 'difference'): Estimate {
  if (n === 0) return { kind, value: NaN, se: NaN, interval: [-Infinity, Infinity], level: 0.95, n };
  return meanEstimate(momentsOf(values.subarray(0, n)), 0.95, kind);
}
