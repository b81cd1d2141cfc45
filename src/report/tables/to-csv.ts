import { assertFlag } from './assert-flag.js';
import { guarded } from './plain-data.js';
import { tableOf, type Tabular } from './table-of.js';
import type { CellValue } from './table.js';
import { optionsOf } from '../../errors/index.js';

export interface CSVOptions {
  /**
   * All digits of every number instead of those its error supports.
   * @default false
   */
  readonly raw?: boolean | undefined;
  /**
   * Puts an apostrophe before everything in a text that a spreadsheet would run as a formula: `=`, `+`, `-`, `@` at its start, or after a
   * sign at which some locale would split it (comma, semicolon, tab, line feed, quote).
   * @default false
   */
  readonly escapeFormulas?: boolean | undefined;
}

/**
 * Comma-separated values of anything the library gives, with a line of column names: fields quoted as in RFC 4180 (those with a semicolon
 * or tab too, at which other locales split), lines ended by `\n`, numbers plain (a probability 0-1, no thousands separators) with the digits that
 * their errors support, what is not known empty: open ends of intervals, the error of a single replicate, the region of what is the
 * country's. An estimate in a row is six columns: `volunteers`, `volunteers_se`, `volunteers_low`, `volunteers_high`, `volunteers_level`,
 * `volunteers_n`. Names of regions and scenarios are whatever their author wrote: where they are not your own and the file goes into a
 * spreadsheet, ask for `escapeFormulas`.
 * @throws LevyError `table/unsupported`, `options/invalid`, `options/unknown-name`.
 */
export function toCSV(value: Tabular, options: CSVOptions = {}): string {
  const { raw = false, escapeFormulas = false } = optionsOf(options, { known: ['raw', 'escapeFormulas'] });
  assertFlag('raw', raw);
  assertFlag('escapeFormulas', escapeFormulas);
  return guarded(() => {
    const { columns, height, row } = tableOf(value, 'columns');
    const line = (values: readonly CellValue[]): string =>
      `${values.map((cell) => field(cell, escapeFormulas)).join(',')}\n`;
    const lines = [line(columns)];
    for (let i = 0; i < height; i++) lines.push(line(row(i).map((cell) => (raw ? cell.raw : cell.rounded))));
    return lines.join('');
  });
}

/** Where a cell may begin, in whatever locale, and the sign that would make it a formula. */
const formula = /(?<=^|[,;\t\r\n"])(?=[\s"]*[=+\-@])/g;

function field(value: CellValue, escapeFormulas: boolean): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value !== 'string') return String(value);
  const safe = escapeFormulas ? value.replace(formula, "'") : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
