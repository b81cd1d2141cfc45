import { area, line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { fail, isBetweenZeroAndOne, isRecord, snapshot } from '../../errors/index.js';
import type { Band } from '../../ensemble/index.js';
import { metricWord, type Scenario } from '../../scenario/index.js';
import { countOf, countText, percentText } from '../../text/index.js';
import { axisMargin, leftAxis, legend, scaleOver } from './axes.js';
import { type ChartOptions, chartOptions, frame, isDrawable } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';

export interface BandChartOptions extends ChartOptions {
  /** A level to reach, drawn as a line: the target. */
  readonly target?: number | undefined;
  /** What is due by the end of each period, such as `quotas(s).schedule.national`. */
  readonly schedule?: readonly number[] | undefined;
  /** Figures that were reported, by the number of the period at whose end they stand. */
  readonly observed?: readonly { readonly period: number; readonly value: number }[] | undefined;
  /** The scenario whose words are used: men called up by law are not called coerced. */
  readonly scenario?: Pick<Scenario, 'coercion'> | undefined;
}

type Periods = readonly {
  readonly period: number;
  readonly end: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}[];

/**
 * Running total by period: bands of outcomes (widest first, such as 0.9 and 0.5), their median, and target, schedule and reports where
 * given. SVG as a string.
 * @throws LevyError `table/unsupported` for what is no band, `options/invalid`, `options/unknown-name`.
 */
export function bandChart(bands: Band | readonly Band[], options: BandChartOptions = {}): string {
  const given = snapshot(bands, 'table/unsupported', 'bands');
  const all = [given].flat() as readonly Band[];
  for (const band of all as readonly unknown[])
    if (!isBand(band)) fail('table/unsupported', 'bands', band, 'a band, as ensemble.band() gives');
  const first = all[0] ?? fail('table/unsupported', 'bands', bands, 'at least one band');
  const widest = [...all].sort((a, b) => b.level - a.level);
  const where = first.region === null ? '' : ` in ${first.region}`;
  const {
    title,
    source,
    width,
    target,
    schedule,
    observed = [],
  } = chartOptions(
    options,
    { target: 'number', schedule: 'other', observed: 'other', scenario: 'other' },
    `${options.scenario === undefined ? first.metric : metricWord(first.metric, options.scenario)}${where}, running total`,
  );
  const [due, reported]: unknown[] = [schedule, observed];
  if (due !== undefined && !(Array.isArray(due) && due.every(isDrawable)))
    fail('options/invalid', 'schedule', schedule, 'what is due by the end of each period, as numbers');
  if (
    !Array.isArray(reported) ||
    !reported.every((point) => isRecord(point) && isDrawable(point['period']) && isDrawable(point['value']))
  )
    fail('options/invalid', 'observed', observed, 'an array of { period, value }');
  const periods = first.periods as Periods;
  const key = legend(
    [
      ...widest.map(
        ({ level }, i) =>
          [colour(i === 0 && widest.length > 1 ? 'wide' : 'narrow'), `${percentText(level)} of outcomes`] as const,
      ),
      [colour('first'), 'median'],
      ...(schedule === undefined ? [] : [[colour('quiet'), 'due'] as const]),
      ...(observed.length === 0 ? [] : [[colour('ink'), 'reported'] as const]),
    ],
    8,
    width,
  );
  const [left, right, top, bottom] = [78, width - axisMargin, key.height + 12, key.height + 272];
  const numbers = [
    ...widest.flatMap((band) => band.periods.map(({ high }) => high)),
    target ?? 0,
    ...(schedule ?? []),
    ...observed.map(({ value }) => value),
  ];
  const y = scaleOver(numbers, [bottom, top]);
  const x = scaleLinear([0, Math.max(1, periods.length)], [left, right]);
  const start = { period: 0, low: 0, median: 0, high: 0 };
  const pathOf = (points: readonly (readonly [number, number])[]): string | null =>
    line().digits(2)(points as [number, number][]);
  const fan = area<{ period: number; low: number; high: number }>()
    .digits(2)
    .x(({ period }) => x(period))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const every = Math.max(1, Math.ceil((periods.length * 62) / (right - left)));
  const marks = [
    ...key.marks,
    ...leftAxis(y, left, right),
    ...widest.map((band, i) =>
      element('path', {
        d: fan([start, ...band.periods]),
        fill: colour(i === 0 && widest.length > 1 ? 'wide' : 'narrow'),
      }),
    ),
    element('path', {
      d: pathOf([start, ...periods].map(({ period, median }) => [x(period), y(median)])),
      fill: 'none',
      stroke: colour('first'),
      'stroke-width': 2.5,
    }),
    ...(schedule === undefined
      ? []
      : [
          element('path', {
            d: pathOf([0, ...schedule].map((value, t) => [x(t), y(value)])),
            fill: 'none',
            stroke: colour('quiet'),
            'stroke-dasharray': '2 4',
            'stroke-width': 2,
          }),
        ]),
    ...(target === undefined
      ? []
      : [
          element('line', {
            x1: left,
            x2: right,
            y1: y(target),
            y2: y(target),
            stroke: colour('third'),
            'stroke-width': 2,
            'stroke-dasharray': '7 4',
          }),
          label(left + 4, y(target) - 6, `target ${countText(target)}`, { class: 'quiet' }),
        ]),
    ...observed.map(({ period, value }) =>
      element('circle', { cx: x(period), cy: y(value), r: 4, fill: colour('ink') }),
    ),
    ...periods
      .filter((_, t) => (periods.length - 1 - t) % every === 0)
      .map(({ period, end }) =>
        label(x(period), bottom + 17, end.slice(0, 7), { class: 'quiet', 'text-anchor': 'middle' }),
      ),
  ];
  const rows = periods.map(({ period, end }, t) => ({
    period,
    end,
    ...Object.fromEntries(
      widest.flatMap(({ level, periods: own }) => [
        [`low ${percentText(level)}`, own[t]?.estimates.low ?? null],
        [`high ${percentText(level)}`, own[t]?.estimates.high ?? null],
      ]),
    ),
    median: first.periods[t]!.estimates.median,
    ...(schedule === undefined ? {} : { due: schedule[t] ?? null }),
  }));
  const last = widest[0]!.periods.at(-1)!;
  const summary = `By ${last.end} ${percentText(widest[0]!.level)} of outcomes lie between ${countText(Math.round(last.low))} and ${countText(Math.round(last.high))}${target === undefined ? '' : `; the target is ${countText(target)}`}. ${countOf(periods.length, 'period', 'periods')}.`;
  return frame({ title, source, width, height: bottom + 26, marks, summary, rows });
}

function isBand(band: unknown): band is Band {
  return (
    isRecord(band) &&
    band['kind'] === 'band' &&
    Array.isArray(band['periods']) &&
    band['periods'].length > 0 &&
    typeof band['metric'] === 'string' &&
    (band['region'] === null || typeof band['region'] === 'string') &&
    isBetweenZeroAndOne(Number(band['level'])) &&
    band['periods'].every(isPeriod)
  );
}

function isPeriod(period: unknown): boolean {
  return (
    isRecord(period) &&
    typeof period['end'] === 'string' &&
    ['period', 'low', 'median', 'high'].every((name) => isDrawable(period[name])) &&
    isRecord(period['estimates'])
  );
}
