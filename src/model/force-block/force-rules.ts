import { expm1 } from '../../numeric/index.js';
import type { LossDefinition } from '../../scenario/index.js';

/** All losses per loss that is counted, from the wounded per man killed and the share of them who come back. */
export function lossesPerCounted(counted: LossDefinition, woundedPerKilled: number, returning: number): number {
  if (counted === 'all') return 1;
  const all = 1 + woundedPerKilled;
  return counted === 'killed' ? all : all / (1 + woundedPerKilled * (1 - returning));
}

/** Probability of a loss within a period, of what is there at its start, whose hazard cumulated over it is x. */
export function lossProbability(x: number): number {
  return -expm1(-x);
}

/** The same of what comes evenly over the period: 1 − (1 − e^−x) / x. */
export function lossOfNewcomers(x: number, ofThoseThere: number): number {
  return x === 0 ? 0 : Math.max(0, 1 - ofThoseThere / x);
}

/**
 * Share of a period's losses, which fall evenly on it, who have come back by a time. `from` and `to` are the period's ends and `by` the time, in
 * months; each comes back `lag` months after his loss.
 */
export function shareReturned(from: number, to: number, lag: number, by: number): number {
  return Math.min(1, Math.max(0, (by - lag - from) / (to - from)));
}

/** ⌊x + u⌋ for u below 1, of which the mean over u is x; the sum is not made, since it could be rounded up to the next whole number. */
export function roundedBy(x: number, u: number): number {
  const whole = Math.floor(x);
  return x - whole + u >= 1 ? whole + 1 : whole;
}
