import { atPath, failText } from '../errors/index.js';
import { compile, resolveReference } from '../model/index.js';
import type { Metric, Scenario } from '../scenario/index.js';
import { bindSeries, type Moment, type ObservationError, type Series } from '../series/index.js';

/** One observed number, and what of the model it observes. */
export interface Target {
  /** Index of the series, and of the value in it. */
  readonly series: number;
  readonly index: number;
  readonly metric: Metric;
  /** Index of the region, −1 for the country. */
  readonly region: number;
  /** Start of what is counted; `null` where it is the campaign's. */
  readonly after: Moment | null;
  readonly through: Moment;
  /** Day of the observation as published, by which it is known. */
  readonly date: string;
  /** What was published; `null` where only bounds are. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly error: ObservationError;
  /** Counted before the campaign and part of what was published, with the standard deviation of what is not known about it. */
  readonly baseline: number;
  readonly baselineDeviation: number;
}

/** Observations of several series that a fit can use, and what was left out because it lies outside the campaign. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly leftOut: readonly { readonly series: number; readonly index: number }[];
}

/** Standard deviations between the ends of a range that holds 90 % of a normal distribution. */
const deviationsIn90 = 3.289707253902943;

/**
 * Places series in a campaign, for a fit: in the order of days, those with bounds alone last. Errors: those of `bindSeries` but for dates
 * outside the campaign, which are left out; `options/invalid` for a series that measures nothing of the model, has no error, or of a
 * number that its error cannot give; `reference/no-flow`, `reference/absent-block`.
 */
export function targetsOf(scenario: Scenario, series: readonly Series[]): Targets {
  const leftOut: { series: number; index: number }[] = [];
  const targets = series.flatMap((one, s) => {
    const bound = bindSeries(one, scenario, { outside: 'leave out' });
    leftOut.push(...bound.leftOut.map((index) => ({ series: s, index })));
    return bound.observations.map((observation): Target => {
      const { index, region, after, through } = observation;
      const { measures, error } = usable(bound.series, s);
      const entry = bound.series.values[index]!;
      const isFlow = bound.series.kind === 'perPeriod';
      atPath(`series[${String(s)}]`, () => resolveReference(compile(scenario), { metric: measures, flow: isFlow }));
      const target = {
        series: s,
        index,
        metric: measures,
        region: region ?? -1,
        after: isFlow ? after : null,
        through,
        date: 'date' in entry ? entry.date : entry.until,
        value: entry.value,
        low: entry.low,
        high: entry.high,
        error,
        ...baselineOf(bound.series),
      };
      assertPossible(target);
      return target;
    });
  });
  if (targets.length === 0)
    failText(
      'options/invalid',
      'series',
      'no observation inside the campaign',
      'at least one, after lags are taken off',
    );
  const isPoint = ({ value }: Target): number => (value === null ? 1 : 0);
  const order = targets.map((_, i) => i);
  order.sort((a, b) => {
    const [x, y] = [targets[a]!, targets[b]!];
    if (isPoint(x) !== isPoint(y)) return isPoint(x) - isPoint(y);
    return x.date === y.date ? a - b : x.date < y.date ? -1 : 1;
  });
  return { targets: order.map((i) => targets[i]!), leftOut };
}

function usable(series: Series, s: number): { readonly measures: Metric; readonly error: ObservationError } {
  const { measures, error, name } = series;
  const at = `series[${String(s)}]`;
  if (measures === null)
    return failText('options/invalid', `${at}.measures`, `null in ${JSON.stringify(name)}`, 'a metric of the model');
  if (error === null)
    return failText(
      'options/invalid',
      `${at}.error`,
      `null in ${JSON.stringify(name)}`,
      "how observations differ from the truth, such as { kind: 'lognormal', sigma: 0.05 }: without it nothing can be fitted",
    );
  return { measures, error };
}

function baselineOf(series: Series): { readonly baseline: number; readonly baselineDeviation: number } {
  const given = series.kind === 'cumulative' ? series.baseline : null;
  if (given === null) return { baseline: 0, baselineDeviation: 0 };
  const { value, low, high } = given;
  return { baseline: value, baselineDeviation: ((high ?? value) - (low ?? value)) / deviationsIn90 };
}

/** What an error can never give would leave nothing of any prior. */
function assertPossible({ series, index, value, low, high, error }: Target): void {
  const at = `series[${String(series)}].values[${String(index)}].value`;
  if (error.kind === 'lognormal') {
    if (value === 0) failText('options/invalid', at, '0', 'a number > 0: a log-normal error never gives 0');
    return;
  }
  for (const number of [value, low, high])
    if (number !== null && !Number.isInteger(number))
      failText('options/invalid', at, String(number), `a whole number, as an error of kind ${error.kind} counts`);
}
