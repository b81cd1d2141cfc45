/** One number with its Monte Carlo error: what an ensemble says about a probability, a mean, a quantile or a difference. */
export interface Estimate {
  readonly kind: 'probability' | 'mean' | 'quantile' | 'difference';
  readonly value: number;
  /** Standard error of `value` from the number of replicates alone; NaN where n < 2 does not allow one. */
  readonly se: number;
  /** Interval of the stated level: Wilson for probabilities, order statistics for quantiles, Student's t for means. */
  readonly interval: readonly [low: number, high: number];
  /** Coverage that the interval is made for, 0-1. */
  readonly level: number;
  /** Replicates behind it. */
  readonly n: number;
  /** Of a probability: the replicates in which the event happened. */
  readonly count?: number;
}
