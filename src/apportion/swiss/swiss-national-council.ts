import { failText } from '../../errors/index.js';
import { readCount } from '../input/counts.js';
import { readIds } from '../input/ids.js';
import { readOptions } from '../input/options.js';
import { readTieBreak } from '../input/tie-break.js';
import { bigWeight, readWeights, sumOfWeights, type Weights } from '../input/weights.js';
import type { Outcome } from '../outcome.js';
import { resultOf } from '../solve.js';
import type { ApportionInput, Apportionment } from '../types.js';

/** What Article 17 needs; it has a floor of its own, and no caps. */
export type SwissNationalCouncilInput<Id extends string = string> = Pick<
  ApportionInput<Id>,
  'weights' | 'total' | 'ids' | 'tieBreak'
>;

/**
 * Seats of the Swiss National Council among the cantons, Article 17 to the letter. (a) The quota is the whole number next above people per seat; a canton that does not reach it gets one seat
 * and drops out, and the rest get a new quota, until all that remain reach it. (b) Each gets as many seats as the last quota goes into its people. (c) What is left goes to the largest
 * remainders; among equal ones those with the smallest remainder by the first quota drop out. What is equal even then is a tie, for which the article draws lots.
 *
 * `hamilton` with `min: 1` has the same idea without whole quotas (they turn on the unit of the weights), so that a seat may go elsewhere.
 *
 * @throws LevyError `apportion/invalid`; `apportion/infeasible` for fewer seats than cantons, and for weights in units so large that whole quotas leave more seats than there are remainders.
 * @example swissNationalCouncil({ weights: [70, 20, 3], total: 5 }).seats // [3, 1, 1]: 3 is below 93/5, then 22 is the quota of 90/4 …
 * @see Federal Act on Political Rights of 17 December 1976 (SR 161.1), Article 17.
 */
export function swissNationalCouncil<const Id extends string = string>(
  input: SwissNationalCouncilInput<Id>,
): Apportionment<Id> {
  const options = readOptions(input, ['weights', 'total', 'ids', 'tieBreak']);
  const tieBreak = readTieBreak(options.tieBreak);
  const weights = readWeights(options.weights);
  const total = readCount(options.total, 'total');
  const ids = options.ids === undefined ? null : readIds(options.ids, weights.size);
  if (total < weights.size)
    failText('apportion/infeasible', 'total', `${total} seats`, `at least one seat for each of the ${weights.size}`);
  if (weights.scale > 1n) failText('apportion/invalid', 'weights', 'fractions', 'whole numbers of people');
  const all = sumOfWeights(weights);
  if (all === 0n && total > weights.size)
    failText('apportion/infeasible', 'weights', 'no people', `somebody to give ${total} seats to`);
  return resultOf<Id>({ ids, tieBreak }, 'swiss-national-council', byArticle17(weights, all, total));
}

function byArticle17(weights: Weights, sum: bigint, total: number): Outcome {
  const seats = new Float64Array(weights.size).fill(1);
  let all = sum;
  let open = total;
  let members = Array.from(seats.keys());
  const nextAbove = (): bigint => all / BigInt(open) + 1n;
  if (members.length === 0) return { seats, tie: null, divisor: null, quota: null };
  const first = nextAbove();
  let quota = first;
  for (;;) {
    const reach = members.filter((i) => bigWeight(weights, i) >= quota);
    if (reach.length === members.length || reach.length === 0) break;
    for (const i of members) if (bigWeight(weights, i) < quota) all -= bigWeight(weights, i);
    open -= members.length - reach.length;
    members = reach;
    quota = nextAbove();
  }
  for (const i of members) {
    // Only where all have the same weight (or none) can nobody reach the quota.
    seats[i] = Math.max(1, Number(bigWeight(weights, i) / quota));
    open -= seats[i];
  }
  if (open > members.length)
    failText(
      'apportion/infeasible',
      'weights',
      `${open} seats left over for ${members.length} remainders`,
      'weights in smaller units (people, not thousands), as the quota is a whole number',
    );
  const result = { seats, divisor: null, quota: Number(quota) };
  if (open === 0) return { ...result, tie: null };
  /** Negative where i comes first. */
  const compare = (i: number, j: number): number => {
    const [v, w] = [bigWeight(weights, i), bigWeight(weights, j)];
    const by = (divisor: bigint): number => Number((w % divisor) - (v % divisor));
    const apart = by(quota);
    return apart === 0 ? by(first) : apart;
  };
  // Stable: equals keep the order of their indices.
  members.sort(compare);
  const last = members[open - 1]!;
  const ahead = members.filter((i) => compare(i, last) < 0);
  const tied = members.filter((i) => compare(i, last) === 0);
  for (const i of ahead) seats[i]!++;
  const left = open - ahead.length;
  const tie = left === tied.length ? null : { sure: Array.from(seats), tied, seats: left };
  for (const i of tied.slice(0, left)) seats[i]!++;
  return { ...result, tie };
}
