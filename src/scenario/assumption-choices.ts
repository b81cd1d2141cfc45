import type { Assumption } from './assumptions.js';
import { announcedQuota } from './check-quota.js';
import { dateText } from './date-text.js';
import { peopleText } from './number-text.js';
import type { Scenario } from './types.js';

/** Rows of the ledger for what is no number but decides the answer all the same: dates, method, basis, announced quotas, data of the regions. */
export function assumptionChoices(scenario: Scenario): readonly Assumption[] {
  const { calendar, quota, regions, coercion } = scenario;
  const announced = regions.flatMap((region) => announcedQuota(scenario, region) ?? []);
  const announcedPeople = announced.reduce((a, b) => a + b, 0);
  const men = regions.reduce((sum, region) => sum + region.men, 0);
  return [
    choice(scenario, 'calendar', 'campaign', 'dates', `${dateText(calendar.start)} to ${dateText(calendar.end)}, by the ${calendar.step}`, false),
    choice(scenario, 'regions.men', 'men of service age', 'people', `${peopleText(men)} in ${peopleText(regions.length)} regions`, false),
    choice(scenario, 'quota.method', 'apportionment method', 'name', quota.method, quota.method === 'webster'),
    choice(scenario, 'quota.basis', 'basis of quotas', 'name', quota.basis, quota.basis === 'men'),
    choice(scenario, 'quota.announced', 'announced quotas', 'people', announced.length === 0 ? 'none' : `${peopleText(announcedPeople)} in ${peopleText(announced.length)} regions`, announced.length === 0),
    choice(scenario, 'coercion.start', 'start of coercion', 'date', dateText(coercion.start ?? calendar.start), coercion.start === null),
  ];
}

function choice({ sources }: Scenario, path: string, name: string, unit: string, text: string, isDefault: boolean): Assumption {
  const source = Object.hasOwn(sources, path) ? sources[path]! : null;
  return {
    path,
    name,
    value: text,
    text,
    unit,
    status: source === null ? 'assumption' : 'given',
    source: source ?? 'assumption',
    plausible: null,
    outsidePlausible: false,
    probabilityOutside: null,
    isDefault,
    given: 'choice',
  };
}
