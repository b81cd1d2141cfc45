import { assertNumber, fail, optionsOf, snapshot } from '../../errors/index.js';
import { sha256 } from '../../random/index.js';
import { toTable } from '../tables/to-table.js';
import { chartStyle, colour } from './palette.js';
import { element, escapeXml, label } from './svg.js';
import { quietLetters, titleLetters, wrapped } from './text-width.js';

/** What every chart takes. */
export interface ChartOptions {
  /** Heading, and name for those who do not see the chart. */
  readonly title?: string | undefined;
  /** Where the numbers come from, as a line below. */
  readonly source?: string | undefined;
  /**
   * Width in pixels, 280 to 2,000; the chart shrinks with the page.
   * @default 560
   */
  readonly width?: number | undefined;
}

export const chartOptionNames = ['title', 'source', 'width'] as const;

/** What an option of a chart of its own has to be; `other` is looked at by the chart. */
export type OptionKind = 'number' | 'text' | 'flag' | 'other';

/** Options of a chart, in a copy, checked. Errors: `options/invalid`, `options/unknown-name`. */
export function chartOptions<Options extends ChartOptions>(
  options: Options,
  own: Readonly<Record<string, OptionKind>>,
  title: string,
): Options & { readonly title: string; readonly width: number } {
  const given = snapshot(
    optionsOf(options, { known: [...chartOptionNames, ...Object.keys(own)] }),
    'options/invalid',
    'options',
  );
  const { width = 560, title: heading = title, source } = given;
  assertNumber(
    'options/invalid',
    'width',
    width,
    (pixels) => pixels >= 280 && pixels <= 2000,
    'a width from 280 to 2,000 pixels',
  );
  assertKind('title', heading, 'text');
  assertKind('source', source, 'text');
  for (const [name, kind] of Object.entries(own))
    assertKind(name, (given as Readonly<Record<string, unknown>>)[name], kind);
  return { ...given, title: heading, width };
}

function assertKind(name: string, value: unknown, kind: OptionKind): void {
  if (value === undefined) return;
  if (kind === 'number') assertNumber('options/invalid', name, value, isDrawable, drawable);
  if (kind === 'text' && typeof value !== 'string') fail('options/invalid', name, value, 'text');
  if (kind === 'flag' && typeof value !== 'boolean') fail('options/invalid', name, value, 'true or false');
}

/** Beyond it the differences between places of a chart run over. */
const most = 1e300;
const drawable = 'a finite number, at most 1e300';

/** Whether there is a place on an axis for a number. */
export function isDrawable(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** A chart to be framed: its marks, in a field that begins at y = 0, and the numbers behind them. */
export interface Framed {
  readonly title: string;
  readonly source?: string | undefined;
  readonly width: number;
  /** Height of the field. */
  readonly height: number;
  readonly marks: readonly string[];
  /** One sentence of what is shown. */
  readonly summary: string;
  /** The numbers, for those who read them or have them read out. */
  readonly rows: readonly object[];
}

/** Between text and the edges of a chart, pixels. */
const margin = 8;

/** Title above, source below, and for screen readers a name, a summary and the table of numbers. */
export function frame({ title, source, width, height, marks, summary, rows }: Framed): string {
  const lines = wrapped(title, width - 2 * margin, titleLetters);
  const sources = source === undefined ? [] : wrapped(source, width - 2 * margin, quietLetters);
  const top = lines.length * 22 + 14;
  const whole = top + height + sources.length * 16 + 8;
  const table = toTable(rows);
  const id = `levy-${sha256(new TextEncoder().encode([title, summary, table, ...marks].join('\n'))).slice(0, 12)}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'levy-chart',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      viewBox: `0 0 ${String(width)} ${String(Math.ceil(whole))}`,
      width,
      height: Math.ceil(whole),
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, [summary, ...table.split('\n')].map(escapeXml).join('\n')),
    element('style', {}, chartStyle),
    element('rect', { width: '100%', height: '100%', fill: colour('paper') }),
    ...lines.map((line, i) => label(margin, 22 + i * 22, line, { class: 'title' })),
    element('g', { transform: `translate(0 ${String(top)})` }, ...marks),
    ...sources.map((line, i) => label(margin, top + height + 14 + i * 16, line, { class: 'quiet' })),
  );
}

/** The same of a chart whose field ends at `bottom` in an axis: numbers and their unit stand below it. */
export function frameOverAxis({ bottom, ...framed }: Omit<Framed, 'height'> & { readonly bottom: number }): string {
  return frame({ ...framed, height: bottom + axisHeight });
}

/** What `bottomAxis` needs below the field. */
const axisHeight = 40;

/** Whether a value is a list with something in it, all of which passes. */
export function isListOf(value: unknown, passes: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(passes);
}
