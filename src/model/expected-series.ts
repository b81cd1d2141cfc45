import { fail, nearestName } from '../errors/index.js';
import {
  headerOf,
  type ScenarioResultHeader,
  type Metric,
  metricAndStateNames,
  metrics,
  metricTraits,
  type RegionalMetric,
  regionalMetricNames,
  type StateName,
  stateNames,
} from '../scenario/index.js';
import { type Cells, cellValue, nationalValue } from './metric-values.js';
import { recordOf } from './region-fields.js';

/** What the model expects, in real numbers. */
export interface ExpectedPath<Id extends string = string> extends ScenarioResultHeader<'path'> {
  /** First and last day of each period. */
  readonly periods: readonly { readonly period: number; readonly start: string; readonly end: string }[];
  /** Whether coercion is in use on this path. */
  readonly coercion: boolean;
  /** Metrics of the country at the end, people (money in minor units). */
  readonly total: Readonly<Record<Metric, number>>;
  /** Metrics and state of a region at the end. Errors: `reference/unknown-region`. */
  readonly region: (id: Id) => Readonly<Record<RegionalMetric | StateName, number>>;
  /** A metric or state by period, of the country or a region: cumulative, or the change in each period. */
  readonly series: (metric: Metric | StateName, kind?: 'flow' | 'cumulative', region?: Id) => number[];
}

/** Wraps the states after each period. */
export function pathOf<Id extends string>(cells: Cells, coercion: boolean): ExpectedPath<Id> {
  const { scenario, periods } = cells.program;
  const last = periods.length - 1;
  const place = (id: string): number => {
    const found = scenario.regions.findIndex((region) => region.id === id);
    const near =
      found < 0
        ? nearestName(
            id,
            scenario.regions.map((region) => region.id),
          )
        : null;
    if (found < 0)
      fail(
        'reference/unknown-region',
        'region',
        id,
        `the id of a region of the scenario${near === null ? '' : `; did you mean ${near}?`}`,
      );
    return found;
  };
  return {
    ...headerOf('path', scenario),
    periods: periods.map(({ index, start, end }) => ({ period: index, start, end })),
    coercion,
    total: recordOf(metrics, (metric) => nationalValue(cells, metric, last)),
    region: (id) => {
      const r = place(id);
      return recordOf([...regionalMetricNames, ...stateNames], (name) => cellValue(cells, name, r, last));
    },
    series: (metric, kind = 'cumulative', region) => {
      const known: readonly string[] = metricAndStateNames;
      if (!known.includes(metric)) fail('reference/unknown-metric', 'metric', metric, `one of ${known.join(', ')}`);
      if (kind !== 'cumulative' && (kind as string) !== 'flow')
        fail('options/invalid', 'kind', kind, "'flow' or 'cumulative'");
      if (region !== undefined && metricTraits(metric).scope === 'country')
        fail('reference/national-only', 'region', region, `no region: ${metric} is of the country only`);
      const r = region === undefined ? -1 : place(region);
      const values = periods.map((_, t) =>
        r < 0 ? nationalValue(cells, metric, t) : cellValue(cells, metric as RegionalMetric | StateName, r, t),
      );
      return kind === 'flow' ? values.map((value, t) => (t === 0 ? value : value - values[t - 1]!)) : values;
    },
  };
}
