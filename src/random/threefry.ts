import { uniformStep } from './bits.js';
import type { StreamKey } from './stream-key.js';

/*
 * Threefry-2x32 with 20 rounds (J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11),
 * JAX's default: a keyed permutation of 64-bit counters, so that any draw of any replicate is had without the ones before it.
 * Rotations 13 15 26 6 | 17 29 16 24; the third key word is the parity constant ^ the two keys.
 */
const parity = 0x1bd11bda;

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

/**
 * One uniform per replicate: `out[i]` for the counter (replicates[i], counter1), i < count. A pure function of key and
 * counter; the same numbers as {@link threefry} in the 20 rounds written out, which is what makes it fast.
 */
export function fillUniforms(out: Float64Array, count: number, key: StreamKey, replicates: Int32Array, counter1: number): void {
  const k0 = key[0] | 0;
  const k1 = key[1] | 0;
  const k2 = parity ^ k0 ^ k1;
  const start1 = (counter1 + k1) | 0;
  const halfStep = uniformStep / 2;
  for (let i = 0; i < count; i++) {
    let a = (replicates[i]! + k0) | 0;
    let b = start1;
    a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k1) | 0; b = (b + k2 + 1) | 0;
    a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + k2) | 0; b = (b + k0 + 2) | 0;
    a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k0) | 0; b = (b + k1 + 3) | 0;
    a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + k1) | 0; b = (b + k2 + 4) | 0;
    a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k2) | 0; b = (b + k0 + 5) | 0;
    out[i] = ((a >>> 0) * 2097152 + ((b >>> 11) | 1)) * halfStep; // 2k + 1 halves: 2^21 · 32 bits + 20 bits, and a 1
  }
}

/** One uniform: what {@link fillUniforms} gives for a single replicate. */
export function uniform(key: StreamKey, replicate: number, counter1: number): number {
  const [a, b] = threefry(key, replicate, counter1);
  return ((a >>> 0) * 1048576 + (b >>> 12) + 0.5) * uniformStep;
}
