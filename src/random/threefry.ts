import { uniformStep } from './engine-version.js';
import type { StreamKey } from './stream-key.js';

/*
 * Threefry-2x32 with 20 rounds (J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11),
 * JAX's default: a keyed permutation of 64-bit counters, so that any draw of any replicate is had without the ones before it.
 * Rotations 13 15 26 6 | 17 29 16 24; the third key word is the parity constant ^ the two keys.
 */
export const parity = 0x1bd11bda;

/** The two words that Threefry-2x32-20 makes of a counter, as signed 32-bit integers. */
export function threefry(key: StreamKey, counter0: number, counter1: number): [number, number] {
  const k0 = key[0] | 0;
  const k1 = key[1] | 0;
  const keys = [k0, k1, parity ^ k0 ^ k1];
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  let x0 = (counter0 + k0) | 0;
  let x1 = (counter1 + k1) | 0;
  for (let round = 0; round < 20; round++) {
    const turn = rotations[round % 8]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x0 = (x0 + keys[injection % 3]!) | 0;
      x1 = (x1 + keys[(injection + 1) % 3]! + injection) | 0;
    }
  }
  return [x0, x1];
}

/** One uniform: the first 52 of the 64 bits of a counter, in the middle of their step. */
export function uniform(key: StreamKey, replicate: number, counter1: number): number {
  const [a, b] = threefry(key, replicate, counter1);
  return ((a >>> 0) * 1048576 + (b >>> 12) + 0.5) * uniformStep;
}
