import { quantileFunction } from '../distributions/quantile.js';
import type { Uncertain } from '../types.js';
import type { Marginals } from './marginals.js';
import type { Parameter } from './parameter.js';

/** Values that a parameter can sensibly have; `null` where no range is known. */
export type PlausibleRange = readonly [low: number, high: number] | null;

/**
 * The range that a parameter's value in a scenario is held against; `null` for none: where it is its plain value, which stands for no
 * limit at all, and for the hazard where everybody is willing, so that it is a plain rate.
 */
export function plausibleRange({ path, plain, plausible }: Parameter, drawn: Marginals): PlausibleRange {
  if (plain !== null && drawn(path) === plain) return null;
  return path === 'uptake.hazard' && drawn('uptake.willing') === 1 ? null : plausible;
}

/** Whether a number lies outside a range. */
export function isOutside(value: number, range: PlausibleRange): boolean {
  return range !== null && (value < range[0] || value > range[1]);
}

/**
 * Probability that a draw lies outside a range, 0-1; `null` without a range. It is the share of u in (0, 1) whose quantile lies
 * outside: quantiles rise with u, so two bisections find the ends of the inside.
 */
export function probabilityOutside(value: Uncertain, range: PlausibleRange): number | null {
  if (range === null) return null;
  if (typeof value === 'number') return isOutside(value, range) ? 1 : 0;
  const quantile = quantileFunction(value);
  const below = firstWhere((u) => quantile(u) >= range[0]);
  const inside = firstWhere((u) => quantile(u) > range[1]);
  return below + (1 - inside);
}

/** The least u in (0, 1) from which a condition holds, to about 1e-12; 0 where it always holds, 1 where it never does. */
function firstWhere(holds: (u: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  if (high < 1e-11) return 0;
  return low > 1 - 1e-11 ? 1 : high;
}
