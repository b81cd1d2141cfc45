import { line } from 'd3-shape';
import { fail, isRecord, snapshot } from '../../errors/index.js';
import { type Estimate, readEstimate } from '../../stats/index.js';
import { numberText, percentText } from '../../text/index.js';
import type { BreakEvenLine, Solution } from '../../studies/index.js';
import { axisMargin, bottomAxis, leftAxis, type Scale, scaleOver } from './axes.js';
import { type CurvePoint, isOfKind, lineOf, pointsOf } from './of-studies.js';
import { type ChartOptions, chartOptions, frameOverAxis, isDrawable, isListOf } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';

export interface BreakEvenOptions extends ChartOptions {
  /**
   * The probability at which it breaks even.
   * @default 0.5
   */
  readonly threshold?: number | undefined;
  /** The assumption, below the axis. */
  readonly unit?: string | undefined;
}

/** Probabilities against an assumption. */
export type Points = readonly { readonly at: number; readonly estimate: Estimate }[];

/**
 * A probability against one assumption, with its intervals, and where it crosses a threshold: of points, or of what `solve` of `levy/studies` tried.
 * Of what its `breakEvenLine` gave, the value of one assumption at which the conclusion changes against the other. SVG as a string. Errors:
 * `table/unsupported`, `options/…`.
 */
export function breakEven(
  data:
    Points | Pick<Solution, 'kind' | 'tried' | 'vary' | 'equals'> | Pick<BreakEvenLine, 'kind' | 'along' | 'points'>,
  options: BreakEvenOptions = {},
): string {
  const given = snapshot<unknown>(data, 'table/unsupported', 'points');
  if (isOfKind(given, 'break-even-line')) return lineChart(given as BreakEvenLine, options);
  const solution = isOfKind(given, 'solution') ? (given as Solution) : null;
  const points = solution === null ? (given as Points) : pointsOf(solution);
  const {
    title,
    source,
    width,
    threshold = solution?.equals ?? 0.5,
    unit = solution?.vary ?? 'assumption',
  } = chartOptions(options, { threshold: 'number', unit: 'text' }, 'Where it breaks even');
  if (
    !isListOf(
      points,
      (point) => isRecord(point) && isDrawable(point['at']) && readEstimate(point['estimate'])?.kind === 'probability',
    )
  )
    return fail('table/unsupported', 'points', points, 'two points or more, each { at, estimate } of a probability');
  if (points.length < 2) return fail('table/unsupported', 'points', points, 'two points or more');
  if (!(threshold > 0 && threshold < 1))
    return fail('options/invalid', 'threshold', threshold, 'a probability between 0 and 1');
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const { left, right, top, bottom } = fieldOf(width);
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
    ...curve(sorted, x, y),
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
  return frameOverAxis({
    title,
    source,
    width,
    bottom,
    marks,
    summary,
    rows: sorted.map(({ at, estimate }) => ({ at, probability: estimate })),
  });
}

/** The balance of two assumptions. */
function lineChart({ along, points }: Pick<BreakEvenLine, 'along' | 'points'>, options: BreakEvenOptions): string {
  const {
    title,
    source,
    width,
    unit = along,
  } = chartOptions(options, { unit: 'text' }, 'Where two assumptions break even');
  const known = Array.isArray(points) ? lineOf({ points }) : [];
  if (known.length < 2)
    return fail('table/unsupported', 'points', points, 'a line that has an answer at two points or more');
  const sorted = [...known].sort((a, b) => a.at - b.at);
  const { left, right, top, bottom } = fieldOf(width);
  const at = sorted.map((point) => point.at);
  const x = scaleOver(at, [left, right], false);
  const y = scaleOver(
    sorted.flatMap(({ estimate: { value, interval } }) => [value, ...interval]),
    [bottom, top],
    false,
  );
  const what = points.find(({ solution }) => solution !== null)!.solution!.vary;
  const show = ({ at: place, estimate }: CurvePoint): string =>
    `${numberText(estimate.value, 3)} at ${numberText(place, 3)}`;
  const missing = points.length - known.length;
  return frameOverAxis({
    title,
    source,
    width,
    bottom,
    marks: [...leftAxis(y, left, right), ...bottomAxis(x, top, bottom, unit), ...curve(sorted, x, y)],
    summary: `${what} breaks even at ${sorted.map(show).join(', ')} of ${along}${missing === 0 ? '' : `; nowhere at ${String(missing)} other${missing === 1 ? '' : 's'}`}.`,
    rows: sorted.map(({ at: place, estimate: { value, interval } }) => ({
      [along]: place,
      [what]: value,
      from: interval[0],
      to: interval[1],
    })),
  });
}

/** The field of both charts. */
function fieldOf(width: number): { left: number; right: number; top: number; bottom: number } {
  return { left: 62, right: width - axisMargin, top: 16, bottom: 260 };
}

/** Points with their intervals and a line through them. */
function curve(sorted: readonly CurvePoint[], x: Scale, y: Scale): string[] {
  return [
    element('path', {
      d: line().digits(2)(sorted.map(({ at, estimate }) => [x(at), y(estimate.value)])),
      fill: 'none',
      stroke: colour('first'),
      'stroke-width': 2.5,
    }),
    ...sorted.flatMap(({ at, estimate: { value, interval } }) => [
      element('line', {
        x1: x(at),
        x2: x(at),
        y1: y(held(interval[0], y)),
        y2: y(held(interval[1], y)),
        stroke: colour('first'),
      }),
      element('circle', { cx: x(at), cy: y(value), r: 4, fill: colour('first') }),
    ]),
  ];
}

/** An end of an interval on the field: an open one is at its edge. */
function held(end: number, scale: Scale): number {
  const [low, high] = scale.domain() as [number, number];
  return Math.min(high, Math.max(low, end));
}
