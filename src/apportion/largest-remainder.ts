import { fail } from '../errors/index.js';
import type { Bounds } from './bounds.js';
import { lineOf } from './line-of.js';
import type { ResolvedMethod } from './methods.js';
import type { Outcome, Tie } from './outcome.js';
import { settle, tieOnLine, type ComparePrices } from './settle.js';
import { shareCurve } from './share-curve.js';
import type { BoundsRule } from './types.js';
import { bigWeight, sumOfWeights, type Weights } from './weights.js';

type RemainderMethod = Extract<ResolvedMethod, { kind: 'remainder' }>;

/** Quotas w_i · seats / weight as whole part and remainder (over `weight`), for the regions that take part. */
interface Quotas {
  readonly whole: Float64Array;
  readonly remainder: Float64Array | bigint[];
}

/** Largest-remainder methods. */
export function byRemainder(method: RemainderMethod, weights: Weights, total: number, bounds: Bounds, rule: BoundsRule): Outcome {
  const all = sumOfWeights(weights);
  if (all === 0n) return { seats: bounds.min.slice(), tie: null, divisor: null, quota: null };
  const scale = Number(weights.scale);
  if (rule === 'requota' && bounds.given) {
    // One rate at which the bounded shares sum to the total; those inside their bounds share what the others leave.
    const curve = shareCurve(weights, total, bounds);
    const piece = curve.pieceWithSum(BigInt(total));
    const [left, weight] = [total - Number(curve.fixed(piece)), curve.free(piece)];
    const sides = curve.sides(piece);
    const seats = bounds.min.slice();
    const members: number[] = [];
    for (let i = 0; i < weights.size; i++) {
      if (sides[i] === 1) members.push(i);
      else if (sides[i] === 2) seats[i] = bounds.max[i]!;
    }
    return { seats, tie: largestRemainders(quotasOf(weights, members, BigInt(left), weight), members, seats, total), divisor: null, quota: left === 0 ? null : Number(weight) / left / scale };
  }
  const [seatsPer, weightPer] = quotaRatio(method, all, total, weights.scale);
  const quota = seatsPer === 0n ? null : Number(weightPer) / Number(seatsPer) / scale;
  const members = Array.from({ length: weights.size }, (_, i) => i);
  const quotas = quotasOf(weights, members, seatsPer, weightPer);
  if (method.name === 'hamilton' && !bounds.given) {
    const seats = new Float64Array(weights.size);
    return { seats, tie: largestRemainders(quotas, members, seats, total), divisor: null, quota };
  }
  return { ...byDeficit(quotas, total, bounds), divisor: null, quota };
}

/** Quota w·a/b as [a, b]: Hare total/W, Droop 1/(⌊V/(total+1)⌋+1), Hagenbach-Bischoff (total+1)/V, V in the user's units. */
function quotaRatio({ name }: RemainderMethod, all: bigint, total: number, scale: bigint): [a: bigint, b: bigint] {
  const next = BigInt(total) + 1n;
  switch (name) {
    case 'hamilton':
      return [BigInt(total), all];
    case 'droop':
      return [1n, scale * (all / (scale * next) + 1n)];
    case 'hagenbach-bischoff':
      return [next, all];
    case 'hagenbach-bischoff-rounded': {
      const rounded = (2n * all + scale * next) / (2n * scale * next);
      if (rounded === 0n) fail('apportion/infeasible', 'weights', 'a quota that rounds to 0', 'weights that sum to at least half the total plus one (Hagenbach-Bischoff, rounded)');
      return [1n, scale * rounded];
    }
  }
}

function quotasOf(weights: Weights, members: readonly number[], a: bigint, b: bigint): Quotas {
  const whole = new Float64Array(members.length);
  const [x, y] = [Number(a), Number(b)];
  // w·a < 2⁵³ and b < 2⁵³: the product is exact, the floor of the quotient off by at most one (a quotient below 2⁵³/b errs by under 1/b), which the sign of the exact remainder shows.
  if (b <= Number.MAX_SAFE_INTEGER && weights.big === null && members.every((i) => weights.value[i]! * x <= Number.MAX_SAFE_INTEGER)) {
    const remainder = new Float64Array(members.length);
    for (let m = 0; m < members.length; m++) {
      const product = weights.value[members[m]!]! * x;
      let k = Math.floor(product / y);
      let r = product - k * y;
      if (r < 0) {
        k--;
        r += y;
      } else if (r >= y) {
        k++;
        r -= y;
      }
      whole[m] = k;
      remainder[m] = r;
    }
    return { whole, remainder };
  }
  const remainder = members.map((i, m) => {
    const product = bigWeight(weights, i) * a;
    whole[m] = Number(product / b);
    return product % b;
  });
  return { whole, remainder };
}

/** Whole parts, then one seat each to the largest remainders; fewer than the members with a remainder are ever left. */
function largestRemainders({ whole, remainder }: Quotas, members: readonly number[], seats: Float64Array, total: number): Tie | null {
  members.forEach((i, m) => (seats[i] = whole[m]!));
  let left = total;
  for (const k of seats) left -= k;
  if (left === 0) return null;
  const line = lineOf(remainder, left);
  const tied: number[] = [];
  let given = 0;
  members.forEach((i, m) => {
    if (remainder[m]! > line) {
      seats[i]!++;
      given++;
    } else if (remainder[m] === line) tied.push(i);
  });
  const sure = Array.from(seats);
  const open = left - given;
  for (const i of tied.slice(0, open)) seats[i]!++;
  return tied.length === open ? null : { sure, tied, seats: open };
}

/**
 * x_i = clamp(⌊quota_i + shift⌋, min_i, max_i) with one shift for all: seats go in order of how far below its quota a region stands (its remainder, when it has its whole part),
 * and where floors or a small quota give out too many, they are taken from those furthest above it.
 */
function byDeficit({ whole, remainder }: Quotas, total: number, { min, max }: Bounds): Pick<Outcome, 'seats' | 'tie'> {
  // Price of seat k: k − quota = (k − whole) − remainder/b. Remainders are below b, so whole seats decide first: exact without a product.
  const compare: ComparePrices = (i, k, j, l) => {
    const seats = k - whole[i]! - (l - whole[j]!);
    if (seats !== 0) return seats;
    const [r, s] = [remainder[i]!, remainder[j]!];
    return r > s ? -1 : r < s ? 1 : 0;
  };
  const seats = new Float64Array(whole.length);
  /** Shifts all by a whole number and returns what is missing then. Sums only leave the exact range where their sign is beyond doubt. */
  const shiftBy = (shift: number): number => {
    let missing = total;
    for (let i = 0; i < seats.length; i++) missing -= seats[i] = Math.min(Math.max(whole[i]! + shift, min[i]!), max[i]!);
    return missing;
  };
  let missing = shiftBy(0);
  if (Math.abs(missing) > seats.length) {
    // Many bounds bind. One step of the shift moves at most one seat per region: halve to the largest that does not give out too many.
    let [low, high] = [-total, total + 1];
    while (high - low > 1) {
      const middle = low + Math.floor((high - low) / 2);
      if (shiftBy(middle) >= 0) low = middle;
      else high = middle;
    }
    missing = shiftBy(low);
  }
  const line = settle(seats, min, max, missing, compare);
  return { seats, tie: tieOnLine(seats, min, max, line, compare) };
}
