import { failText } from '../../errors/index.js';
import type { Bounds } from '../input/bounds.js';
import { lineOf } from './line-of.js';
import type { ResolvedMethod } from '../methods.js';
import type { Outcome, Tie } from '../outcome.js';
import { settle } from '../divisor/settle.js';
import { shareCurve } from './share-curve.js';
import type { BoundsRule } from '../types.js';
import { bigWeight, sumOfWeights, type Weights } from '../input/weights.js';

type RemainderMethod = Extract<ResolvedMethod, { kind: 'remainder' }>;

/** Quotas w_i · seats / weight as whole part and remainder (over `weight`), for the regions that take part. */
interface Quotas {
  readonly whole: Float64Array;
  readonly remainder: Float64Array | bigint[];
}

/** Largest-remainder methods. */
export function byRemainder(
  method: RemainderMethod,
  weights: Weights,
  total: number,
  bounds: Bounds,
  rule: BoundsRule,
): Outcome {
  const all = sumOfWeights(weights);
  const seats = bounds.min.slice();
  if (all === 0n) return { seats, tie: null, divisor: null, quota: null };
  const scale = Number(weights.scale);
  let [seatsPer, weightPer] = quotaRatio(method, all, total, weights.scale);
  let sides: Uint8Array | null = null;
  if (rule === 'rescale' && bounds.given) {
    // One rate at which the bounded shares sum to the total; those inside their bounds share what the others leave.
    const curve = shareCurve(weights, total, bounds);
    const piece = curve.pieceWithSum(BigInt(total));
    [seatsPer, weightPer] = [BigInt(total) - curve.fixed(piece), curve.free(piece)];
    sides = curve.sides(piece);
  }
  const room = new Int32Array(weights.size);
  let count = 0;
  for (let i = 0; i < weights.size; i++) {
    if (sides === null ? weights.value[i]! > 0 : sides[i] === 1) room[count++] = i;
    else if (sides?.[i] === 2) seats[i] = bounds.max[i]!;
  }
  const members = room.subarray(0, count);
  const quota = seatsPer === 0n ? null : Number(weightPer) / Number(seatsPer) / scale;
  const quotas = quotasOf(weights, members, seatsPer, weightPer);
  const rounded = sides === null && bounds.given ? null : largestRemainders(quotas, members, seats, total);
  if (rounded !== null) return { seats, tie: rounded.tie, divisor: null, quota };
  return { ...byDeficit(quotas, members, total, bounds), divisor: null, quota };
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
      if (rounded === 0n)
        failText(
          'apportion/infeasible',
          'weights',
          'a quota that rounds to 0',
          'weights that sum to at least half the total plus one',
        );
      return [1n, scale * rounded];
    }
  }
}

function quotasOf(weights: Weights, members: Int32Array, a: bigint, b: bigint): Quotas {
  const whole = new Float64Array(members.length);
  const [x, y] = [Number(a), Number(b)];
  // Products below 2⁵³ are exact, and so is the floor of p/q then: p/q < m for whole p, q, m means p/q ≤ m − 1/q, at least one step of the doubles below m.
  let largest = 0;
  for (const i of members) largest = Math.max(largest, weights.value[i]!);
  if (b <= Number.MAX_SAFE_INTEGER && weights.big === null && largest * x <= Number.MAX_SAFE_INTEGER) {
    const remainder = new Float64Array(members.length);
    for (let m = 0; m < members.length; m++) {
      const product = weights.value[members[m]!]! * x;
      whole[m] = Math.floor(product / y);
      remainder[m] = product - whole[m]! * y;
    }
    return { whole, remainder };
  }
  const remainder = Array.from(members, (i, m) => {
    const product = bigWeight(weights, i) * a;
    whole[m] = Number(product / b);
    return product % b;
  });
  return { whole, remainder };
}

/** Whole parts, then one seat each to the largest remainders; `null` where the whole parts give out too many, or leave more seats than there are members. */
function largestRemainders(
  { whole, remainder }: Quotas,
  members: Int32Array,
  seats: Float64Array,
  total: number,
): { tie: Tie | null } | null {
  for (let m = 0; m < members.length; m++) seats[members[m]!] = whole[m]!;
  let left = total;
  for (const k of seats) left -= k;
  if (left < 0 || left > members.length) return null;
  if (left === 0) return { tie: null };
  const line = lineOf(remainder, left);
  const tied: number[] = [];
  let open = left;
  for (let m = 0; m < members.length; m++) {
    if (remainder[m]! > line) {
      seats[members[m]!]!++;
      open--;
    } else if (remainder[m] === line) tied.push(members[m]!);
  }
  const tie = tied.length === open ? null : { sure: Array.from(seats), tied, seats: open };
  for (let t = 0; t < open; t++) seats[tied[t]!]!++;
  return { tie };
}

/**
 * x_i = clamp(⌊quota_i + shift⌋, min_i, max_i) with one shift for all: seats go in order of how far below its quota a region stands (its remainder, when it has its whole part),
 * and where floors or a small quota give out too many, they are taken from those furthest above it.
 */
function byDeficit(
  { whole, remainder }: Quotas,
  members: Int32Array,
  total: number,
  { min, max }: Bounds,
): Pick<Outcome, 'seats' | 'tie'> {
  // Regions of zero weight stay at their floors.
  const place = new Int32Array(min.length).fill(-1);
  const all = new Float64Array(min.length);
  members.forEach((i, m) => {
    place[i] = m;
    all[i] = whole[m]!;
  });
  const seats = min.slice();
  /** Shifts all by a whole number and returns what is missing then. Sums only leave the exact range where their sign is beyond doubt. */
  const shiftBy = (shift: number): number => {
    let missing = total;
    for (let i = 0; i < seats.length; i++) {
      if (place[i]! >= 0) seats[i] = Math.min(Math.max(all[i]! + shift, min[i]!), max[i]!);
      missing -= seats[i]!;
    }
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
  const { tie } = settle(seats, min, max, missing, {
    // Price of seat k: k − quota = (k − whole) − remainder/b. Remainders are below b, so whole seats decide first, and no product is needed.
    value: all,
    price: (w, k) => k - w,
    compare: (i, k, j, l) => {
      const apart = k - all[i]! - (l - all[j]!);
      if (apart !== 0) return apart;
      const [r, s] = [remainder[place[i]!]!, remainder[place[j]!]!];
      return r > s ? -1 : r < s ? 1 : 0;
    },
  });
  return { seats, tie };
}
