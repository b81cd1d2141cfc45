import type { Estimate } from './estimate.js';
import { meanEstimate, momentsOf } from './mean.js';

/** A mean difference between two scenarios under the same chance, and what running them in pairs gained. */
export interface Difference extends Estimate {
  readonly kind: 'difference';
  /** Correlation of the two scenarios' numbers over replicates; NaN where one of them does not vary. */
  readonly correlation: number;
  /**
   * How many times more replicates independent seeds would need for the same error: the sum of both variances over that of the
   * paired difference. Infinity where the difference does not vary, NaN where nothing does.
   */
  readonly varianceRatio: number;
}

/** Mean of `arm` − `base`, replicate by replicate, with Student's t interval. */
export function differenceEstimate(base: Float64Array, arm: Float64Array, level: number): Difference {
  const differences = momentsOf(arm.map((value, i) => value - base[i]!));
  const ofBase = momentsOf(base).variance;
  const ofArm = momentsOf(arm).variance;
  const both = ofBase + ofArm;
  // Var(a − b) = Var(a) + Var(b) − 2 Cov(a, b)
  const correlation = (both - differences.variance) / 2 / Math.sqrt(ofBase * ofArm);
  return {
    ...meanEstimate(differences, level, 'difference'),
    kind: 'difference',
    correlation: Math.max(-1, Math.min(1, correlation)),
    varianceRatio: both / differences.variance,
  };
}
