import fc from 'fast-check';

/** Steps between the ends: fine enough to have no grid of its own in a test, coarse enough to shrink to readable numbers. */
const steps = 1_000_000;

/**
 * Numbers from `min` to `max`, every part of the range as likely as any other of its length. `fc.double` draws bit patterns instead:
 * half of its numbers between 0 and 1 lie below 1e-167, which turns a model off. Unbiased: without it a third of the draws sits at an end.
 */
export function flat(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .noBias(fc.integer({ min: 0, max: steps }))
    .map((k) => (k === steps ? max : Math.min(max, min + ((max - min) * k) / steps)));
}

/** Numbers from `min` to `max`, every power of ten as likely as any other; both above 0. */
export function flatLog(min: number, max: number): fc.Arbitrary<number> {
  return flat(Math.log10(min), Math.log10(max)).map((log) => Math.min(max, Math.max(min, Math.pow(10, log))));
}

/** Numbers strictly between `min` and `max`. */
export function flatInside(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min: 1, max: steps - 1 })).map((k) => min + ((max - min) * k) / steps);
}
