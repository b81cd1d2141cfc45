import type { MetricReference } from './metric-values.js';

/** A reference for reading: `shortfall of north through period 3`. */
export function referenceText(of: MetricReference | MetricReference['metric']): string {
  if (typeof of === 'string') return of;
  const { metric, region, through } = of;
  return `${metric}${region === undefined ? '' : ` of ${region}`}${through === undefined ? '' : ` through period ${String(through)}`}`;
}
