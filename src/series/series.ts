import {
  codeFor,
  deepFreeze,
  describe,
  fail,
  isLevyError,
  isRecord,
  LevyError,
  type LevyIssue,
  throwIssues,
} from '../errors/index.js';
import { levyIssues, metricTraits, plainCopy, type Scenario, unknownName } from '../scenario/index.js';
import { outsideIssues } from './outside-issues.js';
import { cumulativeSchema, periodSchema } from './series-schema.js';
import type { CumulativeSeries, PeriodSeries, Series, SeriesInput } from './types.js';
import { valueIssues } from './value-issues.js';

const kinds = ['cumulative', 'perPeriod'];

/**
 * Makes a series of observations: checks everything that was written, fills in what was left out with `null`, and freezes the result,
 * plain JSON. With a scenario its dates and regions are checked against it too; without, `bindSeries` does that later.
 *
 * A cumulative count that falls needs a `revision` that says why. A value may be `null` where only bounds are known.
 *
 * @throws `LevyError` that lists the first 20 problems: `series/invalid`, `series/unknown-key`, `series/not-plain`, `series/falls`,
 * `series/overlap`, `reference/unknown-metric`; with a scenario also `series/outside`, `reference/unknown-region`.
 * @example
 * ```ts
 * series({
 *   name: 'men paid', kind: 'cumulative', measures: 'recruits',
 *   values: [{ date: '2023-06-30', value: 26_700, source: 'iStories, 9 September 2024' }],
 *   error: { kind: 'lognormal', sigma: 0.1, note: 'assumption' },
 *   lag: { days: 60, source: 'assumption' },
 * });
 * ```
 */
export function series(input: Extract<SeriesInput, { kind: 'cumulative' }>, scenario?: Scenario): CumulativeSeries;
export function series(input: Extract<SeriesInput, { kind: 'perPeriod' }>, scenario?: Scenario): PeriodSeries;
export function series(input: SeriesInput, scenario?: Scenario): Series;
export function series(input: SeriesInput, scenario?: Scenario): Series {
  const copy = plain(input);
  if (!isRecord(copy)) return fail('series/invalid', '', input, 'an object with name, kind, measures and values');
  const known = knownNames(copy);
  throwIssues(known);
  const schema = copy['kind'] === 'cumulative' ? cumulativeSchema() : periodSchema();
  const parsed = schema.safeParse(copy);
  if (!parsed.success) return throwAll(levyIssues(schema, parsed.error.issues, copy).map(ofTheSeries));
  const { unit, ...rest } = parsed.data;
  const own = rest.measures === null ? undefined : metricTraits(rest.measures).unit;
  const { name, kind, ...others } = rest;
  const made = { name, kind, unit: unit ?? own, ...others } as unknown as Series;
  throwIssues([
    ...unitIssues(unit, own, rest.measures),
    ...valueIssues(made),
    ...(scenario === undefined ? [] : outsideIssues(made, scenario)),
  ]);
  return deepFreeze(made);
}

/** A copy of plain data; what is no plain data, or endless, is refused. */
function plain(input: unknown): unknown {
  const issues: LevyIssue[] = [];
  let copy: unknown;
  try {
    copy = plainCopy(input, '', issues);
  } catch (error) {
    throw isLevyError(error) ? new LevyError(ofTheSeries(error)) : error;
  }
  throwIssues(issues.map(ofTheSeries));
  return copy;
}

/** Names that decide how the rest is read, so that they are told first. */
function knownNames(copy: Readonly<Record<string, unknown>>): LevyIssue[] {
  const kind = copy['kind'];
  if (typeof kind === 'string' && kinds.includes(kind)) return [];
  const expected = unknownName(typeof kind === 'string' ? kind : '', kinds, 'a kind of series');
  return [{ code: 'series/invalid', path: 'kind', got: describe(kind), expected }];
}

function unitIssues(unit: string | undefined, own: string | undefined, measures: string | null): LevyIssue[] {
  const issue = (expected: string): LevyIssue[] => [
    { code: 'series/invalid', path: 'unit', got: describe(unit), expected },
  ];
  if (own === undefined) return unit === undefined ? issue('a unit, since the series measures no metric') : [];
  // A count in thousands would be wrong by a thousand in everything that follows.
  return unit === undefined || unit === own ? [] : issue(`${JSON.stringify(own)}, the unit of ${String(measures)}`);
}

function ofTheSeries({ code, path, got, expected }: LevyIssue): LevyIssue {
  return { code: path === 'measures' ? 'reference/unknown-metric' : codeFor('series', code), path, got, expected };
}

function throwAll(issues: readonly LevyIssue[]): never {
  throwIssues(issues);
  throw new Error('a refused series has at least one problem');
}
