import { line } from 'd3-shape';
import { fail, isRecord } from '../../errors/index.js';
import { type Estimate, isEstimate } from '../../stats/index.js';
import { numberText, percentText } from '../../text/index.js';
import { bottomAxis, leftAxis, scaleOver } from './axes.js';
import { type ChartOptions, chartOptions, frame, isListOf } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';

export interface BreakEvenOptions extends ChartOptions {
  /**
   * The probability at which it breaks even.
   * @default 0.5
   */
  readonly threshold?: number;
  /** The assumption, below the axis. */
  readonly unit?: string;
}

/** A probability against one assumption, with its intervals, and where it crosses a threshold. SVG as a string. Errors: `table/unsupported`, `options/…`. */
export function breakEven(
  points: readonly { readonly at: number; readonly estimate: Estimate }[],
  options: BreakEvenOptions = {},
): string {
  const {
    title,
    source,
    width,
    threshold = 0.5,
    unit = 'assumption',
  } = chartOptions(options, ['threshold', 'unit'], 'Where it breaks even');
  if (
    !isListOf(
      points,
      (point) =>
        isRecord(point) &&
        Number.isFinite(point['at']) &&
        isEstimate(point['estimate']) &&
        point['estimate'].kind === 'probability',
    )
  )
    return fail('table/unsupported', 'points', points, 'two points or more, each { at, estimate } of a probability');
  if (points.length < 2) return fail('table/unsupported', 'points', points, 'two points or more');
  if (!(threshold > 0 && threshold < 1))
    return fail('options/invalid', 'threshold', threshold, 'a probability between 0 and 1');
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const [left, right, top, bottom] = [62, width - 30, 16, 260];
  const x = scaleOver(
    sorted.map(({ at }) => at),
    [left, right],
    false,
  );
  const y = scaleOver([1], [bottom, top]);
  const crossings = sorted.slice(1).flatMap(({ at, estimate: { value } }, i) => {
    const {
      at: before,
      estimate: { value: was },
    } = sorted[i]!;
    return (was - threshold) * (value - threshold) < 0
      ? [before + ((at - before) * (threshold - was)) / (value - was)]
      : [];
  });
  const marks = [
    ...leftAxis(y, left, right, true),
    ...bottomAxis(x, top, bottom, unit),
    element('line', {
      x1: left,
      x2: right,
      y1: y(threshold),
      y2: y(threshold),
      stroke: colour('third'),
      'stroke-width': 2,
      'stroke-dasharray': '7 4',
    }),
    element('path', {
      d: line().digits(2)(sorted.map(({ at, estimate }) => [x(at), y(estimate.value)])),
      fill: 'none',
      stroke: colour('first'),
      'stroke-width': 2.5,
    }),
    ...sorted.flatMap(({ at, estimate: { value, interval } }) => [
      element('line', { x1: x(at), x2: x(at), y1: y(interval[0]), y2: y(interval[1]), stroke: colour('first') }),
      element('circle', { cx: x(at), cy: y(value), r: 4, fill: colour('first') }),
    ]),
    ...crossings.flatMap((at) => [
      element('line', {
        x1: x(at),
        x2: x(at),
        y1: y(threshold),
        y2: bottom,
        stroke: colour('ink'),
        'stroke-dasharray': '3 3',
      }),
      label(x(at) + 5, bottom - 6, numberText(at, 2), { class: 'quiet' }),
    ]),
  ];
  const summary =
    crossings.length === 0
      ? `It crosses ${percentText(threshold)} nowhere between the points.`
      : `It crosses ${percentText(threshold)} at about ${crossings.map((at) => numberText(at, 2)).join(' and ')}.`;
  return frame({
    title,
    source,
    width,
    height: bottom + 40,
    marks,
    summary,
    rows: sorted.map(({ at, estimate }) => ({ at, probability: estimate })),
  });
}
