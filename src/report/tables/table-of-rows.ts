import { fail, failText, isRecord } from '../../errors/index.js';
import { type Estimate, isEstimate, type Difference } from '../../stats/index.js';
import { type Cell, cellOf, type CellStyle, estimateCell, roughCell, type Table } from './table.js';
import { denseItems, plainData } from './plain-data.js';
import { estimateCells } from './table-of-estimates.js';

/** Endings of the columns over which an estimate stands in a file, in the order of `estimateCells`. */
const endings = ['', '_se', '_low', '_high', '_level', '_n'] as const;

/** As many as spreadsheets have; rows that bring columns of their own would otherwise make a table of their square. */
const mostColumns = 16_384;
/** Objects within objects within a row. */
const deepest = 20;

/** A field of a row, nested ones by `outer.inner`. */
type Field = Estimate | Cell;

/**
 * Plain objects as rows: nested objects become columns `outer.inner`, estimates one cell, or several with the style `'columns'`.
 * Columns in the order they first appear. Errors: `table/unsupported`.
 */
export function tableOfRows(rows: readonly object[], style: CellStyle = 'short'): Table {
  /** Names of columns, and whether an estimate stands in them somewhere. */
  const wide = new Map<string, boolean>();
  const flat = rows.map((row, i) => {
    const fields = new Map<string, Field>();
    flatten(row, '', fields, `[${String(i)}]`, 0);
    for (const [name, field] of fields) wide.set(name, (wide.get(name) ?? false) || isEstimate(field));
    if (wide.size > mostColumns)
      failText(
        'table/unsupported',
        `[${String(i)}]`,
        `more than ${String(mostColumns)} columns`,
        'rows that share their columns',
      );
    return fields;
  });
  const names = [...wide.keys()];
  if (style !== 'columns') {
    const cell = (field: Field | undefined): Cell =>
      field === undefined ? cellOf(null) : isEstimate(field) ? estimateCell(field, style) : field;
    return { columns: names, height: flat.length, row: (i) => names.map((name) => cell(flat[i]!.get(name))) };
  }
  const columns = names.flatMap((name) => (wide.get(name) === true ? endings.map((ending) => name + ending) : [name]));
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column))
      fail(
        'table/unsupported',
        column,
        'a column of this name',
        'another name: an estimate in the rows has a column of this one',
      );
    seen.add(column);
  }
  return {
    columns,
    height: flat.length,
    row: (i) => names.flatMap((name) => cellsOf(flat[i]!.get(name), wide.get(name) === true)),
  };
}

/** A field in a file: of a column of estimates all cells, what is none alone in the first of them. */
function cellsOf(field: Field | undefined, isWide: boolean): Cell[] {
  if (isEstimate(field)) return estimateCells(field);
  const cell = field ?? cellOf(null);
  return isWide ? endings.map((ending) => (ending === '' ? cell : cellOf(null))) : [cell];
}

function flatten(value: object, prefix: string, fields: Map<string, Field>, path: string, depth: number): void {
  if (depth > deepest)
    failText('table/unsupported', path, 'objects within objects without an end', 'rows of plain data');
  const entries = Object.entries(value) as [string, unknown][];
  const rough = new Set(entries.flatMap(([, inner]) => diagnosticsOf(inner)));
  for (const [key, inner] of entries) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (isEstimate(inner)) fields.set(name, inner);
    else if (typeof inner === 'number' && rough.has(inner)) fields.set(name, roughCell(inner));
    else if (
      inner === undefined ||
      inner === null ||
      typeof inner === 'string' ||
      typeof inner === 'number' ||
      typeof inner === 'boolean'
    )
      fields.set(name, cellOf(inner));
    else if (Array.isArray(inner) || ArrayBuffer.isView(inner))
      fields.set(name, cellOf(listText(inner, `${path}.${name}`)));
    else if (isRecord(inner)) flatten(inner, name, fields, path, depth + 1);
    else if (typeof inner !== 'function')
      fail('table/unsupported', `${path}.${name}`, inner, 'plain data: numbers, text, true or false, null, estimates');
  }
}

/** A list in one cell: its items with spaces between them, or as JSON where they are lists or objects themselves. */
function listText(list: readonly unknown[] | ArrayBufferView, path: string): string {
  const items = Array.isArray(list) ? denseItems(list, path) : Array.from(list as Float64Array);
  const simple = items.every((item) => ['string', 'number', 'boolean'].includes(typeof item) || item === null);
  // Numbers that are none read as in JSON.
  return simple
    ? items.map((item) => (typeof item === 'number' && !Number.isFinite(item) ? 'null' : item)).join(' ')
    : JSON.stringify(plainData(list, path));
}

/** What a difference tells of its pairing, in which many digits mean nothing; rows of comparisons repeat it beside the difference. */
function diagnosticsOf(value: unknown): number[] {
  if (!isEstimate(value) || value.kind !== 'difference') return [];
  const { correlation, varianceRatio } = value as Partial<Difference>;
  return [correlation, varianceRatio].filter((number) => typeof number === 'number');
}
