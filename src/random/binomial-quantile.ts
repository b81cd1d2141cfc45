import { normalQuantile } from '../numeric/index.js';
import { binomialProbability } from './binomial-probability.js';
import { correctedDeviation, expandedQuantile, expansionError } from './binomial-expansion.js';
import { expansionBound } from './engine-version.js';
import { sumUp, summedMean } from './binomial-sum.js';

/**
 * The exact binomial quantile: the least k with P(X ≤ k) ≥ u, X binomial(n, p).
 *
 * One uniform makes one draw, and the draw never falls when u, n or p rises. `n` whole ≥ 0 (up to 2^31), `p` 0-1, `u` a
 * multiple of 2^-53 between 0 and 1, neither included. "Exact" up to the rounding of the distribution function, which is less than 1e-12 of
 * the nearer tail or than 1e-14: about one draw in 10^12 could fall on the wrong side, and always the same one on every engine.
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  // 1 − p is exact from p = ½ on, and so is 1 − u.
  return p > 0.5 ? n - lowerHalf(1 - u, n, 1 - p) : lowerHalf(u, n, p);
}

/** The quantile for p ≤ ½. */
function lowerHalf(u: number, n: number, p: number): number {
  const mean = n * p;
  if (mean < summedMean) {
    if (1 - u >= mean) return 0; // Bernoulli's inequality: (1 − p)^n ≥ 1 − np
    const k = sumUp(u, n, p);
    return k < 0 ? search(Math.floor(mean), u, n, p) : k;
  }
  const w = normalQuantile(u);
  const s = correctedDeviation(mean, p);
  const unrounded = expandedQuantile(mean, p, s, w);
  const k = Math.floor(unrounded);
  const far = Math.abs(w) > expansionBound.farQuantile;
  if (far && s <= expansionBound.farDeviation) return search(Math.min(n, Math.max(0, k)), u, n, p);
  const error = far ? 4 * expansionError(s, w) : expansionError(s, w);
  const nearest = Math.round(unrounded); // the boundary in question: P(X ≤ nearest − 1)
  if (Math.abs(unrounded - nearest) > error) return k;
  return nearest > 0 && reaches(nearest - 1, u, n, p) ? nearest - 1 : nearest;
}

/** From a guess to the least k with P(X ≤ k) ≥ u. */
function search(guess: number, u: number, n: number, p: number): number {
  let k = guess;
  if (reaches(k, u, n, p)) {
    while (k > 0 && reaches(k - 1, u, n, p)) k -= 1;
    return k;
  }
  do k += 1;
  while (!reaches(k, u, n, p));
  return k;
}

/** Whether P(X ≤ k) ≥ u, decided on the tail that u lies in, where the sum is small and so keeps its relative error. */
function reaches(k: number, u: number, n: number, p: number): boolean {
  if (k >= n) return true;
  const odds = p / (1 - p);
  if (u < 0.5) {
    let term = binomialProbability(k, n, p);
    let sum = term;
    for (let j = k; j > 0 && term > sum * 1e-18; j--) {
      term *= j / ((n - j + 1) * odds);
      sum += term;
    }
    return sum >= u;
  }
  let term = binomialProbability(k + 1, n, p);
  let sum = term;
  for (let j = k + 1; j < n && term > sum * 1e-18; j++) {
    term *= ((n - j) / (j + 1)) * odds;
    sum += term;
  }
  return sum <= 1 - u;
}
