import { invalid } from '../refuse.js';
import { countWhile } from '../count-while.js';
import type { Bounds } from '../input/bounds.js';
import { chooseAmong } from '../input/tie-break.js';
import { pricesOf } from '../divisor/divisor-method.js';
import { indexHeap } from '../divisor/index-heap.js';
import { stationary } from '../methods.js';
import type { Outcome, Tie } from '../outcome.js';
import type { Prices } from '../divisor/settle.js';
import { shareCurve } from '../remainder/share-curve.js';
import type { TieBreak } from '../types.js';
import { bigWeight, sumOfWeights, type Weights } from '../input/weights.js';

/** Seats are awarded one by one; beyond this the wait is minutes. */
export const mostQuotaMethodSeats = 100_000_000;

/** One run through the houses from the sum of the floors to the total. */
interface Run {
  readonly seats: Float64Array;
  /** House at which the seat that a region won last was first open to it. */
  readonly wonFrom: Float64Array;
  /** House from which a region's next seat is open to it; beyond the total, or Infinity at its cap, if it was not. */
  readonly nextFrom: Float64Array;
  /** Houses h, ascending, at which every seat won later was not open yet. */
  readonly tight: readonly number[];
}

/**
 * Balinski and Young's quota method (Amer. Math. Monthly 82, 1975): the house grows seat by seat; each seat goes, as Jefferson's would, to the largest weight/(seats + 1)
 * among the regions it does not lift above their upper quota in that house. With floors and caps the quota of house h is the bounded share clamp(t · w, min, max) whose sum is h.
 *
 * Ties. Seats are unit jobs: seat k of region i opens at house ⌊H((k−1)/w_i)⌋ + 1 (H sums the bounded shares) and is served in order of k/w_i. Serving the best open job at each house
 * yields the best-ranked set that can be served at all (exchange argument: the best open job belongs to it, and some schedule serves it now). The sets that can be served are those with, for each h,
 * at most total − h members that open after h: a chain of nested sets, hence a matroid. So two jobs e (out) and f (in) of equal rank can change places if and only if f opens after the
 * last house, before e opens, at which that limit is reached (`tight`), and the choice among one rank does not affect the others.
 */
export function byQuotaMethod(weights: Weights, total: number, bounds: Bounds, tieBreak: TieBreak): Outcome {
  if (total > mostQuotaMethodSeats)
    invalid('total', total, `at most ${mostQuotaMethodSeats} with balinski-young, which awards seats one at a time`);
  const rank = new Float64Array(weights.size).fill(1);
  const opens = openingOf(weights, total, bounds);
  const prices = pricesOf(stationary(1, 1), weights);
  const first = run(weights, total, bounds, opens, prices, rank);
  const groups = tiedGroups(first, total, bounds, prices, rank);
  if (groups.length === 0) return { seats: first.seats, tie: null, divisor: null, quota: null };
  const sure = Array.from(first.seats);
  for (const group of groups) for (const i of group.winners) sure[i]!--;
  const tie: Tie = {
    sure,
    tied: groups.flatMap((group) => group.members).sort((a, b) => a - b),
    seats: groups.reduce((sum, group) => sum + group.winners.length, 0),
  };
  // Lowest index first is the order of the run already.
  if (tieBreak === 'first') return { seats: first.seats, tie, divisor: null, quota: null };
  let now = first;
  for (let open = groups; open.length > 0; open = tiedGroups(now, total, bounds, prices, rank)) {
    const { members, winners, alike } = open[0]!;
    for (const i of chooseAmong(tieBreak, members, alike ? winners.length : 1)) rank[i] = 0;
    now = run(weights, total, bounds, opens, prices, rank);
  }
  return { seats: now.seats, tie, divisor: null, quota: null };
}

/** House at which a region's seat k opens: ⌊H((k − 1)/w)⌋ + 1. */
function openingOf(weights: Weights, total: number, bounds: Bounds): (i: number, k: number) => number {
  const all = sumOfWeights(weights);
  if (bounds.given) {
    const curve = shareCurve(weights, total, bounds);
    return (i, k) => {
      const [held, w] = [BigInt(k - 1), bigWeight(weights, i)];
      const piece = curve.pieceAt(held, w);
      return Number(curve.fixed(piece) + (held * curve.free(piece)) / w) + 1;
    };
  }
  const sum = Number(all);
  // Exact where the product is: a whole number below 2⁵³ divided by another has its floor right, since a quotient just below a whole number m is off by 1/w ≥ m/2⁵³.
  if (weights.big === null && sum * total <= Number.MAX_SAFE_INTEGER)
    return (i, k) => Math.floor(((k - 1) * sum) / weights.value[i]!) + 1;
  return (i, k) => Number((BigInt(k - 1) * all) / bigWeight(weights, i)) + 1;
}

