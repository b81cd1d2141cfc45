import { exp, ln1p } from '../numeric/index.js';

/** Below this mean, adding up probabilities from 0 is the fastest way to the exact quantile (fewer than 40 terms as a rule). */
export const summedMean = 20;

/** A running sum is trusted unless it comes this near to u; its error is below 1e-14 (mean < 20, fewer than 100 terms). */
export const sumError = 1e-13;

/** Up to here a sum needs no such check: the tail left is so large that a draw on the wrong side stays as rare as elsewhere. */
export const steadySum = 0.999;

/** Terms below this no longer count in a sum near 1. The sums stop here, and so always end. */
export const leastTerm = 1e-18;

/** 1/k for the steps that every draw of a batch takes: multiplying is faster than dividing. */
export const reciprocals: Float64Array = /* @__PURE__ */ Float64Array.of(
  Infinity,
  1,
  1 / 2,
  1 / 3,
  1 / 4,
  1 / 5,
  1 / 6,
);

/**
 * The least k whose probabilities from 0 to k sum up to u or more, for p ≤ ½ and np < 20; −1 where a sum came so near to u that
 * rounding could decide.
 */
export function sumUp(u: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let k = 0;
  let term = exp(n * ln1p(-p));
  let sum = term;
  while (sum < u && term > leastTerm) {
    k += 1;
    term *= ((n - k + 1) / k) * odds;
    sum += term;
  }
  return sum - u > sumError && u - (sum - term) > sumError ? k : -1;
}
