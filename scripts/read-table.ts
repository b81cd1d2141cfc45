import { csvParseRows } from 'd3-dsv';
import type { ColumnProvenance, TableProvenance } from '../src/data/provenance/table-provenance.js';

export type Value = string | number | boolean | null | readonly string[];
export type Row = Record<string, Value>;
/** Raw cells of one line by CSV heading. */
export type Cells = Readonly<Record<string, string>>;

/** Parses a CSV file into raw cells by heading, refusing ragged lines and stray blanks. */
export const readCells = (text: string, file: string): Cells[] => {
  const [header, ...lines]: string[][] = csvParseRows(text);
  if (header === undefined || lines.length === 0) throw new Error(`${file}: no rows`);
  if (new Set(header).size !== header.length) throw new Error(`${file}: a heading occurs twice`);
  return lines.map((cells, index) => {
    const where = `${file}, row ${index + 1}`;
    if (cells.length !== header.length) throw new Error(`${where}: ${cells.length} cells, expected ${header.length}`);
    const blank = cells.find((cell) => cell !== cell.trim());
    if (blank !== undefined) throw new Error(`${where}: blank around ${JSON.stringify(blank)}`);
    return Object.fromEntries(header.map((heading, position) => [heading, cells[position] ?? '']));
  });
};

const isIsoDay = (cell: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)) && new Date(cell).toISOString().startsWith(cell);

/** Reads one cell as its column says. An empty cell is `null` where that is allowed and an error elsewhere, never zero. */
export const readCell = (cell: string, { type, nullable, csvColumn }: ColumnProvenance): Value => {
  const refuse = (expected: string): never => {
    throw new Error(`column ${csvColumn ?? ''}: ${JSON.stringify(cell)} is not ${expected}`);
  };
  if (cell === '') return nullable ? null : refuse('allowed to be empty');
  switch (type) {
    case 'string':
      return cell;
    case 'integer':
      return /^(0|[1-9]\d*)$/.test(cell) ? Number(cell) : refuse('a whole number');
    case 'number':
      return /^(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : refuse('a number');
    case 'date':
      return isIsoDay(cell) ? cell : refuse('an ISO day');
    case 'boolean':
      // The files write `no`, or the derivation in its place.
      return !/^no\b/.test(cell);
    case 'list':
      return cell.split(';');
  }
};

/** Every heading of a file must be exported or named among the columns that are not. */
export const checkHeadings = (
  cells: Cells,
  columns: readonly ColumnProvenance[],
  { notExported }: TableProvenance<unknown>,
  file: string,
): void => {
  const described = [...columns.flatMap(({ csvColumn }) => csvColumn ?? []), ...Object.keys(notExported)].sort();
  const found = Object.keys(cells).sort();
  if (described.join() !== found.join())
    throw new Error(`${file}: headings ${found.join()}, provenance describes ${described.join()}`);
};
