import { fail, isRecord, snapshot } from '../../errors/index.js';
import type { PairedSpread } from '../../compare/index.js';
import { countText, percentText } from '../../text/index.js';
import { axisMargin, bottomAxis, scaleOver } from './axes.js';
import { type ChartOptions, chartOptions, frameOverAxis, isDrawable, isListOf } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';
import { fitted, quietLetters } from './text-width.js';

/** A scenario and the spread of its paired difference to the base, `arm.spread(of)`. */
export interface CompareRow {
  readonly name: string;
  readonly spread: PairedSpread;
}

/** What changes may bring, as ranges of paired differences with their medians. SVG as a string. Errors: `table/unsupported`, `options/…`. */
export function compareChart(given: readonly CompareRow[], options: ChartOptions = {}): string {
  const rows = snapshot(given, 'table/unsupported', 'rows');
  if (
    !isListOf(
      rows,
      (row) =>
        isRecord(row) &&
        typeof row['name'] === 'string' &&
        isRecord(row['spread']) &&
        ['low', 'median', 'high', 'level'].every((key) =>
          isDrawable((row['spread'] as Record<string, unknown>)[key]),
        ) &&
        isRecord(row['spread']['estimates']) &&
        typeof row['spread']['of'] === 'string',
    )
  )
    return fail('table/unsupported', 'rows', rows, 'rows with name and spread, as arm.spread() gives');
  const { of, level } = rows[0]!.spread;
  const { title, source, width } = chartOptions(options, {}, `Change in ${of}, ${percentText(level)} of outcomes`);
  const [left, right, top] = [Math.min(160, width * 0.36), width - axisMargin, 8];
  const bottom = top + rows.length * 34;
  const x = scaleOver(
    rows.flatMap(({ spread }) => [spread.low, spread.high]),
    [left, right],
  );
  const marks = [
    ...bottomAxis(x, top, bottom, `difference in ${of}`),
    element('line', { x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: colour('ink'), 'stroke-width': 1.5 }),
    ...rows.flatMap(({ name, spread: { low, median, high } }, i) => {
      const y = top + i * 34 + 17;
      return [
        label(left - 8, y + 4, fitted(name, left - 12, quietLetters), { class: 'quiet', 'text-anchor': 'end' }),
        element('line', { x1: x(low), x2: x(high), y1: y, y2: y, stroke: colour('narrow'), 'stroke-width': 10 }),
        element('circle', { cx: x(median), cy: y, r: 6, fill: colour('first') }),
      ];
    }),
  ];
  const { name, spread } = rows[0]!;
  const summary = `${name}: ${countText(Math.round(spread.low))} to ${countText(Math.round(spread.high))}, the middle one ${countText(Math.round(spread.median))}.`;
  return frameOverAxis({
    title,
    source,
    width,
    bottom,
    marks,
    summary,
    rows: rows.map((row) => ({ scenario: row.name, ...row.spread.estimates })),
  });
}
