import { fail, nearestName } from '../errors/index.js';
import {
  resultHeader,
  type ScenarioResultHeader,
  type Metric,
  metrics,
  nationalMetrics,
  type RegionalMetric,
  type StateName,
  stateNames,
} from '../scenario/index.js';
import type { Program } from './program.js';
import { regionalMetric } from './regional-metric.js';

/** One region on the expected path: people as real numbers, cumulative where counted. */
export interface ExpectedState {
  readonly eligible: number;
  willing: number;
  unwilling: number;
  everWilling: number;
  volunteers: number;
  induced: number;
  coerced: number;
  recordedCoerced: number;
  wronglyTaken: number;
  fled: number;
  attempts: number;
  takenFromPool: number;
  spend: number;
  readonly baseShare: number;
  bestShare: number;
  ownOffer: number;
}

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

/** Wraps the states after each period, `history[period][region]`. */
export function pathOf<Id extends string>(
  program: Program,
  coercion: boolean,
  history: readonly (readonly ExpectedState[])[],
  claimed: readonly number[],
): ExpectedPath<Id> {
  const { scenario, quotas } = program;
  const last = history.length - 1;
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
  const regional = (metric: RegionalMetric | StateName, r: number, t: number): number =>
    regionalMetric(metric, (name) => history[t]![r]![name], quotas.quotas[r]!);
  const national = (metric: Metric | StateName, t: number): number => {
    if (metric === 'claimed') return claimed[t]!;
    const sum = (name: RegionalMetric | StateName): number =>
      history[t]!.reduce((total, _, r) => total + regional(name, r, t), 0);
    return metric === 'nationalShortfall' ? Math.max(0, scenario.target - sum('recruits')) : sum(metric);
  };
  return {
    ...resultHeader('path', scenario),
    periods: program.periods.map(({ index, start, end }) => ({ period: index, start, end })),
    coercion,
    total: Object.fromEntries(metrics.map((metric) => [metric, national(metric, last)])) as Record<Metric, number>,
    region: (id) => {
      const r = place(id);
      const names = [...metrics.filter((metric): metric is RegionalMetric => !isNational(metric)), ...stateNames];
      return Object.fromEntries(names.map((name) => [name, regional(name, r, last)])) as Record<
        RegionalMetric | StateName,
        number
      >;
    },
    series: (metric, kind = 'cumulative', region) => {
      const known: readonly string[] = [...metrics, ...stateNames];
      if (!known.includes(metric)) fail('reference/unknown-metric', 'metric', metric, `one of ${known.join(', ')}`);
      if (kind !== 'cumulative' && (kind as string) !== 'flow')
        fail('options/invalid', 'kind', kind, "'flow' or 'cumulative'");
      if (region !== undefined && isNational(metric))
        fail('reference/national-only', 'region', region, `no region: ${metric} is of the country only`);
      const r = region === undefined ? -1 : place(region);
      const values = history.map((_, t) =>
        r < 0 ? national(metric, t) : regional(metric as RegionalMetric | StateName, r, t),
      );
      return kind === 'flow' ? values.map((value, t) => (t === 0 ? value : value - values[t - 1]!)) : values;
    },
  };
}

function isNational(metric: Metric | StateName): boolean {
  return (nationalMetrics as readonly string[]).includes(metric);
}
