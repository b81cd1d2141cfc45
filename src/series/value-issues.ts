import { describe, type LevyIssue } from '../errors/index.js';
import { countText } from '../text/index.js';
import type { CumulativeSeries, PeriodSeries, Series } from './types.js';

/** What the values of a series have to fulfil among themselves: bounds in order, dates that rise, counts that do not fall, no overlap. */
export function valueIssues(series: Series): LevyIssue[] {
  return [
    ...boundIssues(series),
    ...(series.kind === 'cumulative' ? [...fallIssues(series), ...baselineIssues(series)] : overlapIssues(series)),
  ];
}

function boundIssues({ values, lag }: Series): LevyIssue[] {
  const issues: LevyIssue[] = [];
  const add = (path: string, got: unknown, expected: string): void =>
    void issues.push({ code: 'series/invalid', path, got: describe(got), expected });
  values.forEach((entry, i) => {
    checkBounds(entry, `values[${String(i)}]`, add);
    if (entry.value === null && entry.low === null && entry.high === null)
      add(`values[${String(i)}].value`, null, 'a number, or low or high where only bounds are known');
  });
  if (lag !== null) checkBounds({ ...lag, value: lag.days }, 'lag', add);
  return issues;
}

function checkBounds(
  { value, low, high }: { value: number | null; low: number | null; high: number | null },
  path: string,
  add: (path: string, got: unknown, expected: string) => void,
): void {
  if (low !== null && high !== null && low > high) add(`${path}.low`, low, `at most high, ${countText(high)}`);
  else if (value !== null && low !== null && low > value) add(`${path}.low`, low, `at most ${countText(value)}`);
  else if (value !== null && high !== null && high < value) add(`${path}.high`, high, `at least ${countText(value)}`);
}

function fallIssues({ values, since }: CumulativeSeries): LevyIssue[] {
  const issues: LevyIssue[] = [];
  const last = new Map<string | null, { date: string; value: number | null }>();
  values.forEach(({ date, value, region, revision }, i) => {
    const path = `values[${String(i)}]`;
    const before = last.get(region);
    if (since !== null && date < since)
      issues.push({
        code: 'series/invalid',
        path: `${path}.date`,
        got: describe(date),
        expected: `not before since, ${since}`,
      });
    if (before !== undefined && date <= before.date) {
      const expected = `a later day than the value before for ${regionText(region)}, ${before.date}`;
      issues.push({ code: 'series/invalid', path: `${path}.date`, got: describe(date), expected });
    } else {
      const reached = before?.value ?? null;
      if (value !== null && reached !== null && value < reached && revision === null) {
        const expected = `at least ${countText(reached)}, reached on ${before!.date}, or a revision that says why the count fell`;
        issues.push({ code: 'series/falls', path: `${path}.value`, got: countText(value), expected });
      }
      last.set(region, { date, value: value ?? reached });
    }
  });
  return issues;
}

function baselineIssues({ baseline }: CumulativeSeries): LevyIssue[] {
  const issues: LevyIssue[] = [];
  if (baseline !== null)
    checkBounds(baseline, 'baseline', (path, got, expected) =>
      issues.push({ code: 'series/invalid', path, got: describe(got), expected }),
    );
  return issues;
}

function overlapIssues({ values }: PeriodSeries): LevyIssue[] {
  const issues: LevyIssue[] = [];
  // Sorting is stable: of two that start on one day the later written is told.
  const order = values.map((entry, i) => ({ ...entry, i })).sort((a, b) => compareText(a.from, b.from));
  const last = new Map<string | null, { until: string; i: number }>();
  for (const { from, until, region, i } of order) {
    const path = `values[${String(i)}]`;
    if (until < from) {
      issues.push({
        code: 'series/invalid',
        path: `${path}.until`,
        got: describe(until),
        expected: `a day not before from, ${from}`,
      });
      continue;
    }
    const before = last.get(region);
    if (before !== undefined && from <= before.until) {
      const expected = `a day after ${before.until}, where values[${String(before.i)}] ends for ${regionText(region)}: men would be counted twice`;
      issues.push({ code: 'series/overlap', path: `${path}.from`, got: describe(from), expected });
    }
    if (before === undefined || until > before.until) last.set(region, { until, i });
  }
  return issues;
}

const regionText = (region: string | null): string => (region === null ? 'the country' : describe(region));
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
