import type { Distribution } from './distributions.js';
import { decimalsOf, numberText, roundToDecimals } from '../../text/index.js';
import { medianOf, quantileFunction } from './quantile.js';
import type { Uncertain } from '../types.js';

/** A parameter in words: `0.69`, or `log-normal, median 0.03, 90 % between 0.013 and 0.068`. */
export function uncertainText(value: Uncertain): string {
  return typeof value === 'number' ? numberText(value, 6) : distributionText(value);
}

/** A distribution in words, with its median and its central 90 % interval (of a uniform or triangular one, its corners). */
export function distributionText(distribution: Distribution): string {
  const d = distribution;
  switch (d.kind) {
    case 'uniform':
      return `uniform between ${numberText(d.low)} and ${numberText(d.high)}`;
    case 'triangular':
      return `triangular from ${numberText(d.low)} to ${numberText(d.high)}, most likely ${numberText(d.mode)}`;
    case 'normal':
      return `normal, median ${numberText(d.mean)}, ${centralInterval(d)}`;
    case 'lognormal':
      return `log-normal, median ${numberText(d.median)}, ${centralInterval(d)}`;
    case 'logitNormal':
      return `logit-normal, median ${numberText(d.median)}, ${centralInterval(d)}`;
    case 'between':
      return `${shapeWords[d.shape]}, median ${numberText(medianOf(d), 2)}, ${numberText(100 * d.level)} % between ${numberText(d.low)} and ${numberText(d.high)}`;
    case 'empirical': {
      const many = `one of ${numberText(d.values.length)} ${d.weights === null ? 'equally likely' : 'weighted'} values`;
      return d.values.length === 1 ? many : `${many}, median ${numberText(medianOf(d), 2)}, ${centralInterval(d)}`;
    }
  }
}

/**
 * The same as a range: `0.03 (90 % sure between 0.013 and 0.068)`, or the number alone. `show` turns a number into text; `of`, which
 * must rise, is applied to every number first.
 */
export function rangeText(value: Uncertain, show: (x: number) => string, of: (x: number) => number = (x) => x): string {
  if (typeof value === 'number') return show(of(value));
  const [low, high] = central90(value);
  const text = (x: number): string => show(round2(of(x)));
  return `${text(medianOf(value))} (90 % sure between ${text(low)} and ${text(high)})`;
}

const shapeWords = { normal: 'normal', lognormal: 'log-normal', logitNormal: 'logit-normal' } as const;

function centralInterval(distribution: Distribution): string {
  const [low, high] = central90(distribution);
  return `90 % between ${numberText(low, 2)} and ${numberText(high, 2)}`;
}

/** The 0.05 and 0.95 quantiles. What their arithmetic leaves of an exact 0 (−1.7e-16 of a width of 0.5) is 0. */
function central90(distribution: Distribution): readonly [low: number, high: number] {
  const quantile = quantileFunction(distribution);
  const [low, high] = [quantile(0.05), quantile(0.95)];
  const settled = (end: number): number => (Math.abs(end) < (high - low) * 1e-12 ? 0 : end);
  return [settled(low), settled(high)];
}

/** To two significant digits; a share that would become 1 keeps two of its distance to it. */
function round2(value: number): number {
  const rounded = Number(value.toPrecision(2));
  return rounded === 1 && value < 1 ? roundToDecimals(value, decimalsOf(1 - value, 2)) : rounded;
}
