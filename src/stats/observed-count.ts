import type { Estimate } from './estimate.js';

/**
 * How often an event was seen in how many replicates, by an estimate of its probability; `null` where that cannot be: another kind of
 * estimate, or numbers that no counting gives, as of a forged or damaged one.
 */
export function observedCount({ kind, value, n, count = Math.round(value * n) }: Estimate): {
  readonly count: number;
  readonly n: number;
} | null {
  const whole = Number.isSafeInteger(n) && Number.isSafeInteger(count);
  const holds = kind === 'probability' && whole && n >= 1 && count >= 0 && count <= n;
  // The value is the count over n, or the mean of such shares: never half a replicate away.
  return holds && Math.abs(value - count / n) * n < 0.5 ? { count, n } : null;
}
