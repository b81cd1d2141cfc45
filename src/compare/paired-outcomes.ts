import { optionsOf } from '../errors/index.js';
import { type Ensemble, viewOf } from '../ensemble/index.js';
import type { MetricOf } from '../model/index.js';
import { headerOf, type Metric, type ScenarioResultHeader, type StateName } from '../scenario/index.js';
import {
  checkedOutcomeShare,
  type EstimateOptions,
  type Groups,
  levelOf,
  type Spread,
  spreadOf,
} from '../stats/index.js';
import { referenceText } from '../store/index.js';

/** How a spread of paired differences is asked for. */
export interface SpreadOptions {
  /**
   * Share of the replicates in it, between 0 and 1.
   * @default 0.9
   */
  readonly level?: number | undefined;
  /** Coverage of the intervals of its edges, 0.95 unless stated. */
  readonly estimates?: EstimateOptions | undefined;
}

/**
 * What a change may bring: the spread over replicates of the paired difference, under everything that is not known. The error of a mean difference is
 * another thing, and mostly far smaller: it says how many replicates were run.
 */
export interface PairedSpread extends Spread {
  readonly kind: 'spread';
  /** What differs, in words. */
  readonly of: string;
  /** Share of the replicates between the edges. */
  readonly level: number;
  readonly n: number;
}

/** The same period by period, cumulative. */
export interface PairedBand extends ScenarioResultHeader<'band'> {
  readonly metric: Metric | StateName;
  /** Region id; `null` for the country. */
  readonly region: string | null;
  /** That the numbers are differences to another scenario, not the scenario's own. */
  readonly difference: true;
  readonly level: number;
  readonly n: number;
  readonly periods: readonly (Spread & { readonly period: number; readonly start: string; readonly end: string })[];
}

export function pairedSpread(
  differences: Float64Array,
  of: MetricOf,
  options: SpreadOptions,
  groups: Groups,
): PairedSpread {
  const { level, coverage } = levelsOf(options);
  return {
    kind: 'spread',
    of: referenceText(of),
    level,
    n: differences.length,
    ...spreadOf(differences, level, coverage, groups),
  };
}

export function pairedBand<Id extends string>(
  arm: Ensemble<Id>,
  of: { readonly metric: Metric | StateName; readonly region?: Id | undefined },
  differences: (of: {
    readonly metric: Metric | StateName;
    readonly region?: string | undefined;
    readonly through: number;
  }) => Float64Array,
  options: SpreadOptions,
  groups: Groups,
): PairedBand {
  const { level, coverage } = levelsOf(options);
  const { metric, region } = optionsOf(of, { path: 'of', known: ['metric', 'region'] });
  const { periods } = viewOf(arm).store.program;
  return {
    ...headerOf('band', arm.scenario),
    metric,
    region: region ?? null,
    difference: true,
    level,
    n: arm.n,
    periods: periods.map(({ index, start, end }) => ({
      period: index,
      start,
      end,
      ...spreadOf(
        differences({ metric, ...(region === undefined ? {} : { region }), through: index }),
        level,
        coverage,
        groups,
      ),
    })),
  };
}

function levelsOf(options: SpreadOptions): { level: number; coverage: number } {
  const { level = 0.9, estimates = {} } = optionsOf(options, { known: ['level', 'estimates'] });
  return { level: checkedOutcomeShare(level), coverage: levelOf(estimates, 0.95, ['level'], 'estimates') };
}
