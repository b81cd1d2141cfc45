import { coercionMatters } from '../../explain/index.js';
import type { ExpectedPath } from '../../model/index.js';
import {
  type Count,
  countTable,
  listed,
  marginals,
  type Metric,
  metricAndStateNames,
  metrics,
  metricTraits,
  type Scenario,
  type StateName,
} from '../../scenario/index.js';

/** Of the metrics that a scenario lists those that can be above 0 in it: no coercion where none can be used, no money where none is paid. */
export function followed<Name extends Metric | StateName>(names: readonly Name[], scenario: Scenario): readonly Name[] {
  const drawn = marginals(scenario);
  return countedWithout(listed(names, scenario), {
    flight: scenario.response === null || drawn('response.announcementFlight') === 0,
    coercion: !coercionMatters(scenario, drawn),
    cash: scenario.cash === null,
  });
}

/** The same of an expected path, which has its metrics as totals; the states of a block go with its metrics. */
export function followedOnPath({ total, coercion }: ExpectedPath): readonly (Metric | StateName)[] {
  const blocks = new Set(metrics.filter((name) => Object.hasOwn(total, name)).map((name) => metricTraits(name).block));
  return countedWithout(
    metricAndStateNames.filter((name) => blocks.has(metricTraits(name).block)),
    { flight: total.fled === 0, coercion: !coercion, cash: total.spend === 0 },
  );
}

/** What has a count that something present can cause. */
function countedWithout<Name extends Metric | StateName>(
  names: readonly Name[],
  absent: Readonly<Record<string, boolean>>,
): readonly Name[] {
  const canCount = (term: Count | 'eligible'): boolean =>
    term === 'eligible' || countTable[term].causes.some((cause) => absent[cause] !== true);
  return names.filter((name) => {
    const { terms, unit, block } = metricTraits(name);
    if (unit === 'minor units' && block !== 'resources' && absent['cash'] === true) return false;
    return (Object.keys(terms) as (Count | 'eligible')[]).some(canCount);
  });
}
