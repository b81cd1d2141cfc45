import { exp, ln } from '../numeric/index.js';
import type { ChanceModel } from './chance-model.js';
import { lnCountProbability, lnNormalBetween, lnNormalDensity, lnSum, roundingVariance } from './densities.js';
import type { Particle } from './sampler/population.js';
import type { Target } from './targets.js';

/** The scale on which targets are compared: what was published, and what the model gives. */
export interface Compared {
  readonly targets: readonly Target[];
  /** Published numbers on that scale; NaN where only bounds are known. */
  readonly observed: Float64Array;
  /** How many targets are fitted: they come first, points before bounds. */
  readonly fitted: number;
  /** Of those, how many are points. */
  readonly points: number;
}

export function comparedOf(targets: readonly Target[], fitted = targets.length): Compared {
  const observed = Float64Array.from(targets, ({ value, error }) =>
    value === null ? NaN : error.kind === 'lognormal' ? ln(value) : value,
  );
  const bounds = targets.slice(0, fitted).findIndex(({ value }) => value === null);
  return { targets, observed, fitted, points: bounds < 0 ? fitted : bounds };
}

/** What a normal law on the scale of comparison says of every target, given those before it that are points and fitted. */
export interface Conditional {
  readonly means: Float64Array;
  /** Variances with the error of observation, and without it. */
  readonly variances: Float64Array;
  readonly latent: Float64Array;
}

/**
 * Conditional means and variances of all targets, in their order, where coercion goes one way. The mean of R repetitions stands for the law's own; it has 1/R of
 * the variance of chance itself, so that only the rest is added: with one repetition the likelihood is that of its path, with many that of the mean.
 */
export function conditionalOf(
  { targets, observed, points }: Compared,
  particle: Particle,
  way: number,
  chance: ChanceModel,
): Conditional {
  const size = targets.length;
  const mean = particle.means[way]!;
  const repetitions = particle.paths[way]!.length / mean.length;
  const left = 1 - 1 / repetitions;
  const deviations = chance.variancesOf(particle).map((variance) => Math.sqrt(variance * left));
  const columns = mean.length;
  const baselines = targets.map((target, k) => baselineDeviation(target, mean[k]!));
  const lower = new Float64Array(size * points);
  const means = new Float64Array(size);
  const variances = new Float64Array(size);
  const latent = new Float64Array(size);
  const innovations = new Float64Array(points);
  for (let k = 0; k < size; k++) {
    const known = Math.min(k, points);
    const row = k * points;
    let conditional = mean[k]!;
    let variance = deviations[k]! * deviations[k]! + baselines[k]! * baselines[k]!;
    for (let j = 0; j < known; j++) {
      let covariance = chance.correlations[k * columns + j]! * deviations[k]! * deviations[j]!;
      // What a series already held is the same in all of its values.
      if (targets[k]!.series === targets[j]!.series) covariance += baselines[k]! * baselines[j]!;
      for (let i = 0; i < j; i++) covariance -= lower[row + i]! * lower[j * points + i]!;
      lower[row + j] = covariance / lower[j * points + j]!;
      conditional += lower[row + j]! * innovations[j]!;
      variance -= lower[row + j]! * lower[row + j]!;
    }
    means[k] = conditional;
    latent[k] = Math.max(0, variance);
    variances[k] = latent[k]! + errorVariance(targets[k]!, mean[k]!, latent[k]!);
    if (k < points) {
      const deviation = Math.sqrt(variances[k]!);
      lower[row + k] = deviation;
      innovations[k] = (observed[k]! - conditional) / deviation;
    }
  }
  return { means, variances, latent };
}

/** Standard deviation of a target for what is not known of its baseline. */
function baselineDeviation({ error, baselineDeviation: deviation }: Target, mean: number): number {
  if (deviation === 0) return 0;
  if (error.kind === 'lognormal') return deviation / exp(mean);
  return error.kind === 'binomial' ? deviation * error.share : deviation;
}

/** Variance of the error of observation, for a model's number of the mean on the scale of comparison. */
export function errorVariance({ error }: Target, mean: number, latent: number): number {
  switch (error.kind) {
    case 'lognormal':
      return error.sigma * error.sigma;
    case 'binomial':
      // Of counts of the share s: s(1 − s) of the men, who are mean / s.
      return Math.max(0, (1 - error.share) * mean) + (error.share === 1 ? Math.max(0, roundingVariance - latent) : 0);
    case 'negativeBinomial':
      return Math.max(0, mean) + (mean * mean + latent) / error.size;
  }
}

/** Logarithm of the likelihood of what is fitted, for each way that coercion can go. */
export function lnLikelihoods(compared: Compared, particle: Particle, chances: readonly ChanceModel[]): Float64Array {
  return Float64Array.from(chances, (chance, way) => {
    if (!(particle.shares[way]! > 0)) return -Infinity;
    const { targets, observed, fitted } = compared;
    const { means, variances } = conditionalOf(compared, particle, way, chance);
    let sum = 0;
    for (let k = 0; k < fitted; k++) {
      const { error, value, low, high } = targets[k]!;
      const isFactor = error.kind === 'lognormal';
      const [mean, variance] = [means[k]!, variances[k]!];
      if (value === null) {
        // A count of at least n is one above n − ½.
        const bound = (one: number | null, half: number): number | null =>
          one === null ? null : isFactor ? (one > 0 ? ln(one) : null) : one + half;
        sum += lnNormalBetween(bound(low, -0.5), bound(high, 0.5), mean, variance);
      } else if (isFactor) sum += lnNormalDensity(observed[k]!, mean, variance) - observed[k]!;
      else sum += lnCountProbability(value, mean, variance);
    }
    return sum;
  });
}

/** The same for all ways together, each as likely as it is. */
export function lnLikelihood(particle: Particle, byWay: Float64Array): number {
  return lnSum(byWay.map((one, way) => (particle.shares[way]! > 0 ? one + ln(particle.shares[way]!) : -Infinity)));
}
