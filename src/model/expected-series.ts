import {
  type ByMetric,
  headerOf,
  listed,
  type ScenarioResultHeader,
  type Metric,
  metrics,
  type RegionalMetric,
  regionalMetricNames,
  type StateName,
  stateNames,
} from '../scenario/index.js';
import { addressOf, seriesKeys, type SeriesOf } from './metric-reference.js';
import { type Cells, cellValue, nationalValue, seriesOf } from './metric-values.js';
import { regionIndex } from './region-index.js';
import { recordOf } from './region-fields.js';

/** What the model expects, in real numbers. */
export interface ExpectedPath<Id extends string = string> extends ScenarioResultHeader<'path'> {
  /** First and last day of each period. */
  readonly periods: readonly { readonly period: number; readonly start: string; readonly end: string }[];
  /** Whether coercion is in use on this path. */
  readonly coercion: boolean;
  /** Metrics of the country at the end, people (money in minor units). */
  readonly total: ByMetric<Metric>;
  /** Metrics and state of a region at the end. Errors: `reference/unknown-region`. */
  readonly region: (id: Id) => ByMetric<RegionalMetric | StateName>;
  /** A metric or state by period, of the country or a region: cumulative, or the period's own with `flow: true`. Errors: those of references. */
  readonly series: (of: SeriesOf<Id>) => number[];
}

/** Wraps the states after each period. */
export function pathOf<Id extends string>(cells: Cells, coercion: boolean): ExpectedPath<Id> {
  const { scenario, periods } = cells.program;
  const last = periods.length - 1;
  return {
    ...headerOf('path', scenario),
    periods: periods.map(({ index, start, end }) => ({ period: index, start, end })),
    coercion,
    total: recordOf(listed(metrics, scenario), (metric) => nationalValue(cells, metric, last)),
    region: (id) => {
      const r = regionIndex(scenario, id);
      return recordOf(listed([...regionalMetricNames, ...stateNames], scenario), (name) =>
        cellValue(cells, name, r, last),
      );
    },
    series: (of) => seriesOf(cells, addressOf(cells.program, of, seriesKeys)),
  };
}
