import { fail } from '../../errors/index.js';
import { directionNumbers, sobolDimensions } from './direction-numbers.js';

/** Binary digits of a coordinate: points of up to 2^32, and the resolution of every coordinate. */
export const sobolBits = 32;

/**
 * What every binary digit of a point's number contributes to its coordinate in one dimension (from 0): coordinate = exclusive or of
 * `result[b]` over the digits b (from the lowest) that are 1. Written from the last digit to the first: digit k after the binary point
 * is bit k − 1, the order in which scrambling works. Errors: `options/invalid`.
 */
export function reversedDirections(dimension: number): Int32Array {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= sobolDimensions)
    fail('options/invalid', 'dimension', dimension, `a whole number from 0 to ${String(sobolDimensions - 1)}`);
  const directions = new Int32Array(sobolBits);
  if (dimension === 0) {
    // Van der Corput's: the digits of the number themselves, mirrored at the binary point.
    for (let b = 0; b < sobolBits; b++) directions[b] = 1 << b;
    return directions;
  }
  const [degree, coefficients, ...initial] = directionNumbers.trim().split('\n')[dimension - 1]!.split(' ').map(Number);
  const s = degree!;
  // v_k = m_k / 2^k. Here m_k stands with its lowest bit at 2^(32 − k) and the whole is mirrored at the end.
  for (let k = 1; k <= sobolBits; k++) {
    if (k <= s) {
      directions[k - 1] = initial[k - 1]! << (sobolBits - k);
      continue;
    }
    // v_k = a_1 v_(k−1) ⊕ … ⊕ a_(s−1) v_(k−s+1) ⊕ v_(k−s) ⊕ v_(k−s)/2^s
    let v = directions[k - s - 1]! ^ (directions[k - s - 1]! >>> s);
    for (let i = 1; i < s; i++) if (((coefficients! >>> (s - 1 - i)) & 1) === 1) v ^= directions[k - i - 1]!;
    directions[k - 1] = v;
  }
  return directions.map(mirrored);
}

/** The 32 bits of a word in the opposite order. */
export function mirrored(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
