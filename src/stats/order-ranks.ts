import { binomialProbability, binomialQuantile } from '../random/index.js';
import { nearlyCertain } from './deviate.js';

/**
 * Ranks l < u of the order statistics that cover a quantile with at least a level: P(B < l) ≤ α/2 and P(B ≥ u) ≤ α/2 for
 * B ~ Binomial(n, p), the number of values at or below the true quantile (H. David and H. Nagaraja, Order Statistics, 2003, 7.1), l as
 * large and u as small as that allows. l = 0 and u = n + 1 where
 * no value of the sample bounds that side.
 */
export function orderRanks(n: number, p: number, level: number): readonly [lower: number, upper: number] {
  const tail = (1 - level) / 2;
  if (level <= nearlyCertain || p <= 0 || p >= 1)
    return [binomialQuantile(tail, n, p), binomialQuantile(1 - tail, n, p) + 1];
  return [lowerRank(n, p, tail), upperRank(n, p, tail)];
}

/** A tail that a uniform number of 53 bits still tells from 0 with some digits: where the search starts. */
const guessTail = 1e-12;

/** The greatest l with P(B < l) ≤ tail. */
function lowerRank(n: number, p: number, tail: number): number {
  let l = binomialQuantile(Math.max(tail, guessTail), n, p);
  while (l > 0 && below(l, n, p) > tail) l -= 1;
  while (l < n && below(l + 1, n, p) <= tail) l += 1;
  return l;
}

/** The least u with P(B ≥ u) ≤ tail. */
function upperRank(n: number, p: number, tail: number): number {
  let u = binomialQuantile(1 - Math.max(tail, guessTail), n, p) + 1;
  while (u <= n && from(u, n, p) > tail) u += 1;
  while (u > 1 && from(u - 1, n, p) <= tail) u -= 1;
  return u;
}

/** Terms smaller than this part of the sum do not change it. */
const negligible = 1e-18;

/** P(B < l), summed downwards from its largest term: l lies below the mean where it matters. */
function below(l: number, n: number, p: number): number {
  if (l < 1) return 0;
  const odds = p / (1 - p);
  let term = binomialProbability(l - 1, n, p);
  let sum = term;
  for (let k = l - 1; k > 0 && term > sum * negligible; k--) {
    term *= k / ((n - k + 1) * odds);
    sum += term;
  }
  return sum;
}

/** P(B ≥ u), summed upwards. */
function from(u: number, n: number, p: number): number {
  if (u > n) return 0;
  const odds = p / (1 - p);
  let term = binomialProbability(u, n, p);
  let sum = term;
  for (let k = u; k < n && term > sum * negligible; k++) {
    term *= ((n - k) / (k + 1)) * odds;
    sum += term;
  }
  return sum;
}
