/**
 * Binomial distribution functions in integers of a few hundred bits, with nothing of the library in it: the judge of its draws.
 *
 * A double p is a whole number over a power of two, so neighbouring probabilities have the rational ratio
 * (n − k) p / ((k + 1) (1 − p)). Up to n = 100 nothing is rounded at all. Above, weights run from the mode outwards in both directions, in units of 2^-192 of the mode's, until
 * they are below 2^-90 of it: what is left out is some 2^-85 of the whole, nothing beside uniforms of 53 bits.
 */
export interface ExactBinomial {
  /** The least k in the window. */
  readonly first: number;
  /** For k = first + i: the greatest multiple of 2^-53 that is at most P(X ≤ k). */
  readonly thresholds: Float64Array;
  /** P(X ≤ k), each to a double's relative precision. */
  readonly lower: Float64Array;
  /** P(X > k), each to a double's relative precision. */
  readonly upper: Float64Array;
  /** P(X = k). */
  readonly probabilities: Float64Array;
}

const bits = 192n;
const grid = 2 ** 53;

export function exactBinomial(n: number, p: number): ExactBinomial {
  const [numerator, denominator] = asFraction(p);
  const rest = denominator - numerator;
  const { first, weights } = n <= 100 ? allWeights(n, numerator, rest) : windowOfWeights(n, p, numerator, rest);
  let total = 0n;
  for (const w of weights) total += w;
  const size = weights.length;
  const thresholds = new Float64Array(size);
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  const probabilities = new Float64Array(size);
  let sum = 0n;
  weights.forEach((w, i) => {
    sum += w;
    thresholds[i] = Number((sum << 53n) / total) / grid;
    lower[i] = quotient(sum, total);
    upper[i] = quotient(total - sum, total);
    probabilities[i] = quotient(w, total);
  });
  return { first, thresholds, lower, upper, probabilities };
}

/** C(n, k) p^k (1 − p)^(n−k) over one denominator, without any rounding. */
function allWeights(n: number, numerator: bigint, rest: bigint): { first: number; weights: bigint[] } {
  let choose = 1n;
  const weights = Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) choose = (choose * BigInt(n - k + 1)) / BigInt(k);
    return choose * numerator ** BigInt(k) * rest ** BigInt(n - k);
  });
  return { first: 0, weights };
}

function windowOfWeights(n: number, p: number, numerator: bigint, rest: bigint): { first: number; weights: bigint[] } {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const one = 1n << bits;
  const least = 1n << (bits - 90n);
  const above: bigint[] = [];
  let weight = one;
  for (let k = mode; k < n && weight > least; k++) {
    weight = (weight * BigInt(n - k) * numerator) / (BigInt(k + 1) * rest);
    above.push(weight);
  }
  const below: bigint[] = [];
  weight = one;
  for (let k = mode; k > 0 && weight > least; k--) {
    weight = (weight * BigInt(k) * rest) / (BigInt(n - k + 1) * numerator);
    below.push(weight);
  }
  return { first: mode - below.length, weights: [...below.reverse(), one, ...above] };
}

/** The least k with P(X ≤ k) ≥ u, for u a multiple of 2^-53. */
export function exactQuantile({ first, thresholds }: ExactBinomial, u: number): number {
  let low = 0;
  let high = thresholds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (thresholds[middle]! >= u) high = middle;
    else low = middle + 1;
  }
  return first + low;
}

/** numerator / denominator to a double's precision, however small. */
function quotient(numerator: bigint, denominator: bigint): number {
  return Number((numerator << 256n) / denominator) / 2 ** 256;
}

/** A double as a fraction, exactly. */
export function asFraction(value: number): [numerator: bigint, denominator: bigint] {
  let scaled = value;
  let denominator = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return [BigInt(scaled), denominator];
}
