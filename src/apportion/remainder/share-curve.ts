import { countWhile } from '../count-while.js';
import type { Bounds } from '../input/bounds.js';
import { bigWeight, type Weights } from '../input/weights.js';

/**
 * Bounded shares at one rate t for all, clamp(t · w_i, min_i, max_i), and their sum H(t): a rising chain of straight pieces, exactly.
 * Piece p holds from the p-th bend on: H(t) = fixed + t · free.
 */
export interface ShareCurve {
  /** Piece that holds at t = numerator / weight. */
  readonly pieceAt: (numerator: bigint, weight: bigint) => number;
  /** Last piece that starts with a sum of at most `total`. */
  readonly pieceWithSum: (total: bigint) => number;
  /** Sum of the shares at a bound in this piece. */
  readonly fixed: (piece: number) => bigint;
  /** Sum of the weights of the others. */
  readonly free: (piece: number) => bigint;
  /** Per region in this piece: 0 at its floor, 1 between its bounds, 2 at its cap. */
  readonly sides: (piece: number) => Uint8Array;
}

/** 2⁻⁵⁰. A rate takes two roundings (weight, quotient) within 2⁻⁵³ each, so two rates are together off by less than 5 · 2⁻⁵³ of the larger. */
const surelyApart = 8.881784197001252e-16;

export function shareCurve(weights: Weights, total: number, { min, max }: Bounds): ShareCurve {
  // A region leaves its floor at t = min/w and reaches its cap at t = max/w; a cap of the whole total is none. Bend 2i is the floor's, 2i + 1 the cap's.
  const bends: number[] = [];
  let sum = 0n;
  for (let i = 0; i < weights.size; i++) {
    sum += BigInt(min[i]!);
    if (min[i]! < max[i]!) bends.push(2 * i);
    if (min[i]! < max[i]! && max[i]! < total) bends.push(2 * i + 1);
  }
  const seatsAt = (bend: number): bigint => BigInt((bend % 2 === 0 ? min : max)[bend >> 1]!);
  const weightAt = (bend: number): bigint => bigWeight(weights, bend >> 1);
  const rate = (bend: number): number => (bend % 2 === 0 ? min : max)[bend >> 1]! / weights.value[bend >> 1]!;
  bends.sort((a, b) => {
    const [x, y] = [rate(a), rate(b)];
    if (Math.abs(x - y) > surelyApart * Math.max(x, y)) return x - y;
    const [left, right] = [seatsAt(a) * weightAt(b), seatsAt(b) * weightAt(a)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
  const fixed = [sum];
  const free = [0n];
  bends.forEach((bend, p) => {
    const sign = bend % 2 === 0 ? 1n : -1n;
    fixed.push(fixed[p]! - sign * seatsAt(bend));
    free.push(free[p]! + sign * weightAt(bend));
  });
  return {
    pieceAt: (numerator, weight) =>
      countWhile(bends.length, (p) => seatsAt(bends[p]!) * weight <= numerator * weightAt(bends[p]!)),
    pieceWithSum: (wanted) =>
      countWhile(bends.length, (p) => {
        const w = weightAt(bends[p]!);
        return fixed[p]! * w + seatsAt(bends[p]!) * free[p]! <= wanted * w;
      }),
    fixed: (piece) => fixed[piece]!,
    free: (piece) => free[piece]!,
    sides: (piece) => {
      const side = new Uint8Array(weights.size);
      for (let p = 0; p < piece; p++) side[bends[p]! >> 1] = 1 + (bends[p]! % 2);
      return side;
    },
  };
}
