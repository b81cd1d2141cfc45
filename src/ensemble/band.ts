import { optionsOf } from '../errors/index.js';
import { addressOf, seriesKeys, type SeriesOf } from '../model/index.js';
import { type Metric, headerOf, type ScenarioResultHeader, type StateName } from '../scenario/index.js';
import { checkedOutcomeShare, type EstimateOptions, levelOf, type Spread, spreadOf } from '../stats/index.js';
import { randomisationsOf, sizeOf, type View, viewValues } from './view.js';

/** Spread of an outcome at the end of one period. */
export interface BandPeriod extends Spread {
  /** 1 for the first. */
  readonly period: number;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
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
  readonly level?: number | undefined;
  /** Coverage of the intervals of its edges, 0.95 where left out. */
  readonly estimates?: EstimateOptions | undefined;
}

/** Errors: those of references, `options/invalid`, `ensemble/not-kept`. */
export function bandOf(view: View, of: SeriesOf, options: BandOptions): Band {
  const { level = 0.9, estimates = {} } = optionsOf(options, {
    known: ['level', 'estimates'],
    elsewhere: { region: "the first argument's { metric, region }" },
  });
  checkedOutcomeShare(level);
  const coverage = levelOf(estimates, 0.95, ['level'], 'estimates');
  const { program } = view.store;
  const { periods, scenario } = program;
  const address = addressOf(program, of, seriesKeys);
  const { metric, flow } = address;
  const groups = randomisationsOf(view);
  return {
    ...headerOf('band', view.store.program.scenario),
    metric,
    region: address.region < 0 ? null : scenario.regions[address.region]!.id,
    ...(flow ? { flow } : {}),
    level,
    n: sizeOf(view),
    periods: periods.map(({ index, start, end }, period) => ({
      period: index,
      start,
      end,
      ...spreadOf(viewValues(view, { ...address, period }), level, coverage, groups),
    })),
  };
}
