import { fail, isRecord, nearestName, optionsOf } from '../errors/index.js';
import { type Metric, metricAndStateNames, metricTraits, parseIsoDate, type StateName } from '../scenario/index.js';
import type { Program } from './program.js';
import { regionIndex } from './region-index.js';

/** Which number of a replicate is meant. */
export interface MetricReference<Id extends string = string> {
  readonly metric: Metric | StateName;
  /**
   * Region id.
   * @default the country
   */
  readonly region?: Id | undefined;
  /**
   * Cumulative to the end of this period, 1-based.
   * @default the last
   */
  readonly through?: number | undefined;
  /**
   * The period's own number instead of the cumulative one. States and shortfalls have none.
   * @default false
   */
  readonly flow?: boolean | undefined;
  /**
   * Of what is held against the target or a quota: the version of it that is meant, the first, the latest, or the one that stands on a day (ISO).
   * @default 'latest'
   */
  readonly against?: Against | undefined;
}

/** A version of the target and its quotas: the first, the last, or the one that stands on a day, `YYYY-MM-DD`. */
export type Against = 'first' | 'latest' | (string & {});

/** A metric or state of the country at the end, by name, or wherever and whenever a reference says. */
export type MetricOf<Id extends string = string> = Metric | StateName | MetricReference<Id>;

/** The same of every period: of the country or a region. */
export type SeriesOf<Id extends string = string> =
  Metric | StateName | Pick<MetricReference<Id>, 'metric' | 'region' | 'flow'>;

/** A reference checked against a scenario: indices instead of names. */
export interface MetricAddress {
  readonly metric: Metric | StateName;
  /** Index of the region in the scenario's list, −1 for the country. */
  readonly region: number;
  /** Period from 0. */
  readonly period: number;
  readonly flow: boolean;
  /** Version of the target and its quotas, from 0; the last where left out. */
  readonly version?: number;
}

type ReferenceKey = keyof MetricReference;

const everyKey: readonly ReferenceKey[] = ['metric', 'region', 'through', 'flow', 'against'];
/** What points at a series: every period is meant. */
export const seriesKeys: readonly ReferenceKey[] = ['metric', 'region', 'flow'];

/**
 * Finds the number that a name or a reference points at; `keys` are those that make sense where it is asked. Errors: `options/unknown-name` for
 * other keys, `options/invalid` for a flow that is neither true nor false, `reference/unknown-metric`, `reference/absent-block`, `reference/unknown-region`, `reference/unknown-period`,
 * `reference/national-only`, `reference/no-flow`.
 */
export function addressOf(program: Program, of: MetricOf, keys: readonly ReferenceKey[] = everyKey): MetricAddress {
  const given: unknown = of;
  const reference = isRecord(given)
    ? optionsOf(given as unknown as MetricReference, { path: 'of', known: keys })
    : { metric: of as Metric };
  return resolveReference(program, reference);
}

/** The same for a reference whose keys have been checked; `bounded`: something is held against a target or quota, so that `against` makes sense. */
export function resolveReference(program: Program, reference: MetricReference, bounded = false): MetricAddress {
  const { scenario, periods } = program;
  const { metric, region, through, flow = false, against } = reference;
  const known: readonly string[] = metricAndStateNames;
  if (!known.includes(metric)) {
    const near = nearestName(metric, known);
    const hint = near === null ? '' : `; did you mean ${near}?`;
    fail('reference/unknown-metric', 'metric', metric, `one of ${known.join(', ')}${hint}`);
  }
  const traits = metricTraits(metric);
  if (traits.block === 'force' && scenario.force === null)
    fail('reference/absent-block', 'metric', metric, `a scenario with a force: ${metric} is part of it`);
  const index = region === undefined ? -1 : regionIndex(scenario, region);
  if (index >= 0 && traits.scope === 'country')
    fail('reference/national-only', 'region', region, `no region: ${metric} is of the country only`);
  const last = periods.length;
  if (through !== undefined && !(Number.isInteger(through) && through >= 1 && through <= last))
    fail('reference/unknown-period', 'through', through, `a period from 1 to ${String(last)}`);
  if (typeof flow !== 'boolean') fail('options/invalid', 'flow', flow, 'true or false');
  if (flow && !traits.flow)
    fail('reference/no-flow', 'metric', metric, 'a count: states and shortfalls have no flow, only a value at a time');
  const address = { metric, region: index, period: (through ?? last) - 1, flow };
  if (against === undefined) return address;
  if (!bounded && traits.as !== 'missing to quota' && traits.as !== 'missing to target')
    fail(
      'options/invalid',
      'against',
      against,
      'nothing: only what is held against a target or quota has a version of it',
    );
  return { ...address, version: versionOf(program, against) };
}

/** The place of a version of the target and its quotas. Errors: `options/invalid`. */
export function versionOf({ quotas, periods }: Program, against: unknown, path = 'against'): number {
  const last = quotas.versions.length - 1;
  if (against === undefined || against === 'latest') return last;
  if (against === 'first') return 0;
  const day = typeof against === 'string' && parseIsoDate(against) !== null ? against : null;
  if (day === null || day < periods[0]!.start || day > periods.at(-1)!.end)
    return fail(
      'options/invalid',
      path,
      against,
      `'first', 'latest' or a day from ${periods[0]!.start} to ${periods.at(-1)!.end}`,
    );
  const period = periods.findIndex(({ end }) => day <= end);
  return quotas.versions.reduce((found, { from }, v) => (from <= period ? v : found), 0);
}
