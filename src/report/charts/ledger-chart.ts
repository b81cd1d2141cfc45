import { stack } from 'd3-shape';
import { assertNumber, fail, isRecord, snapshot } from '../../errors/index.js';
import { type Scenario, thirdLedger } from '../../scenario/index.js';
import { countText } from '../../text/index.js';
import { axisMargin, bottomAxis, legend, scaleOver } from './axes.js';
import { type ChartOptions, chartOptions, frameOverAxis, isDrawable, isListOf } from './frame.js';
import { colour } from './palette.js';
import { element, label } from './svg.js';
import { fitted, quietLetters } from './text-width.js';

/** Men of one region or period by how they came. */
export interface LedgerRow {
  readonly label: string;
  readonly volunteers: number;
  readonly induced: number;
  readonly coerced: number;
  /** What is due, marked by a line. */
  readonly quota?: number | undefined;
}

const ledgers = ['volunteers', 'induced', 'coerced'] as const;

export interface LedgerChartOptions extends ChartOptions {
  /** The scenario whose words are used: men called up by law are not called coerced. */
  readonly scenario?: Pick<Scenario, 'coercion'> | undefined;
}

const colours = { volunteers: 'first', induced: 'second', coerced: 'third' } as const;

/** Volunteers, men under threat and coerced men as stacked bars, one a row. SVG as a string. Errors: `table/unsupported`, `options/…`. */
export function ledgerChart(given: readonly LedgerRow[], options: LedgerChartOptions = {}): string {
  const { title, source, width, scenario } = chartOptions(
    options,
    { scenario: 'other' },
    'Recruits by how they came, mean over replicates',
  );
  const { induced, ledger } = thirdLedger(scenario ?? { coercion: null });
  const words = { volunteers: 'genuine volunteers', induced: `signed ${induced}`, coerced: ledger } as const;
  const rows = snapshot(given, 'table/unsupported', 'rows');
  if (!isListOf(rows, isRecord))
    return fail('table/unsupported', 'rows', rows, 'at least one row with label, volunteers, induced, coerced');
  rows.forEach((row: unknown, i) => {
    if (!isRecord(row) || typeof row['label'] !== 'string')
      return fail('table/unsupported', `rows[${String(i)}]`, row, 'a row with label, volunteers, induced, coerced');
    for (const ledger of ledgers)
      assertNumber(
        'options/invalid',
        `rows[${String(i)}].${ledger}`,
        (row as Record<string, unknown>)[ledger],
        (men) => men >= 0 && isDrawable(men),
        'men, 0 or more',
      );
    if (row['quota'] !== undefined && !isDrawable(row['quota']))
      fail('options/invalid', `rows[${String(i)}].quota`, row['quota'], 'men, 0 or more');
  });
  // Where nobody can be coerced there is one ledger.
  const shown = scenario?.coercion === null ? (['volunteers'] as const) : ledgers;
  const key = legend(
    [
      ...shown.map((name) => [colour(colours[name]), words[name]] as const),
      ...(rows.some(({ quota }) => quota !== undefined) ? [[colour('ink'), 'quota'] as const] : []),
    ],
    8,
    width,
  );
  const [left, right, top] = [Math.min(150, width * 0.33), width - axisMargin, key.height + 8];
  const bottom = top + rows.length * 22;
  const x = scaleOver(
    rows.flatMap(({ volunteers, induced, coerced, quota = 0 }) => [volunteers + induced + coerced, quota]),
    [left, right],
  );
  const bars = stack<LedgerRow>().keys(ledgers)([...rows]);
  const marks = [
    ...key.marks,
    ...bottomAxis(x, top, bottom, 'men'),
    ...bars.flatMap((series) =>
      series.map(([from, to], i) =>
        element('rect', {
          x: x(from),
          y: top + i * 22 + 3,
          width: Math.max(0, x(to) - x(from)),
          height: 16,
          fill: colour(colours[series.key as keyof typeof colours]),
        }),
      ),
    ),
    ...rows.flatMap(({ label: name, quota }, i) => [
      label(left - 6, top + i * 22 + 15, fitted(name, left - 12, quietLetters), {
        class: 'quiet',
        'text-anchor': 'end',
      }),
      ...(quota === undefined
        ? []
        : [
            element('line', {
              x1: x(quota),
              x2: x(quota),
              y1: top + i * 22 + 1,
              y2: top + i * 22 + 21,
              stroke: colour('ink'),
              'stroke-width': 2,
            }),
          ]),
    ]),
  ];
  const total = (name: (typeof ledgers)[number]): string =>
    countText(Math.round(rows.reduce((sum, row) => sum + row[name], 0)));
  const summary = `In all rows ${shown.map((name) => `${total(name)} ${words[name]}`).join(', ')}.`;
  return frameOverAxis({
    title,
    source,
    width,
    bottom,
    marks,
    summary,
    rows: rows.map(({ label: name, quota, ...men }) => ({
      row: name,
      ...Object.fromEntries(shown.map((ledger) => [ledger, men[ledger]])),
      ...(quota === undefined ? {} : { quota }),
    })),
  });
}
