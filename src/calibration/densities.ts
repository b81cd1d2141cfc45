import { exp, ln, ln1p, lnGamma, normalProbability } from '../numeric/index.js';

/** ½ ln 2π. */
const halfLnTwoPi = 0.9189385332046728;
/** Variance of rounding to whole men. */
export const roundingVariance = 1 / 12;

/** Logarithm of the density of a normal number. */
export function lnNormalDensity(x: number, mean: number, variance: number): number {
  const difference = x - mean;
  return -halfLnTwoPi - 0.5 * ln(variance) - (difference * difference) / (2 * variance);
}

/**
 * Logarithm of the probability of a count, by the law of counts that has the mean and variance: binomial where the variance is smaller than the mean, Poisson
 * where they are equal, negative binomial where it is larger. Of n men of whom each is counted with probability p it is the exact one.
 */
export function lnCountProbability(count: number, mean: number, variance: number): number {
  if (!(mean > 0)) return count === 0 ? 0 : -Infinity;
  const excess = variance / mean - 1;
  // Beyond, the difference of two logarithms of the gamma function has no digits left.
  if (Math.abs(excess) < 1e-7) return count * ln(mean) - mean - lnGamma(count + 1);
  if (excess > 0) {
    const size = mean / excess;
    return (
      lnGamma(count + size) -
      lnGamma(size) -
      lnGamma(count + 1) -
      size * ln1p(excess) +
      count * ln(excess / (1 + excess))
    );
  }
  const probability = -excess;
  const trials = mean / probability;
  // The number of trials is a real one: rounding must not forbid the last of them.
  if (count > trials + 1e-6 * trials) return -Infinity;
  const failures = Math.max(0, trials - count);
  return (
    lnGamma(trials + 1) -
    lnGamma(count + 1) -
    lnGamma(failures + 1) +
    count * ln(probability) +
    (failures === 0 ? 0 : failures * ln(1 - probability))
  );
}

/** Logarithm of the probability that a normal number lies between two bounds; `null` for none. */
export function lnNormalBetween(low: number | null, high: number | null, mean: number, variance: number): number {
  const deviation = Math.sqrt(variance);
  const at = (x: number): number => (x - mean) / deviation;
  const [a, b] = [low === null ? -Infinity : at(low), high === null ? Infinity : at(high)];
  // On the side on which probabilities are small, so that none is lost against 1.
  const probability =
    a > 0 ? normalProbability(-a) - normalProbability(-b) : normalProbability(b) - normalProbability(a);
  if (probability > 0) return ln(probability);
  const distance = a > 0 ? a : b;
  return Number.isFinite(distance) ? -0.5 * distance * distance - halfLnTwoPi - ln(Math.abs(distance)) : -Infinity;
}

/** Logarithm of a sum of numbers given by their logarithms. */
export function lnSum(logarithms: ArrayLike<number>): number {
  let most = -Infinity;
  for (let i = 0; i < logarithms.length; i++) most = Math.max(most, logarithms[i]!);
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (let i = 0; i < logarithms.length; i++) sum += exp(logarithms[i]! - most);
  return most + ln(sum);
}
