import { fail } from '../errors/index.js';

/** One number with its Monte Carlo error: what an ensemble says about a probability, a mean, a quantile or a difference. */
export interface Estimate {
  readonly kind: 'probability' | 'mean' | 'quantile' | 'difference' | 'ratio';
  readonly value: number;
  /**
   * Standard error of `value` from the number of replicates alone; NaN where n < 2 does not allow one. It is 0 where all replicates
   * agree, which is no certainty: read the interval.
   */
  readonly se: number;
  /** Interval of the stated level: Wilson for probabilities, order statistics for quantiles, Student's t for means and differences, Fieller for ratios. */
  readonly interval: readonly [low: number, high: number];
  /** Coverage that the interval is made for, 0-1. */
  readonly level: number;
  /** Replicates behind it. */
  readonly n: number;
  /** Of a probability: the replicates in which the event happened. */
  readonly count?: number;
}

export interface EstimateOptions {
  /** Coverage of the intervals, strictly between 0 and 1; 0.95 where left out. */
  readonly level?: number;
}

/** The level asked for. Errors: `ensemble/invalid`. */
export function levelOf({ level = 0.95 }: EstimateOptions): number {
  if (!(level > 0 && level < 1)) fail('ensemble/invalid', 'level', level, 'a number between 0 and 1, such as 0.95');
  return level;
}

/** Whether a value is an estimate, by its shape: copies and parsed JSON are too. */
export function isEstimate(value: unknown): value is Estimate {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('se' in value)) return false;
  return ['probability', 'mean', 'quantile', 'difference', 'ratio'].includes(value.kind as string);
}
