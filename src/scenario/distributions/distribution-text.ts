import type { Distribution } from './distributions.js';
import { numberText } from '../../text/index.js';
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
  const quantile = quantileFunction(value);
  const text = (x: number): string => show(round2(of(x)));
  return `${text(medianOf(value))} (90 % sure between ${text(quantile(0.05))} and ${text(quantile(0.95))})`;
}

const shapeWords = { normal: 'normal', lognormal: 'log-normal', logitNormal: 'logit-normal' } as const;

function centralInterval(distribution: Distribution): string {
  const quantile = quantileFunction(distribution);
  return `90 % between ${numberText(quantile(0.05), 2)} and ${numberText(quantile(0.95), 2)}`;
}

function round2(value: number): number {
  return Number(value.toPrecision(2));
}
