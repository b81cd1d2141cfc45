import { fail, isRecord, snapshot } from '../../errors/index.js';
import { numberText, percentText } from '../../text/index.js';
import type { Tornado } from '../../studies/index.js';
import { isOfKind, tornadoOf } from './of-studies.js';
import { axisMargin, bottomAxis, legend, scaleOver } from './axes.js';
import { type ChartOptions, chartOptions, frameOverAxis, isDrawable, isListOf } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';
import { fitted, quietLetters } from './text-width.js';

/** What an outcome is at both ends of an assumption's plausible range, all else equal. */
export interface TornadoRow {
  readonly name: string;
  readonly atLow: number;
  readonly atHigh: number;
}

export interface TornadoOptions extends ChartOptions {
  /** The outcome as the scenario stands, as a line. */
  readonly base?: number | undefined;
  /** Whether outcomes are probabilities, 0-1. */
  readonly percent?: boolean | undefined;
  /** What the outcome is, below the axis. */
  readonly unit?: string | undefined;
}

/**
 * How far each assumption moves an outcome, widest first. The ends are not equally likely. Takes rows, or what `tornado` of `levy/studies` gave,
 * which knows its base and unit. SVG as a string. Errors: `table/unsupported`, `options/…`.
 */
export function tornado(
  data: readonly TornadoRow[] | Pick<Tornado, 'kind' | 'rows' | 'base' | 'of'>,
  own: TornadoOptions = {},
): string {
  const given = snapshot<unknown>(data, 'table/unsupported', 'rows');
  const study = isOfKind(given, 'tornado') ? tornadoOf(given as Tornado) : null;
  const rows = study?.rows ?? (given as readonly TornadoRow[]);
  const options = study === null || !isRecord(own) ? own : { ...study.options, ...own };
  const {
    title,
    source,
    width,
    base,
    percent = false,
    unit = 'outcome',
  } = chartOptions(
    options,
    { base: 'number', percent: 'flag', unit: 'text' },
    'What decides it: one assumption at a time',
  );
  if (
    !isListOf(
      rows,
      (row) =>
        isRecord(row) && typeof row['name'] === 'string' && isDrawable(row['atLow']) && isDrawable(row['atHigh']),
    )
  )
    return fail('table/unsupported', 'rows', rows, 'rows with name, atLow, atHigh');
  const sorted = [...rows].sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
  const key = legend(
    [
      [colour('second'), 'at the low end'],
      [colour('first'), 'at the high end'],
    ],
    8,
    width,
  );
  const [left, right, top] = [Math.min(190, width * 0.4), width - axisMargin, key.height + 8];
  const bottom = top + sorted.length * 26;
  const x = scaleOver([...sorted.flatMap(({ atLow, atHigh }) => [atLow, atHigh]), base ?? 0], [left, right], percent);
  const show = (value: number): string => (percent ? percentText(value, 2) : numberText(value, 3));
  const marks = [
    ...key.marks,
    ...bottomAxis(x, top, bottom, unit, percent),
    ...sorted.flatMap(({ name, atLow, atHigh }, i) => {
      const y = top + i * 26 + 13;
      return [
        label(left - 8, y + 4, fitted(name, left - 12, quietLetters), { class: 'quiet', 'text-anchor': 'end' }),
        element('line', { x1: x(atLow), x2: x(atHigh), y1: y, y2: y, stroke: colour('quiet'), 'stroke-width': 5 }),
        element('circle', { cx: x(atLow), cy: y, r: 6, fill: colour('second') }),
        element('circle', { cx: x(atHigh), cy: y, r: 6, fill: colour('first') }),
      ];
    }),
    ...(base === undefined
      ? []
      : [
          element('line', {
            x1: x(base),
            x2: x(base),
            y1: top,
            y2: bottom,
            stroke: colour('ink'),
            'stroke-width': 1.5,
            'stroke-dasharray': '4 3',
          }),
        ]),
  ];
  const { name, atLow, atHigh } = sorted[0]!;
  const summary = `${name} moves it most: ${show(atLow)} at the low end of its range, ${show(atHigh)} at the high end.`;
  return frameOverAxis({
    title,
    source,
    width,
    bottom,
    marks,
    summary,
    rows: sorted.map((row) => ({
      assumption: row.name,
      'at the low end': show(row.atLow),
      'at the high end': show(row.atHigh),
    })),
  });
}
