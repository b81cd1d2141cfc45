import { exp, ln, normalQuantile } from '../../numeric/index.js';
import type { Between, Distribution, Empirical } from './distributions.js';
import type { Uncertain } from '../types.js';

/**
 * The value that a distribution stays below with probability `u`, 0 < u < 1, non-decreasing in `u` (to the last place of a double):
 * feeding it a uniform number draws from the distribution. Portable arithmetic only, the same bits on every engine. Not truncated.
 */
export function distributionQuantile(distribution: Distribution, u: number): number {
  return quantileFunction(distribution)(u);
}

/** {@link distributionQuantile} of one distribution, with what does not depend on `u` computed once. */
export function quantileFunction(distribution: Distribution): (u: number) => number {
  const d = distribution;
  switch (d.kind) {
    case 'uniform':
      return (u) => d.low + u * (d.high - d.low);
    case 'triangular': {
      const width = d.high - d.low;
      if (width === 0) return () => d.low;
      const shareBelowMode = (d.mode - d.low) / width;
      const left = width * (d.mode - d.low);
      const right = width * (d.high - d.mode);
      return (u) =>
        u < shareBelowMode
          ? Math.min(d.mode, d.low + Math.sqrt(u * left))
          : Math.max(d.mode, d.high - Math.sqrt((1 - u) * right));
    }
    case 'normal':
      return (u) => d.mean + d.sd * normalQuantile(u);
    case 'lognormal':
      return (u) => d.median * exp(d.sigma * normalQuantile(u));
    case 'logitNormal':
      return logistic(logit(d.median), d.sigma);
    case 'between':
      return betweenQuantile(d);
    case 'empirical':
      return empiricalQuantile(d);
  }
}

/** The middle of a parameter: the number itself, or the value that its distribution is as likely to exceed as not. */
export function medianOf(value: Uncertain): number {
  if (typeof value === 'number') return value;
  switch (value.kind) {
    case 'normal':
      return value.mean;
    case 'lognormal':
    case 'logitNormal':
      return value.median;
    case 'uniform':
    case 'triangular':
    case 'between':
    case 'empirical':
      return distributionQuantile(value, 0.5);
  }
}

function betweenQuantile({ low, high, level, shape }: Between): (u: number) => number {
  // low and high are the quantiles at (1 ± level)/2: the middle ± z standard deviations on the scale of the shape.
  const z = normalQuantile((1 + level) / 2);
  switch (shape) {
    case 'normal': {
      const mean = low + (high - low) / 2;
      const sd = (high - low) / (2 * z);
      return (u) => mean + sd * normalQuantile(u);
    }
    case 'lognormal': {
      const median = Math.sqrt(low) * Math.sqrt(high);
      const sigma = (ln(high) - ln(low)) / (2 * z);
      return (u) => median * exp(sigma * normalQuantile(u));
    }
    case 'logitNormal': {
      const low1 = logit(low);
      const high1 = logit(high);
      return logistic((low1 + high1) / 2, (high1 - low1) / (2 * z));
    }
  }
}

/** 2^−960: products of such a sum with a number of 53 bits come near 2^−1022, below which doubles lose digits. */
const leastExact = 1.0261342003245941e-289;

/** 2^1000, as an exact power of two: it changes no proportion. */
const raised = 1.0715086071862673e301;

function empiricalQuantile({ values, weights }: Empirical): (u: number) => number {
  const order = values.map((_, i) => i).sort((a, b) => (values[a]! === values[b]! ? a - b : values[a]! - values[b]!));
  const sorted = order.map((i) => values[i]!);
  // u × a sum near underflow would lose its digits: such weights, as raw likelihoods give them, are first made large, exactly.
  const total = weights === null ? values.length : weights.reduce((a, b) => a + b, 0);
  const scale = total < leastExact ? raised : 1;
  let sum = 0;
  const cumulative = order.map((i) => (sum += weights === null ? 1 : weights[i]! * scale));
  // A value without weight must not be drawn, not even where rounding lets u × sum reach the sum.
  const last = cumulative.findIndex((reached) => reached === sum);
  return (u) => {
    const wanted = u * sum;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cumulative[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return sorted[low]!;
  };
}

function logit(p: number): number {
  return ln(p) - ln(1 - p);
}

function logistic(center: number, sigma: number): (u: number) => number {
  return (u) => 1 / (1 + exp(-(center + sigma * normalQuantile(u))));
}
