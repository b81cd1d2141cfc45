import { describe, type LevyIssue } from '../errors/index.js';
import { metricTraits, type Scenario, unknownName } from '../scenario/index.js';
import { lagOf, numberOf } from './days.js';
import type { Series } from './types.js';

/** What of a series does not fit a scenario. */
export function outsideIssues(series: Series, scenario: Scenario): LevyIssue[] {
  const { start, end } = scenario.calendar;
  const first = numberOf(start);
  const last = numberOf(end);
  const ids = scenario.regions.map(({ id }) => id);
  const known = new Set<string>(ids);
  const lag = lagOf(series);
  const later = lag === 0 ? '' : `, ${String(lag)} days of lag taken off`;
  const issues: LevyIssue[] = [];
  series.values.forEach((entry, i) => {
    const path = `values[${String(i)}]`;
    const dates =
      'from' in entry
        ? ([
            ['from', entry.from],
            ['until', entry.until],
          ] as const)
        : ([['date', entry.date]] as const);
    for (const [key, date] of dates) {
      const day = numberOf(date) - lag;
      if (day >= first && day <= last) continue;
      const expected = `a day of the campaign, ${start} to ${end}${later}`;
      issues.push({ code: 'series/outside', path: `${path}.${key}`, got: describe(date), expected });
    }
    if (entry.region !== null && !known.has(entry.region)) {
      const expected = unknownName(entry.region, ids, 'the id of a region');
      issues.push({ code: 'reference/unknown-region', path: `${path}.region`, got: describe(entry.region), expected });
    }
    if (entry.region !== null && series.measures !== null && metricTraits(series.measures).scope === 'country') {
      const expected = `null, since ${series.measures} is of the country alone`;
      issues.push({ code: 'reference/national-only', path: `${path}.region`, got: describe(entry.region), expected });
    }
  });
  if (
    series.kind === 'cumulative' &&
    series.since !== null &&
    numberOf(series.since) < first &&
    series.baseline === null
  ) {
    const expected = `a baseline, what had been counted on the day before ${start}, since the count began on ${series.since}`;
    issues.push({ code: 'series/outside', path: 'baseline', got: 'null', expected });
  }
  return issues;
}
