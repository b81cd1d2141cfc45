import { fail, nearestName } from '../errors/index.js';
import type { Seed } from '../random/index.js';
import {
  recordByRegion,
  headerOf,
  type ScenarioResultHeader,
  type Metric,
  metricAndStateNames,
  metricTraits,
  type RegionalMetric,
  regionalMetricNames,
  type Scenario,
  type StateName,
  stateNames,
} from '../scenario/index.js';
import { cellValue, nationalValue } from '../model/index.js';
import type { RunCells } from './run-cells.js';

/** One period of one region of a run: cumulative numbers at its end. */
export type RunRow<Id extends string = string> = Readonly<Record<RegionalMetric | StateName, number>> & {
  readonly region: Id;
  /** 1 for the first. */
  readonly period: number;
  readonly start: string;
  readonly end: string;
  /** People due by the end of the period. */
  readonly scheduled: number;
};

/** One replicate in full: every region in every period. Whole people; money in minor units. */
export interface RunResult<Id extends string = string> extends ScenarioResultHeader<'run'> {
  readonly scenario: Scenario<Id>;
  readonly seed: Seed;
  readonly replicate: number;
  /** First and last day of each period. */
  readonly periods: readonly { readonly period: number; readonly start: string; readonly end: string }[];
  /** The country at the end. */
  readonly total: Readonly<Record<Metric | StateName, number>>;
  /** Whether coercion is in use in this replicate, in some region and period. */
  readonly coercion: boolean;
  /** Values of all uncertain parameters, drawn or given, by path. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly quotas: Readonly<Record<Id, number>>;
  /** Regions whose quota is met at the end, by all recruits and by genuine volunteers alone. */
  readonly metByRecruits: readonly Id[];
  readonly metByVolunteers: readonly Id[];
  /** Dissent index of the country at the end of each period. */
  readonly dissent: readonly number[];
  /** One region at the end. Errors: `reference/unknown-region`. */
  region(id: Id): Readonly<Record<RegionalMetric | StateName, number>>;
  /**
   * A metric or state period by period, of the country or a region: cumulative at each period's end, or the period's own with `'flow'`.
   * What is missing (shortfalls) and states have no flow. Errors: `reference/unknown-metric`, `reference/unknown-region`, `reference/national-only`, `reference/no-flow`.
   */
  series(metric: Metric | StateName, kind?: 'flow' | 'cumulative', region?: Id): number[];
  /** One plain row per region and period, regions in the scenario's order. */
  rows(): RunRow<Id>[];
}

const regionalNames = [...regionalMetricNames, ...stateNames];

export function makeRunResult<Id extends string>(
  scenario: Scenario<Id>,
  seed: Seed,
  replicate: number,
  cells: RunCells,
): RunResult<Id> {
  const { regions } = scenario;
  const { periods, quotas } = cells.program;
  const last = periods.length - 1;
  const ids = regions.map(({ id }) => id);
  const places = new Map<string, number>(ids.map((id, r) => [id, r]));
  const placeOf = (id: string): number => {
    const near = nearestName(id, ids);
    return (
      places.get(id) ??
      fail(
        'reference/unknown-region',
        'region',
        id,
        `the id of a region of the scenario${near === null ? '' : `; did you mean ${near}?`}`,
      )
    );
  };
  const cellsOf = (r: number, t: number): Record<RegionalMetric | StateName, number> =>
    Object.fromEntries(regionalNames.map((name) => [name, cellValue(cells, name, r, t)])) as Record<
      RegionalMetric | StateName,
      number
    >;
  const met = (metric: 'recruits' | 'volunteers'): Id[] =>
    ids.filter((_, r) => cellValue(cells, metric, r, last) >= quotas.quotas[r]!);

  return {
    ...headerOf('run', scenario),
    scenario,
    seed,
    replicate,
    periods: periods.map(({ index, start, end }) => ({ period: index, start, end })),
    total: Object.fromEntries(metricAndStateNames.map((name) => [name, nationalValue(cells, name, last)])) as Record<
      Metric | StateName,
      number
    >,
    coercion: cells.coercing,
    parameters: cells.parameters,
    quotas: recordByRegion(ids, quotas.quotas),
    metByRecruits: met('recruits'),
    metByVolunteers: met('volunteers'),
    dissent: Array.from(cells.dissent),
    region: (id) => cellsOf(placeOf(id), last),
    series(metric, kind = 'cumulative', region) {
      const known: readonly string[] = metricAndStateNames;
      if (!known.includes(metric)) fail('reference/unknown-metric', 'metric', metric, `one of ${known.join(', ')}`);
      if (kind !== 'cumulative' && (kind as string) !== 'flow')
        fail('reference/no-flow', 'kind', kind, "'flow' or 'cumulative'");
      if (kind === 'flow' && !metricTraits(metric).flow)
        fail('reference/no-flow', 'metric', metric, "a count; of shortfalls and states ask for 'cumulative'");
      if (region !== undefined && metricTraits(metric).scope === 'country')
        fail('reference/national-only', 'region', region, `no region: ${metric} is of the country only`);
      const r = region === undefined ? -1 : placeOf(region);
      const values = periods.map((_, t) =>
        r < 0 ? nationalValue(cells, metric, t) : cellValue(cells, metric as RegionalMetric | StateName, r, t),
      );
      return kind === 'flow' ? values.map((value, t) => value - (values[t - 1] ?? 0)) : values;
    },
    rows: () =>
      ids.flatMap((region, r) =>
        periods.map(({ index, start, end }, t) => ({
          region,
          period: index,
          start,
          end,
          scheduled: quotas.schedule[r * periods.length + t]!,
          ...cellsOf(r, t),
        })),
      ),
  };
}
