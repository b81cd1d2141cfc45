import { wilsonInterval } from './wilson.js';
import type { Estimate } from './estimate.js';

/** Probability of an event seen in `count` of `n` ≥ 1 replicates, with Wilson's interval. */
export function probabilityEstimate(count: number, n: number, level: number): Estimate {
  const value = count / n;
  const se = n < 2 ? NaN : Math.sqrt((value * (1 - value)) / n);
  return { kind: 'probability', value, se, interval: wilsonInterval(count, n, level), level, n, count };
}
