import { exp } from '../../numeric/index.js';
import { lnSum } from '../densities.js';

/** Effective sample size of weights given by their logarithms: (Σw)² / Σw². */
export function effectiveSize(lnWeights: ArrayLike<number>): number {
  const weights = weightsOf(lnWeights);
  return 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

/** Weights that add up to one. */
export function weightsOf(lnWeights: ArrayLike<number>): Float64Array {
  const sum = lnSum(lnWeights);
  return Float64Array.from(lnWeights, (one) => exp(one - sum));
}

/** Least step of a share, so that work ends where no step keeps the wanted size. */
const leastStep = 1e-4;

/** The next share of a way: as far towards 1 as the effective sample size stays at `wanted`. `lnWeightsAt` gives weights relative to the population as it is. */
export function nextShare(share: number, wanted: number, lnWeightsAt: (share: number) => Float64Array): number {
  if (effectiveSize(lnWeightsAt(1)) >= wanted) return 1;
  let low = share;
  let high = 1;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (effectiveSize(lnWeightsAt(middle)) >= wanted) low = middle;
    else high = middle;
  }
  // At the start a step is as small as the data are sharp; later it is a part of the way come.
  return Math.min(1, Math.max(low, share + leastStep * share, Number.MIN_VALUE));
}

/** Places of a systematic resample: each is taken as often as its weight says, rounded up or down, by one uniform number. */
export function systematic(weights: Float64Array, uniform: number): Int32Array {
  const count = weights.length;
  const places = new Int32Array(count);
  let reached = weights[0]!;
  let place = 0;
  for (let i = 0; i < count; i++) {
    const wanted = (i + uniform) / count;
    while (reached < wanted && place < count - 1) reached += weights[++place]!;
    places[i] = place;
  }
  return places;
}
