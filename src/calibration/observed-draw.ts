import { exp, ln, normalQuantile } from '../numeric/index.js';
import { binomialQuantile } from '../random/index.js';
import type { Target } from './targets.js';

/** What would be published where the model gives `latent` on the scale of comparison, by one uniform number for the error and a normal one for the baseline. */
export function observedDraw(target: Target, latent: number, uniform: number, baselineNormal: number): number {
  const { error, baselineDeviation } = target;
  switch (error.kind) {
    case 'lognormal': {
      const model = exp(latent) + baselineDeviation * baselineNormal;
      return Math.max(0, model) * exp(error.sigma * normalQuantile(uniform));
    }
    case 'binomial': {
      const men = Math.max(0, Math.round(latent / error.share + baselineDeviation * baselineNormal));
      return binomialQuantile(uniform, men, error.share);
    }
    case 'negativeBinomial':
      return negativeBinomialQuantile(uniform, Math.max(0, latent + baselineDeviation * baselineNormal), error.size);
  }
}

/** Counts up to this mean are added up one by one; beyond it a normal law of the same mean and variance, rounded, is within a hundredth of its own spread. */
const exactMean = 2000;

function negativeBinomialQuantile(uniform: number, mean: number, size: number): number {
  if (mean === 0) return 0;
  const success = mean / (mean + size);
  let probability = exp(size * ln(size / (mean + size)));
  if (mean > exactMean || probability < 1e-280) {
    const deviation = Math.sqrt(mean + (mean * mean) / size);
    return Math.max(0, Math.round(mean + deviation * normalQuantile(uniform)));
  }
  let reached = probability;
  let count = 0;
  while (reached < uniform && probability > 1e-300) {
    probability *= (success * (count + size)) / (count + 1);
    count += 1;
    reached += probability;
  }
  return count;
}
