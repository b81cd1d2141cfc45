import type { Metric } from '../scenario/index.js';

/** How an observation may differ from what it measures. `note` says what that rests on, or "assumption". */
export type ObservationError =
  /** The observed number is the true one times a log-normal factor with median 1: `sigma` is the standard deviation of its logarithm, > 0. */
  | { readonly kind: 'lognormal'; readonly sigma: number; readonly note: string | null }
  /** Counts around the true number with variance mean + mean² / `size`; `size` > 0, large for nearly Poisson. */
  | { readonly kind: 'negativeBinomial'; readonly size: number; readonly note: string | null }
  /** Every man is observed with probability `share`, 0 < share ≤ 1, independently of the others. */
  | { readonly kind: 'binomial'; readonly share: number; readonly note: string | null };

/** How many days after the fact the men of a series are counted, on average: payments, for one, come months after signatures. */
export interface ReportingLag {
  /** Mean, days, ≥ 0. */
  readonly days: number;
  /** Least and greatest plausible mean, days; `null` where not stated. */
  readonly low: number | null;
  readonly high: number | null;
  /** Source, or "assumption". */
  readonly source: string;
}

/** What a cumulative count already held on the day before the campaign began. */
export interface Baseline {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Source, or "assumption". */
  readonly source: string;
}

interface AnyValue {
  /** What was observed, in the unit of the series, ≥ 0; `null` where only bounds are known, `low` or `high` or both. */
  readonly value: number | null;
  /** Bounds, in the unit of the series: low ≤ value ≤ high; `null` where none is stated. */
  readonly low: number | null;
  readonly high: number | null;
  /** Id of a region; `null` for the country. */
  readonly region: string | null;
  /** Where it was read, or "assumption". */
  readonly source: string;
  /** What to know about it; `null` for nothing. */
  readonly note: string | null;
}

/** A count that had been reached at the end of a day. */
export interface CumulativeValue extends AnyValue {
  /** ISO date. */
  readonly date: string;
  /** Why the count is lower than the one before: a fall without a reason is refused. `null` where it does not fall. */
  readonly revision: string | null;
}

/** What happened from one day to another, both included. */
export interface PeriodValue extends AnyValue {
  /** ISO dates. */
  readonly from: string;
  readonly until: string;
}

interface AnySeries {
  readonly name: string;
  /** What one is, such as `people`; the unit of the metric where `measures` names one. */
  readonly unit: string;
  /** The metric of the model that this observes; `null` for something the model does not count, such as the strength of an army. */
  readonly measures: Metric | null;
  /** `null` where nobody said: what fits a model to the series then asks for one. */
  readonly error: ObservationError | null;
  readonly lag: ReportingLag | null;
  /** Limits of the whole series; `null` for none stated. */
  readonly note: string | null;
}

/** A running count, by date. */
export interface CumulativeSeries extends AnySeries {
  readonly kind: 'cumulative';
  /** First day counted, ISO date; `null` for the first day of the campaign it is bound to. */
  readonly since: string | null;
  /** What was counted before the campaign, where the count began earlier; `null` where not stated. */
  readonly baseline: Baseline | null;
  /** By region, then by date, as they are checked: dates rise within a region. */
  readonly values: readonly CumulativeValue[];
}

/** Numbers of single periods, which do not overlap within a region. */
export interface PeriodSeries extends AnySeries {
  readonly kind: 'perPeriod';
  readonly values: readonly PeriodValue[];
}

/** What was observed of a campaign: plain frozen data, made by `series`. */
export type Series = CumulativeSeries | PeriodSeries;

export type WithOptional<T, Keys extends keyof T> = Omit<T, Keys> & { readonly [K in Keys]?: T[K] | undefined };

/** An error as a user writes it. */
export type ObservationErrorInput = {
  [K in ObservationError['kind']]: WithOptional<Extract<ObservationError, { kind: K }>, 'note'>;
}[ObservationError['kind']];

export type SeriesCommonKey = 'unit' | 'error' | 'lag' | 'note' | 'values';
export interface SeriesCommonInput {
  readonly unit?: string | undefined;
  readonly error?: ObservationErrorInput | null | undefined;
  readonly lag?: WithOptional<ReportingLag, 'low' | 'high'> | null | undefined;
  readonly note?: string | null | undefined;
}

/** A series as a user writes it. */
export type SeriesInput =
  | (Omit<CumulativeSeries, SeriesCommonKey | 'since' | 'baseline'> &
      SeriesCommonInput & {
        readonly since?: string | null | undefined;
        readonly baseline?: WithOptional<Baseline, 'low' | 'high'> | null | undefined;
        readonly values: readonly WithOptional<CumulativeValue, 'low' | 'high' | 'region' | 'note' | 'revision'>[];
      })
  | (Omit<PeriodSeries, SeriesCommonKey> &
      SeriesCommonInput & {
        readonly values: readonly WithOptional<PeriodValue, 'low' | 'high' | 'region' | 'note'>[];
      });
