import { fsum } from 'd3-array';
import { assertNumber, isBetweenZeroAndOne, optionsOf } from '../errors/index.js';
import { type Metric, headerOf, type ScenarioResultHeader, type StateName } from '../scenario/index.js';
import { type Estimate, type EstimateOptions, levelOf, quantileEstimate } from '../stats/index.js';
import { placeOf, sizeOf, type View, viewValues } from './view.js';

/** Spread of an outcome at the end of one period, cumulative. */
export interface BandPeriod {
  /** 1 for the first. */
  readonly period: number;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
  /** Edges between which the band's share of replicates lies, equal shares above and below. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
  /** The same three with their Monte Carlo error. */
  readonly estimates: { readonly low: Estimate; readonly median: Estimate; readonly high: Estimate };
}

/** How far outcomes spread over replicates, period by period: not an error of a number, but what may happen under the assumptions. */
export interface Band extends ScenarioResultHeader<'band'> {
  readonly metric: Metric | StateName;
  /** Region id; `null` for the country. */
  readonly region: string | null;
  /** Share of the replicates between the edges. */
  readonly level: number;
  readonly n: number;
  readonly periods: readonly BandPeriod[];
}

export interface BandOptions<Id extends string = string> {
  readonly region?: Id;
  /** Share of outcomes in the band, 0.9 where left out. */
  readonly level?: number;
  /** Coverage of the intervals of its edges, 0.95 where left out. */
  readonly estimates?: EstimateOptions;
}

/** Errors: those of references, `options/invalid`, `ensemble/not-kept`. */
export function bandOf(view: View, metric: Metric | StateName, options: BandOptions): Band {
  const { region, level = 0.9, estimates = {} } = optionsOf(options, { known: ['region', 'level', 'estimates'] });
  assertNumber(
    'options/invalid',
    'level',
    level,
    isBetweenZeroAndOne,
    'a share of the outcomes between 0 and 1, such as 0.9',
  );
  const coverage = levelOf(estimates, 0.95, ['level'], 'estimates');
  const place = placeOf(view, { metric, region });
  const { periods } = view.store.program;
  return {
    ...headerOf('band', view.store.program.scenario),
    metric,
    region: region ?? null,
    level,
    n: sizeOf(view),
    periods: periods.map(({ index, start, end }, period) => {
      const sorted = viewValues(view, { ...place, period }).sort();
      const low = quantileEstimate(sorted, (1 - level) / 2, coverage);
      const median = quantileEstimate(sorted, 0.5, coverage);
      const high = quantileEstimate(sorted, (1 + level) / 2, coverage);
      return {
        period: index,
        start,
        end,
        low: low.value,
        median: median.value,
        high: high.value,
        mean: fsum(sorted) / sorted.length,
        estimates: { low, median, high },
      };
    }),
  };
}
