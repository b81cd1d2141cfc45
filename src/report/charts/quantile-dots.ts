import { assertNumber, fail, snapshot } from '../../errors/index.js';
import { quantileEstimate } from '../../stats/index.js';
import { countText } from '../../text/index.js';
import { axisMargin, bottomAxis, labelWithin, scaleOver } from './axes.js';
import { type ChartOptions, chartOptions, frameOverAxis, isDrawable } from './frame.js';
import { colour } from './palette.js';
import { element } from './svg.js';

export interface QuantileDotsOptions extends ChartOptions {
  /** Outcomes from here on are filled: the target. */
  readonly atLeast?: number | undefined;
  /**
   * Dots, each an equal share of the outcomes.
   * @default 20
   */
  readonly dots?: 20 | 50 | undefined;
  /** What is counted, below the axis. */
  readonly unit?: string | undefined;
}

/** Most that columns of dots take, pixels. */
const tallest = 260;

/**
 * Outcomes as 20 or 50 dots of equal probability (M. Kay and others, "When (ish) is my bus?", CHI 2016): readers count them and judge a
 * probability better than from a number. Values one a replicate. SVG as a string. Errors: `options/invalid`, `table/unsupported`.
 */
export function quantileDots(values: ArrayLike<number>, options: QuantileDotsOptions = {}): string {
  const {
    title,
    source,
    width,
    atLeast,
    dots = 20,
    unit = 'men',
  } = chartOptions(options, { atLeast: 'number', dots: 'other', unit: 'text' }, 'Outcomes, each dot equally likely');
  assertNumber('options/invalid', 'dots', dots, (count) => count === 20 || count === 50, '20 or 50');
  const given: unknown = snapshot<unknown>(values, 'table/unsupported', 'values');
  if (!Array.isArray(given) && !ArrayBuffer.isView(given))
    return fail('table/unsupported', 'values', given, 'numbers, one a replicate');
  const numbers = Array.from(given as ArrayLike<unknown>);
  if (numbers.length === 0 || !numbers.every(isDrawable))
    return fail('table/unsupported', 'values', given, 'at least one finite number, and no other');
  const sorted = Float64Array.from(numbers).sort();
  const at = Array.from({ length: dots }, (_, i) => quantileEstimate(sorted, (i + 0.5) / dots, 0.95).value);
  const [left, right] = [axisMargin, width - axisMargin];
  const x = scaleOver([...at, ...(atLeast === undefined ? [] : [atLeast])], [left, right], false);
  const columns = Math.max(8, Math.floor((right - left) / (dots === 20 ? 26 : 17)));
  const size = (right - left) / columns;
  // Columns begin at the threshold, so that no dot stands on both sides of it.
  const edge = atLeast === undefined ? left : x(atLeast);
  const heights = new Map<number, number>();
  const placed = at.map((value) => {
    const column = Math.floor((x(value) - edge) / size);
    const row = heights.get(column) ?? 0;
    heights.set(column, row + 1);
    return { value, cx: edge + (column + 0.5) * size, row };
  });
  // A column of many dots is packed closer, so that no chart grows far beyond its neighbours.
  const rowHeight = Math.min(size, tallest / Math.max(...heights.values()));
  const bottom = Math.max(...heights.values()) * rowHeight + 30;
  const filled = atLeast === undefined ? dots : at.filter((value) => value >= atLeast).length;
  const marks = [
    ...bottomAxis(x, 24, bottom, unit),
    ...placed.map(({ value, cx, row }) =>
      element('circle', {
        cx,
        cy: bottom - (row + 0.5) * rowHeight,
        r: rowHeight * 0.44,
        fill: colour(atLeast === undefined || value >= atLeast ? 'first' : 'paper'),
        stroke: colour('first'),
        'stroke-width': 1.5,
      }),
    ),
    ...(atLeast === undefined
      ? []
      : [
          element('line', {
            x1: x(atLeast),
            x2: x(atLeast),
            y1: 20,
            y2: bottom,
            stroke: colour('third'),
            'stroke-width': 2,
            'stroke-dasharray': '7 4',
          }),
          labelWithin(
            x(atLeast),
            14,
            `${countText(Math.round(atLeast))} or more: ${String(filled)} of ${String(dots)} dots`,
            width,
          ),
        ]),
  ];
  const summary =
    atLeast === undefined
      ? `${String(dots)} equally likely outcomes.`
      : `${String(filled)} of ${String(dots)} equally likely outcomes reach ${countText(Math.round(atLeast))}.`;
  return frameOverAxis({
    title,
    source,
    width,
    bottom,
    marks,
    summary,
    rows: at.map((value, i) => ({ dot: i + 1, value: Math.round(value) })),
  });
}
