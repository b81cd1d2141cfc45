import { fsum } from 'd3-array';
import { assertNumber, isBetweenZeroAndOne, optionsOf } from '../errors/index.js';
import { addressOf, seriesKeys, type SeriesOf } from '../model/index.js';
import { type Metric, headerOf, type ScenarioResultHeader, type StateName } from '../scenario/index.js';
import { type Estimate, type EstimateOptions, levelOf, quantileEstimate } from '../stats/index.js';
import { sizeOf, type View, viewValues } from './view.js';

/** Spread of an outcome at the end of one period. */
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
  /** Whether it is the periods' own numbers; left out where cumulative. */
  readonly flow?: true;
  /** Share of the replicates between the edges. */
  readonly level: number;
  readonly n: number;
  readonly periods: readonly BandPeriod[];
}

export interface BandOptions {
  /** Share of outcomes in the band, 0.9 where left out. */
  readonly level?: number;
  /** Coverage of the intervals of its edges, 0.95 where left out. */
  readonly estimates?: EstimateOptions;
}

/** Errors: those of references, `options/invalid`, `ensemble/not-kept`. */
export function bandOf(view: View, of: SeriesOf, options: BandOptions): Band {
  const { level = 0.9, estimates = {} } = optionsOf(options, {
    known: ['level', 'estimates'],
    elsewhere: { region: "the first argument's { metric, region }" },
  });
  assertNumber(
    'options/invalid',
    'level',
    level,
    isBetweenZeroAndOne,
    'a share of the outcomes between 0 and 1, such as 0.9',
  );
  const coverage = levelOf(estimates, 0.95, ['level'], 'estimates');
  const { program } = view.store;
  const { periods, scenario } = program;
  const address = addressOf(program, of, seriesKeys);
  const { metric, flow } = address;
  return {
    ...headerOf('band', view.store.program.scenario),
    metric,
    region: address.region < 0 ? null : scenario.regions[address.region]!.id,
    ...(flow ? { flow } : {}),
    level,
    n: sizeOf(view),
    periods: periods.map(({ index, start, end }, period) => {
      const sorted = viewValues(view, { ...address, period }).sort();
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
