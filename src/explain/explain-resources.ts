import { type Marginals, rangeText, type Resource, type Scenario, type Uncertain } from '../scenario/index.js';
import { countText, numberText, percentText, printable } from '../text/index.js';

const plain = (value: Uncertain): string => rangeText(value, (x) => numberText(x));

/** Resources of recruiting, one sentence each; nothing where there are none. */
export function resourceSentences({ resources, cash }: Scenario, drawn: Marginals): string {
  return (resources ?? [])
    .map((resource) => {
      const { name, level, base, multiplies } = resource;
      const what = multiplies === 'hazard' ? 'the pace of volunteers' : 'the share of willing men';
      const ratio = base === 1 ? 'by its level' : `by its level over ${numberText(base, 6)}`;
      const power = plain(drawn(`resources.${name}.elasticity`));
      return `Resource "${printable(name)}": at a level of ${numberText(level, 6)} it multiplies ${what} ${ratio} to the power ${power}${costText(resource, cash?.currency)}.`;
    })
    .join('\n');
}

function costText({ cost, costPer }: Resource, currency: string | undefined): string {
  if (cost === 0) return '; what it costs is not followed';
  const money = `${numberText(cost, 6)} minor units${currency === undefined ? '' : ` of ${printable(currency)}`}`;
  return `; it costs ${money} per unit of the level and ${costPer === 'month' ? 'month' : 'man signed'}`;
}

/** The refill of the pool; nothing where there is none. */
export function refillSentences({ refill, regions }: Scenario, drawn: Marginals): string {
  if (refill === null) return '';
  const men = regions.reduce((sum, region) => sum + region.men, 0);
  const entering = rangeText(drawn('refill.entering'), (x) => percentText(x));
  const leaving = rangeText(drawn('refill.leaving'), (x) => percentText(x));
  return `Over the years the men change: a number that is ${entering} of the ${countText(men)} men comes of service age in a year, and those who have neither signed nor left grow too old at a rate of ${leaving} a year.`;
}