/** Serves the houses in order; among seats of equal claim the lower rank goes first, then the lower index. */
function run(
  weights: Weights,
  total: number,
  { min, max }: Bounds,
  opens: (i: number, k: number) => number,
  { value, price, compare }: Prices,
  rank: Float64Array,
): Run {
  const seats = min.slice();
  const nextFrom = new Float64Array(weights.size).fill(Infinity);
  const wonFrom = new Float64Array(weights.size);
  const next = new Float64Array(weights.size);
  const waiting = indexHeap(nextFrom, (i, j) => nextFrom[i]! < nextFrom[j]!);
  const open = indexHeap(next, (i, j) => {
    const claim = compare(i, seats[i]! + 1, j, seats[j]! + 1);
    if (claim !== 0) return claim < 0;
    return rank[i] === rank[j] ? i < j : rank[i]! < rank[j]!;
  });
  let house = 0;
  for (let i = 0; i < weights.size; i++) {
    house += min[i]!;
    if (min[i]! < max[i]!) {
      nextFrom[i] = opens(i, min[i]! + 1);
      next[i] = price(value[i]!, min[i]! + 1);
      waiting.push(i);
    }
  }
  const tight = [house];
  while (house < total) {
    house++;
    while (waiting.size() > 0 && nextFrom[waiting.top()]! <= house) {
      open.push(waiting.top());
      waiting.pop();
    }
    // Never empty: the bounded shares sum to the house, the seats to one less, so somebody is below its share.
    const i = open.top();
    wonFrom[i] = nextFrom[i]!;
    // A seat that was open since an earlier house is a claim left waiting there: those houses had not yet served all that was open to be won.
    while (tight.length > 0 && tight[tight.length - 1]! >= wonFrom[i]) tight.pop();
    tight.push(house);
    seats[i]!++;
    next[i] = price(value[i]!, seats[i]! + 1);
    nextFrom[i] = seats[i]! < max[i]! ? opens(i, seats[i]! + 1) : Infinity;
    if (nextFrom[i] <= house) open.sinkTop();
    else {
      open.pop();
      if (nextFrom[i] <= total) waiting.push(i);
    }
  }
  return { seats, wonFrom, nextFrom, tight };
}

interface TiedGroup {
  readonly members: number[];
  readonly winners: number[];
  /** All opened at the same house: any choice of the right number can be served. */
  readonly alike: boolean;
}

/** Sets of regions with exactly equal claims of whom some won and some could have in their place. Those with rank 0 have been decided and stay. */
function tiedGroups(
  { seats, wonFrom, nextFrom, tight }: Run,
  total: number,
  { min }: Bounds,
  { compare }: Prices,
  rank: Float64Array,
): TiedGroup[] {
  const losers = [...seats.keys()]
    .filter((i) => nextFrom[i]! <= total)
    .sort((i, j) => compare(i, seats[i]! + 1, j, seats[j]! + 1));
  const winners = [...seats.keys()]
    .filter((i) => seats[i]! > min[i]! && rank[i] !== 0)
    .sort((i, j) => compare(i, seats[i]!, j, seats[j]!));
  const groups: TiedGroup[] = [];
  let from = 0;
  for (let a = 0, b = 0; a < losers.length; a = b) {
    const loser = losers[a]!;
    const against = (i: number): number => compare(i, seats[i]!, loser, seats[loser]! + 1);
    while (b < losers.length && compare(losers[b]!, seats[losers[b]!]! + 1, loser, seats[loser]! + 1) === 0) b++;
    while (from < winners.length && against(winners[from]!) < 0) from++;
    let to = from;
    while (to < winners.length && against(winners[to]!) === 0) to++;
    if (to === from) continue;
    const out = losers.slice(a, b);
    const last = Math.max(...winners.slice(from, to).map((i) => wonFrom[i]!));
    const couldWin = out.filter((i) => tightBefore(tight, nextFrom[i]!) < last);
    if (couldWin.length === 0) continue;
    const earliest = Math.min(...couldWin.map((i) => tightBefore(tight, nextFrom[i]!)));
    const couldLose = winners.slice(from, to).filter((i) => wonFrom[i]! > earliest);
    const houses = new Set([...couldLose.map((i) => wonFrom[i]!), ...couldWin.map((i) => nextFrom[i]!)]);
    groups.push({
      members: [...couldLose, ...couldWin].sort((i, j) => i - j),
      winners: couldLose,
      alike: houses.size === 1,
    });
  }
  return groups;
}

/** Last tight house before `house`. */
function tightBefore(tight: readonly number[], house: number): number {
  return tight[countWhile(tight.length, (t) => tight[t]! < house) - 1] ?? 0;
}
