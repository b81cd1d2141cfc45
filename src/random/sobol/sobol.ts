import { mirrored, reversedDirections, sobolBits } from './directions.js';
import { type Scrambling, scrambled } from './scrambling.js';

/** Coordinates are (k + ½)·2^-32 with k of 32 bits: in the middle of their step, exact as doubles, never 0 or 1. */
const step = 2.3283064365386963e-10; // 2^-32

/** Digits of a point's coordinate in one dimension, the first in the lowest bit. `directions` are those of `reversedDirections`. */
export function sobolDigits(directions: Int32Array, point: number): number {
  let digits = 0;
  for (let rest = point, b = 0; rest !== 0 && b < sobolBits; rest >>>= 1, b++)
    if ((rest & 1) === 1) digits ^= directions[b]!;
  return digits;
}

/** One coordinate of one point of the Sobol' sequence in binary order, as it is: k·2^-32, and 0 at point 0. Point and dimension from 0. */
export function sobolCoordinate(dimension: number, point: number): number {
  return (mirrored(sobolDigits(reversedDirections(dimension), point)) >>> 0) * step;
}

/** The same coordinate scrambled, between 0 and 1, neither included. */
export function scrambledCoordinate(directions: Int32Array, scrambling: Scrambling, point: number): number {
  return ((mirrored(scrambled(sobolDigits(directions, point), scrambling)) >>> 0) + 0.5) * step;
}

/**
 * `out[i]` = coordinate, in one dimension, of the point that replicate `replicates[i]` stands for, i < count. Replicates belong in turn to
 * independent randomisations of the same sequence: replicate n is point ⌊n / R⌋ of randomisation n mod R, of which there are
 * R = `scramblings.length`.
 */
export function fillScrambled(
  out: Float64Array,
  count: number,
  directions: Int32Array,
  scramblings: readonly Scrambling[],
  replicates: Int32Array,
): void {
  const randomisations = scramblings.length;
  for (let i = 0; i < count; i++) {
    const randomisation = replicates[i]! % randomisations;
    const point = (replicates[i]! - randomisation) / randomisations;
    out[i] = scrambledCoordinate(directions, scramblings[randomisation]!, point);
  }
}
