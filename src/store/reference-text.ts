import type { Against, MetricOf } from '../model/index.js';
import { printable } from '../text/index.js';
import { metricWord, type Scenario } from '../scenario/index.js';

/** A reference for reading: `shortfall of north through period 3`; in the words of a scenario, where one is given. */
export function referenceText(of: MetricOf, scenario?: Pick<Scenario, 'coercion'>): string {
  const word = (metric: Exclude<MetricOf, object>): string =>
    scenario === undefined ? metric : metricWord(metric, scenario);
  if (typeof of === 'string') return word(of);
  const { metric, region, through, flow, against } = of;
  const when = through === undefined ? '' : ` ${flow === true ? 'in' : 'through'} period ${String(through)}`;
  return `${word(metric)}${region === undefined ? '' : ` of ${printable(region)}`}${when}${flow === true && through === undefined ? ' in the last period' : ''}${against === undefined ? '' : ` against ${againstText(against)}`}`;
}

/** Which version of a target or quota is meant, in words. */
function againstText(against: Against): string {
  return against === 'first' || against === 'latest' ? `the ${against} version` : `the version of ${against}`;
}
