import { uniformStep } from './bits.js';
import type { StreamKey } from './stream-key.js';
import { parity } from './threefry.js';

/**
 * One uniform per replicate: `out[i]` for the counter (replicates[i], counter1), i < count. A pure function of key and
 * counter; the numbers of `uniform`.
 *
 * The 20 rounds of Threefry are a chain in which every step waits for the one before. Written out for four replicates side by side they
 * take two thirds of the time, because a processor works on four chains at once. The last turn may have fewer than four replicates
 * left: its spare lanes do the last one again.
 */
export function fillUniforms(out: Float64Array, count: number, key: StreamKey, replicates: Int32Array, counter1: number): void {
  const k0 = key[0] | 0;
  const k1 = key[1] | 0;
  const k2 = parity ^ k0 ^ k1;
  const start1 = (counter1 + k1) | 0;
  const halfStep = uniformStep / 2;
  const last = count - 1;
  for (let i0 = 0; i0 < count; i0 += 4) {
    const i1 = Math.min(i0 + 1, last);
    const i2 = Math.min(i0 + 2, last);
    const i3 = Math.min(i0 + 3, last);
    let a0 = (replicates[i0]! + k0) | 0, a1 = (replicates[i1]! + k0) | 0, a2 = (replicates[i2]! + k0) | 0, a3 = (replicates[i3]! + k0) | 0;
    let b0 = start1, b1 = start1, b2 = start1, b3 = start1;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 13) | (b0 >>> 19)) ^ a0; b1 = ((b1 << 13) | (b1 >>> 19)) ^ a1; b2 = ((b2 << 13) | (b2 >>> 19)) ^ a2; b3 = ((b3 << 13) | (b3 >>> 19)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 15) | (b0 >>> 17)) ^ a0; b1 = ((b1 << 15) | (b1 >>> 17)) ^ a1; b2 = ((b2 << 15) | (b2 >>> 17)) ^ a2; b3 = ((b3 << 15) | (b3 >>> 17)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 26) | (b0 >>> 6)) ^ a0; b1 = ((b1 << 26) | (b1 >>> 6)) ^ a1; b2 = ((b2 << 26) | (b2 >>> 6)) ^ a2; b3 = ((b3 << 26) | (b3 >>> 6)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 6) | (b0 >>> 26)) ^ a0; b1 = ((b1 << 6) | (b1 >>> 26)) ^ a1; b2 = ((b2 << 6) | (b2 >>> 26)) ^ a2; b3 = ((b3 << 6) | (b3 >>> 26)) ^ a3;
    a0 = (a0 + k1) | 0; a1 = (a1 + k1) | 0; a2 = (a2 + k1) | 0; a3 = (a3 + k1) | 0; b0 = (b0 + k2 + 1) | 0; b1 = (b1 + k2 + 1) | 0; b2 = (b2 + k2 + 1) | 0; b3 = (b3 + k2 + 1) | 0;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 17) | (b0 >>> 15)) ^ a0; b1 = ((b1 << 17) | (b1 >>> 15)) ^ a1; b2 = ((b2 << 17) | (b2 >>> 15)) ^ a2; b3 = ((b3 << 17) | (b3 >>> 15)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 29) | (b0 >>> 3)) ^ a0; b1 = ((b1 << 29) | (b1 >>> 3)) ^ a1; b2 = ((b2 << 29) | (b2 >>> 3)) ^ a2; b3 = ((b3 << 29) | (b3 >>> 3)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 16) | (b0 >>> 16)) ^ a0; b1 = ((b1 << 16) | (b1 >>> 16)) ^ a1; b2 = ((b2 << 16) | (b2 >>> 16)) ^ a2; b3 = ((b3 << 16) | (b3 >>> 16)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 24) | (b0 >>> 8)) ^ a0; b1 = ((b1 << 24) | (b1 >>> 8)) ^ a1; b2 = ((b2 << 24) | (b2 >>> 8)) ^ a2; b3 = ((b3 << 24) | (b3 >>> 8)) ^ a3;
    a0 = (a0 + k2) | 0; a1 = (a1 + k2) | 0; a2 = (a2 + k2) | 0; a3 = (a3 + k2) | 0; b0 = (b0 + k0 + 2) | 0; b1 = (b1 + k0 + 2) | 0; b2 = (b2 + k0 + 2) | 0; b3 = (b3 + k0 + 2) | 0;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 13) | (b0 >>> 19)) ^ a0; b1 = ((b1 << 13) | (b1 >>> 19)) ^ a1; b2 = ((b2 << 13) | (b2 >>> 19)) ^ a2; b3 = ((b3 << 13) | (b3 >>> 19)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 15) | (b0 >>> 17)) ^ a0; b1 = ((b1 << 15) | (b1 >>> 17)) ^ a1; b2 = ((b2 << 15) | (b2 >>> 17)) ^ a2; b3 = ((b3 << 15) | (b3 >>> 17)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 26) | (b0 >>> 6)) ^ a0; b1 = ((b1 << 26) | (b1 >>> 6)) ^ a1; b2 = ((b2 << 26) | (b2 >>> 6)) ^ a2; b3 = ((b3 << 26) | (b3 >>> 6)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 6) | (b0 >>> 26)) ^ a0; b1 = ((b1 << 6) | (b1 >>> 26)) ^ a1; b2 = ((b2 << 6) | (b2 >>> 26)) ^ a2; b3 = ((b3 << 6) | (b3 >>> 26)) ^ a3;
    a0 = (a0 + k0) | 0; a1 = (a1 + k0) | 0; a2 = (a2 + k0) | 0; a3 = (a3 + k0) | 0; b0 = (b0 + k1 + 3) | 0; b1 = (b1 + k1 + 3) | 0; b2 = (b2 + k1 + 3) | 0; b3 = (b3 + k1 + 3) | 0;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 17) | (b0 >>> 15)) ^ a0; b1 = ((b1 << 17) | (b1 >>> 15)) ^ a1; b2 = ((b2 << 17) | (b2 >>> 15)) ^ a2; b3 = ((b3 << 17) | (b3 >>> 15)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 29) | (b0 >>> 3)) ^ a0; b1 = ((b1 << 29) | (b1 >>> 3)) ^ a1; b2 = ((b2 << 29) | (b2 >>> 3)) ^ a2; b3 = ((b3 << 29) | (b3 >>> 3)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 16) | (b0 >>> 16)) ^ a0; b1 = ((b1 << 16) | (b1 >>> 16)) ^ a1; b2 = ((b2 << 16) | (b2 >>> 16)) ^ a2; b3 = ((b3 << 16) | (b3 >>> 16)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 24) | (b0 >>> 8)) ^ a0; b1 = ((b1 << 24) | (b1 >>> 8)) ^ a1; b2 = ((b2 << 24) | (b2 >>> 8)) ^ a2; b3 = ((b3 << 24) | (b3 >>> 8)) ^ a3;
    a0 = (a0 + k1) | 0; a1 = (a1 + k1) | 0; a2 = (a2 + k1) | 0; a3 = (a3 + k1) | 0; b0 = (b0 + k2 + 4) | 0; b1 = (b1 + k2 + 4) | 0; b2 = (b2 + k2 + 4) | 0; b3 = (b3 + k2 + 4) | 0;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 13) | (b0 >>> 19)) ^ a0; b1 = ((b1 << 13) | (b1 >>> 19)) ^ a1; b2 = ((b2 << 13) | (b2 >>> 19)) ^ a2; b3 = ((b3 << 13) | (b3 >>> 19)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 15) | (b0 >>> 17)) ^ a0; b1 = ((b1 << 15) | (b1 >>> 17)) ^ a1; b2 = ((b2 << 15) | (b2 >>> 17)) ^ a2; b3 = ((b3 << 15) | (b3 >>> 17)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 26) | (b0 >>> 6)) ^ a0; b1 = ((b1 << 26) | (b1 >>> 6)) ^ a1; b2 = ((b2 << 26) | (b2 >>> 6)) ^ a2; b3 = ((b3 << 26) | (b3 >>> 6)) ^ a3;
    a0 = (a0 + b0) | 0; a1 = (a1 + b1) | 0; a2 = (a2 + b2) | 0; a3 = (a3 + b3) | 0;
    b0 = ((b0 << 6) | (b0 >>> 26)) ^ a0; b1 = ((b1 << 6) | (b1 >>> 26)) ^ a1; b2 = ((b2 << 6) | (b2 >>> 26)) ^ a2; b3 = ((b3 << 6) | (b3 >>> 26)) ^ a3;
    a0 = (a0 + k2) | 0; a1 = (a1 + k2) | 0; a2 = (a2 + k2) | 0; a3 = (a3 + k2) | 0; b0 = (b0 + k0 + 5) | 0; b1 = (b1 + k0 + 5) | 0; b2 = (b2 + k0 + 5) | 0; b3 = (b3 + k0 + 5) | 0;
    // 2k + 1 halves of a step: 32 bits · 2^21 + 20 bits · 2, and a 1.
    out[i0] = ((a0 >>> 0) * 2097152 + ((b0 >>> 11) | 1)) * halfStep;
    out[i1] = ((a1 >>> 0) * 2097152 + ((b1 >>> 11) | 1)) * halfStep;
    out[i2] = ((a2 >>> 0) * 2097152 + ((b2 >>> 11) | 1)) * halfStep;
    out[i3] = ((a3 >>> 0) * 2097152 + ((b3 >>> 11) | 1)) * halfStep;
  }
}
