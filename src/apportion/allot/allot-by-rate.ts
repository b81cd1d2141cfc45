import { infeasible, invalid } from '../refuse.js';
import { readSide } from '../input/bounds.js';
import { readIds } from '../input/ids.js';
import { readOptions } from '../input/options.js';
import { readRatio } from '../input/ratios.js';
import { bigWeight, readWeights } from '../input/weights.js';
import { seatsById } from '../solve.js';
import type { ApportionInput } from '../types.js';

export interface AllotByRateInput<Id extends string = string> extends Pick<
  ApportionInput<Id>,
  'weights' | 'min' | 'max' | 'ids'
> {
  /** Weight for one seat, in the unit of the weights: 200 for one man per 200. A number, or text such as `'1000/3'` for three per thousand. */
  readonly per: number | bigint | string;
  /**
   * What becomes of fractions of a seat: to the `nearest` (halves up), `up`, or `down`. These are Webster's, Adams's and Jefferson's methods with the divisor given instead of the total.
   * @default 'nearest'
   */
  readonly round?: 'nearest' | 'up' | 'down' | undefined;
}

export interface AllotmentByRate<Id extends string = string> {
  /** In the order of the weights. */
  readonly seats: number[];
  /** Their sum, which follows from the rate. */
  readonly total: number;
  /** Indices of those exactly at a half, which went up; empty with `up` and `down`. */
  readonly halves: number[];
  /** Seats by name, if `ids` were given. */
  readonly byId: Record<Id, number> | null;
}

/**
 * Seats at a fixed rate, such as one man per 200: each weight divided by `per` and rounded, held between its floor and its cap. The total follows.
 * The way of conscription laws (a man from so many souls) and of constitutions that fix the people per seat. Exact: no quotient is rounded in binary.
 *
 * @throws LevyError `apportion/invalid`; `apportion/infeasible` where a floor is above its cap or the total beyond 2⁵³ − 1.
 * @example allotByRate({ weights: [1000, 500, 299], per: 200 }) // seats [5, 3, 1], total 9, halves [1]
 */
export function allotByRate<const Id extends string = string>(input: AllotByRateInput<Id>): AllotmentByRate<Id> {
  const options = readOptions(input, ['weights', 'per', 'round', 'min', 'max', 'ids']);
  const weights = readWeights(options.weights);
  const { size } = weights;
  const [n, d] = readRatio(options.per, 'per', 'a weight above 0, or a fraction such as "1000/3"', true);
  const round: unknown = options.round === undefined ? 'nearest' : options.round;
  if (round !== 'nearest' && round !== 'up' && round !== 'down') invalid('round', round, '"nearest", "up" or "down"');
  const ids = options.ids === undefined ? null : readIds(options.ids, size);
  const min = readSide(new Float64Array(size), options.min, 'min', 0);
  const max = readSide(new Float64Array(size), options.max, 'max', Infinity);
  // seats = weight · d / (scale · n), over the common denominator 2 · scale · n for halves.
  const one = 2n * weights.scale * n;
  const seats: number[] = [];
  const halves: number[] = [];
  let total = 0;
  for (let i = 0; i < size; i++) {
    if (min[i]! > max[i]!) infeasible(`min[${i}]`, min[i], `at most the cap of that region, ${max[i]}`);
    const share = 2n * bigWeight(weights, i) * d;
    const rounded = Number((share + (round === 'up' ? one - 1n : round === 'down' ? 0n : one / 2n)) / one);
    const held = Math.min(Math.max(rounded, min[i]!), max[i]!);
    // At a half between bounds: the seat that went up would be allowed not to.
    if (round === 'nearest' && share % one === one / 2n && held === rounded && held > min[i]!) halves.push(i);
    seats.push(held);
    total += held;
    if (total > Number.MAX_SAFE_INTEGER)
      infeasible('per', options.per, 'a rate that hands out at most 9007199254740991 seats');
  }
  return { seats, total, halves, byId: seatsById<Id>(ids, seats) };
}
