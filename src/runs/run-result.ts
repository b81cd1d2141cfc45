import type { Seed } from '../random/index.js';
import {
  type ByMetric,
  listed,
  recordByRegion,
  headerOf,
  type ScenarioResultHeader,
  type Metric,
  metricAndStateNames,
  type RegionalMetric,
  regionalMetricNames,
  type Scenario,
  type StateName,
  stateNames,
} from '../scenario/index.js';
import {
  addressOf,
  cellValue,
  nationalValue,
  recordOf,
  regionIndex,
  seriesKeys,
  type SeriesOf,
  seriesOf,
} from '../model/index.js';
import type { RunCells } from './run-cells.js';

/** One period of one region of a run: cumulative numbers at its end, those of the scenario's own blocks among them. */
export type RunRow<Id extends string = string> = ByMetric<RegionalMetric | StateName> & {
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
  /** How the ensemble that it is a replicate of comes to what is not known. */
  readonly sampling: 'independent' | 'sobol';
  /** First and last day of each period. */
  readonly periods: readonly { readonly period: number; readonly start: string; readonly end: string }[];
  /** The country at the end; what blocks add, where the scenario has them. */
  readonly total: ByMetric<Metric | StateName>;
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
  region(id: Id): ByMetric<RegionalMetric | StateName>;
  /**
   * A metric or state period by period, of the country or a region: cumulative at each period's end, or the period's own with
   * `flow: true`, which states and shortfalls have not. Errors: those of references.
   *
   * @example run.series({ metric: 'volunteers', region: 'north', flow: true })
   */
  series(of: SeriesOf<Id>): number[];
  /** One plain row per region and period, regions in the scenario's order. */
  rows(): RunRow<Id>[];
}

export function makeRunResult<Id extends string>(
  scenario: Scenario<Id>,
  { seed, replicate, sampling }: Pick<RunResult, 'seed' | 'replicate' | 'sampling'>,
  cells: RunCells,
): RunResult<Id> {
  const { regions } = scenario;
  const { periods, quotas } = cells.program;
  const last = periods.length - 1;
  const ids = regions.map(({ id }) => id);
  const regionalNames = listed([...regionalMetricNames, ...stateNames], scenario);
  const cellsOf = (r: number, t: number): ByMetric<RegionalMetric | StateName> =>
    recordOf(regionalNames, (name) => cellValue(cells, name, r, t));
  // Quotas are held against those who signed in a region, wherever they live.
  const met = (men: 'recruits' | 'volunteers'): Id[] =>
    ids.filter((_, r) => {
      const others = cellValue(cells, 'induced', r, last) + cellValue(cells, 'coerced', r, last);
      return cellValue(cells, 'credited', r, last) - (men === 'recruits' ? 0 : others) >= quotas.quotas[r]!;
    });

  return {
    ...headerOf('run', scenario),
    scenario,
    seed,
    replicate,
    sampling,
    periods: periods.map(({ index, start, end }) => ({ period: index, start, end })),
    total: recordOf(listed(metricAndStateNames, scenario), (name) => nationalValue(cells, name, last)),
    coercion: cells.coercing,
    parameters: cells.parameters,
    quotas: recordByRegion(ids, quotas.quotas),
    metByRecruits: met('recruits'),
    metByVolunteers: met('volunteers'),
    dissent: Array.from(cells.dissent),
    region: (id) => cellsOf(regionIndex(scenario, id), last),
    series: (of) => seriesOf(cells, addressOf(cells.program, of, seriesKeys)),
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
