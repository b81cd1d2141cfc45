import { type Estimate, roundedEstimate, formatEstimate, type FormatOptions } from '../../stats/index.js';
import { numberText } from '../../text/index.js';

/** What a cell holds as plain data. */
export type CellValue = string | number | boolean | null;

/** One cell: as it is read, as it stands in a CSV file, and in full. */
export interface Cell {
  readonly text: string;
  /** Rounded to the digits that its error supports, where it has one. */
  readonly rounded: CellValue;
  readonly raw: CellValue;
}

/** The one form that everything takes before it is printed. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of plain data. */
export function cellOf(value: CellValue | undefined): Cell {
  if (value === undefined || value === null) return { text: '-', rounded: null, raw: null };
  if (typeof value === 'number') return { text: numberText(value), rounded: value, raw: value };
  return { text: typeof value === 'boolean' ? (value ? 'yes' : 'no') : value, rounded: value, raw: value };
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
