import { optionsOf } from '../../errors/index.js';
import { assertFlag } from './assert-flag.js';
import { tableOf, type Tabular } from './table-of.js';
import type { CellValue } from './table.js';

export interface CSVOptions {
  /** All digits of every number instead of those its error supports. */
  readonly raw?: boolean;
  /** Puts an apostrophe before text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, tab or return). */
  readonly escapeFormulas?: boolean;
}

/**
 * Comma-separated values of anything the library gives, with a line of column names: fields quoted as in RFC 4180, lines ended by
 * `\n`, numbers plain (a probability 0-1, no thousands separators) with the digits that their errors support, what is not known
 * empty. An estimate in a row is six columns: `volunteers`, `volunteers_se`, `volunteers_low`, `volunteers_high`, `volunteers_level`,
 * `volunteers_n`. Names of regions and scenarios are whatever their author wrote: where they are not your own and the file goes into a
 * spreadsheet, ask for `escapeFormulas`.
 * Errors: `table/unsupported`, `options/invalid`.
 */
export function toCSV(value: Tabular, options: CSVOptions = {}): string {
  const { raw = false, escapeFormulas = false } = optionsOf(options, {
    known: ['raw', 'escapeFormulas'],
  });
  assertFlag('raw', raw);
  assertFlag('escapeFormulas', escapeFormulas);
  const { columns, rows } = tableOf(value, 'columns');
  const line = (values: readonly CellValue[]): string =>
    `${values.map((cell) => field(cell, escapeFormulas)).join(',')}\n`;
  return [columns, ...rows.map((row) => row.map((cell) => (raw ? cell.raw : cell.rounded)))].map(line).join('');
}

function field(value: CellValue, escapeFormulas: boolean): string {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return '';
  const text = String(value);
  if (typeof value !== 'string') return text;
  const safe = escapeFormulas && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
