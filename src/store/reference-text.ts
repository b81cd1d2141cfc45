import type { Against, MetricOf } from '../model/index.js';

/** A reference for reading: `shortfall of north through period 3`. */
export function referenceText(of: MetricOf): string {
  if (typeof of === 'string') return of;
  const { metric, region, through, flow, against } = of;
  const when = through === undefined ? '' : ` ${flow === true ? 'in' : 'through'} period ${String(through)}`;
  return `${metric}${region === undefined ? '' : ` of ${region}`}${when}${flow === true && through === undefined ? ' in the last period' : ''}${against === undefined ? '' : ` against ${againstText(against)}`}`;
}

/** Which version of a target or quota is meant, in words. */
function againstText(against: Against): string {
  return against === 'first' || against === 'latest' ? `the ${against} version` : `the version of ${against}`;
}
