import { type Estimate, roundedEstimate, formatEstimate, type FormatOptions } from '../../stats/index.js';
import { numberText, printable } from '../../text/index.js';

/** What a cell holds as plain data. */
export type CellValue = string | number | boolean | null;

/** One cell: as it is read, as it stands in a CSV file, and in full. */
export interface Cell {
  readonly text: string;
  /** Rounded to the digits that its error supports, where it has one. */
  readonly rounded: CellValue;
  readonly raw: CellValue;
}

/** The one form that everything takes before it is printed. Rows are made one by one: where each has columns of its own, all at once would not fit. */
export interface Table {
  readonly columns: readonly string[];
  readonly height: number;
  readonly row: (index: number) => readonly Cell[];
}

/** A table of rows at hand. */
export function tableOfCells(columns: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { columns, height: rows.length, row: (index) => rows[index]! };
}

const nothing: Cell = { text: '-', rounded: null, raw: null };

/** A cell of plain data. Text is read on one line, whatever it holds. */
export function cellOf(value: CellValue | undefined): Cell {
  if (value === undefined || value === null) return nothing;
  if (typeof value === 'number') return { text: numberText(value), rounded: value, raw: value };
  return {
    text: typeof value === 'boolean' ? (value ? 'yes' : 'no') : printable(value),
    rounded: value,
    raw: value,
  };
}

/** A number beside the point, such as a correlation, with three significant digits; all of them in full. */
export function roughCell(value: number): Cell {
  return { text: numberText(value, 3), rounded: Number(value.toPrecision(3)), raw: value };
}

/** A cell that is read otherwise than its number. */
export function numberCell(text: string, rounded: number, raw: number): Cell {
  return { text, rounded, raw };
}

/** How estimates stand in plain rows: value ± error or the value alone in one cell, to be read, or over several columns, for a file. */
export type CellStyle = Extract<FormatOptions['style'], 'short' | 'value'> | 'columns';

/** An estimate in one cell: in the given style for reading, the supported digits of its value in a file. */
export function estimateCell(estimate: Estimate, style: Exclude<CellStyle, 'columns'>): Cell {
  return numberCell(formatEstimate(estimate, { style }), roundedEstimate(estimate).value, estimate.value);
}
