import type { MetricOf } from '../model/index.js';
import { printable } from '../text/index.js';

/** A reference for reading: `shortfall of north through period 3`. */
export function referenceText(of: MetricOf): string {
  if (typeof of === 'string') return of;
  const { metric, region, through, flow } = of;
  const when = through === undefined ? '' : ` ${flow === true ? 'in' : 'through'} period ${String(through)}`;
  return `${metric}${region === undefined ? '' : ` of ${printable(region)}`}${when}${flow === true && through === undefined ? ' in the last period' : ''}`;
}
