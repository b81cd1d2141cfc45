import { optionsOf } from '../../errors/index.js';
import { printable } from '../../text/index.js';
import { assertFlag } from './assert-flag.js';
import { guarded } from './plain-data.js';
import { tableOf, type Tabular } from './table-of.js';
import type { Cell } from './table.js';

export interface TableOptions {
  /**
   * Whether estimates show their standard error: `215,000 ± 1,200`.
   * @default true
   */
  readonly errors?: boolean | undefined;
}

/**
 * Aligned text of anything the library gives: numbers to the right, with only the digits that their errors support; one line a row,
 * whatever names hold (a line feed reads `\n`, an escape `\u001b`). Lines end in `\n`, but for the last. Widths count code points, so that CJK
 * text and combining marks stand out of line.
 * @throws LevyError `table/unsupported`, `options/invalid`, `options/unknown-name`.
 */
export function toTable(value: Tabular, options: TableOptions = {}): string {
  const { errors = true } = optionsOf(options, {
    known: ['errors'],
    elsewhere: { raw: 'toCSV with raw, or toJSON: they give all digits' },
  });
  assertFlag('errors', errors);
  return guarded(() => {
    const table = tableOf(value, errors ? 'short' : 'value');
    const columns = table.columns.map(printable);
    const rows = Array.from({ length: table.height }, (_, i) => table.row(i));
    const right = columns.map((_, c) => rows.length > 0 && rows.every((row) => isNumber(row[c]!)));
    const widths = columns.map((name, c) =>
      rows.reduce((width, row) => Math.max(width, lengthOf(row[c]!.text)), lengthOf(name)),
    );
    const line = (texts: readonly string[]): string =>
      texts
        .map((text, c) => {
          const space = ' '.repeat(widths[c]! - lengthOf(text));
          return right[c] === true ? space + text : text + space;
        })
        .join('  ')
        .trimEnd();
    return [
      line(columns),
      line(widths.map((width) => '-'.repeat(width))),
      ...rows.map((row) => line(row.map(({ text }) => text))),
    ].join('\n');
  });
}

function isNumber({ raw }: Cell): boolean {
  return typeof raw === 'number' || raw === null;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
