import { deepFreeze, fail, type LevyIssue, optionsOf, throwIssues } from '../errors/index.js';
import { assertScenario, type Period, periodsOf, type Scenario } from '../scenario/index.js';
import { outsideIssues } from './outside-issues.js';
import { series as checkedSeries } from './series.js';
import type { Series } from './types.js';
import { lagOf, numberOf } from './days.js';

/** A moment of a campaign: the end of a day, as a period and the share of it that had passed. */
export interface Moment {
  /** 1-based period. */
  readonly period: number;
  /** Share of the period's days elapsed, 0-1; 1 at its end. */
  readonly share: number;
}

/** One value of a series, placed in a campaign. */
export interface Observation {
  /** Index of the value in the series. */
  readonly index: number;
  /** Index of the region in the scenario; `null` for the country. */
  readonly region: number | null;
  /** Start of what is observed: the campaign's own start, or the day before `from`. */
  readonly after: Moment;
  /** End of what is observed. */
  readonly through: Moment;
  /** As in the series. A baseline is taken off, from the bounds too: bounds of both are combined so that the range is the widest. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A series placed in a campaign, and what of it lies outside. */
export interface BoundSeries {
  readonly series: Series;
  readonly observations: readonly Observation[];
  /** Indexes of values outside the campaign, where these were asked to be left out. */
  readonly leftOut: readonly number[];
}

const ways: readonly string[] = ['refuse', 'leave out'];

/**
 * Places a series in a campaign: dates, earlier by the reporting lag, become periods and shares of them; regions become indexes; a
 * count that began before the campaign loses its baseline.
 *
 * @param options `outside`: what to do with values that lie outside the campaign, `'refuse'` (default) or `'leave out'`.
 * @throws `LevyError` `series/outside` for dates outside the campaign (after the lag) and for a count that began earlier without a
 * baseline; `reference/unknown-region`; `reference/national-only` for a region's value of a metric of the country.
 */
export function bindSeries(
  input: Series,
  scenario: Scenario,
  options: { readonly outside?: 'refuse' | 'leave out' | undefined } = {},
): BoundSeries {
  const { outside = 'refuse' } = optionsOf(options, { known: ['outside'] });
  if (!ways.includes(outside)) fail('options/invalid', 'outside', outside, "'refuse' or 'leave out'");
  const checked = assertScenario(scenario);
  const series = checkedSeries(input);
  const issues = outsideIssues(series, checked);
  const isOutside = ({ code, path }: LevyIssue): boolean => code === 'series/outside' && path.startsWith('values');
  throwIssues(outside === 'refuse' ? issues : issues.filter((issue) => !isOutside(issue)));
  const leftOut = new Set(issues.filter(isOutside).map(({ path }) => Number(/\d+/.exec(path)![0])));
  const place = placer(series, checked);
  const regions = new Map(checked.regions.map(({ id }, i) => [id, i]));
  const baseline = series.kind === 'cumulative' ? series.baseline : null;
  return deepFreeze({
    series,
    observations: series.values.flatMap((entry, index) =>
      leftOut.has(index)
        ? []
        : [
            {
              index,
              region: entry.region === null ? null : regions.get(entry.region)!,
              after: 'from' in entry ? place(entry.from, -1) : { period: 1, share: 0 },
              through: place('from' in entry ? entry.until : entry.date, 0),
              value: entry.value === null ? null : entry.value - (baseline?.value ?? 0),
              ...boundsLess(entry, baseline),
            },
          ],
    ),
    leftOut: [...leftOut].sort((a, b) => a - b),
  });
}

/** Bounds of a difference: lowest less highest, highest less lowest. Without a bound of its own a number bounds itself. */
function boundsLess(
  entry: { readonly value: number | null; readonly low: number | null; readonly high: number | null },
  baseline: { readonly value: number; readonly low: number | null; readonly high: number | null } | null,
): { low: number | null; high: number | null } {
  if (baseline === null) return { low: entry.low, high: entry.high };
  const least = baseline.low ?? baseline.value;
  const most = baseline.high ?? baseline.value;
  const spread = least !== most;
  const low = entry.low ?? (spread ? entry.value : null);
  const high = entry.high ?? (spread ? entry.value : null);
  return { low: low === null ? null : low - most, high: high === null ? null : high - least };
}

/** Turns a day, moved by the lag, into the moment at its end (`offset` 0) or before it (`offset` −1). */
function placer(series: Series, scenario: Scenario): (date: string, offset: number) => Moment {
  const periods: readonly Period[] = periodsOf(scenario.calendar);
  const first = numberOf(scenario.calendar.start);
  const starts = periods.map(({ start }) => numberOf(start));
  const lag = lagOf(series);
  return (date, offset) => {
    const day = numberOf(date) - lag + offset;
    if (day < first) return { period: 1, share: 0 };
    let low = 0;
    for (let high = periods.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= day) low = middle;
      else high = middle - 1;
    }
    return { period: low + 1, share: (day - starts[low]! + 1) / periods[low]!.days };
  };
}
