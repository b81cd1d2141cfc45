import { exp, ln, ln1p, stirlingError } from '../numeric/index.js';

/** 2π. */
const twoPi = 6.283185307179586;

/**
 * Probability of `k` successes in `n` trials (0 ≤ k ≤ n, 0 < p < 1), by the saddle-point form of C. Loader, "Fast and accurate
 * computation of binomial probabilities" (2000): no cancellation anywhere, relative error about 1e-15 (1 + |k − np|).
 */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k === 0) return exp(n * ln1p(-p));
  if (k === n) return exp(n * ln(p));
  const rest = n - k;
  const exponent =
    factorialError(n) - factorialError(k) - factorialError(rest) - deviance(k, n * p) - deviance(rest, n * (1 - p));
  return exp(exponent) * Math.sqrt(n / (twoPi * k * rest));
}

/** k ln(k/mean) + mean − k, also where k is close to the mean and the terms cancel. */
function deviance(k: number, mean: number): number {
  const difference = k - mean;
  if (Math.abs(difference) >= 0.1 * (k + mean)) return k * ln(k / mean) - difference;
  // k ln(k/mean) = 2k artanh v, v = (k − mean)/(k + mean); the first term is folded into difference·v.
  const v = difference / (k + mean);
  const square = v * v;
  let sum = difference * v;
  let power = 2 * k * v;
  for (let j = 3; j < 40; j += 2) {
    power *= square;
    const next = sum + power / j;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** ln n! less Stirling's formula for it. */
function factorialError(n: number): number {
  return n < 16 ? factorialErrors[n]! : stirlingError(n);
}

/** ln n! − (n + ½) ln n + n − ½ ln 2π for n = 0 … 15, computed to 60 digits. (n = 0 is never asked for.) */
const factorialErrors = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
];
