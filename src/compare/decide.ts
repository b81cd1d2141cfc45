import { assertNumber, fail } from '../errors/index.js';
import type { Estimate } from '../stats/index.js';

/** What a difference amounts to, for a margin declared beforehand. */
export type Decision = 'better' | 'worse' | 'equivalent' | 'undecided';

export interface DecideOptions {
  /** The smallest difference that matters, in the metric's unit, ≥ 0; declare it before looking. */
  readonly margin: number;
  /** Whether more of the metric is better, or less. */
  readonly better: 'more' | 'less';
  /** Coverage of the interval that decides, 0.95 where left out: each false verdict has a probability of at most half the rest, 0.025. */
  readonly level?: number | undefined;
}

/** Checks a margin. Errors: `options/invalid`. */
export function assertMargin(margin: unknown): asserts margin is number {
  assertNumber(
    'options/invalid',
    'margin',
    margin,
    (number) => number >= 0 && number < Infinity,
    'the smallest difference that matters, a number ≥ 0',
  );
}

/** Where all replicates agree, up to 3/n of all could still differ (rule of three); below this n that is more than a twentieth. */
const leastAgreeing = 60;

/**
 * Four ways to read an interval: `better` or `worse` where it lies wholly beyond the margin, `equivalent` where it lies wholly within it,
 * `undecided` where it touches an edge. Fewer than 60 replicates that all agree decide nothing.
 */
export function decideBy(
  { value, se, interval: [low, high], n }: Estimate,
  { margin, better }: DecideOptions,
): Decision {
  assertMargin(margin);
  if (!['more', 'less'].includes(better)) fail('options/invalid', 'better', better, "'more' or 'less'");
  if (!Number.isFinite(value) || Number.isNaN(se) || (se === 0 && n < leastAgreeing)) return 'undecided';
  const sign = better === 'more' ? 1 : -1;
  const worst = Math.min(sign * low, sign * high);
  const best = Math.max(sign * low, sign * high);
  if (worst > margin) return 'better';
  if (best < -margin) return 'worse';
  return worst >= -margin && best <= margin ? 'equivalent' : 'undecided';
}
