import { fail, isRecord } from '../../errors/index.js';
import { type Estimate, isEstimate, type Difference } from '../../stats/index.js';
import { type Cell, cellOf, type CellStyle, estimateCell, roughCell, type Table } from './table.js';
import { estimateCells } from './table-of-estimates.js';

/** Endings of the columns over which an estimate stands in a file, in the order of `estimateCells`. */
const endings = ['', '_se', '_low', '_high', '_level', '_n'] as const;

/** A field of a row, nested ones by `outer.inner`. */
type Field = Estimate | Cell;

/**
 * Plain objects as rows: nested objects become columns `outer.inner`, estimates one cell, or several with the style `'columns'`.
 * Columns in the order they first appear. Errors: `table/unsupported`.
 */
export function tableOfRows(rows: readonly object[], style: CellStyle = 'short'): Table {
  const flat = rows.map((row, i) => {
    const fields = new Map<string, Field>();
    flatten(row, '', fields, `[${String(i)}]`);
    return fields;
  });
  const names = [...new Set(flat.flatMap((fields) => [...fields.keys()]))];
  if (style !== 'columns') {
    const cell = (field: Field | undefined): Cell =>
      field === undefined ? cellOf(null) : isEstimate(field) ? estimateCell(field, style) : field;
    return { columns: names, rows: flat.map((fields) => names.map((name) => cell(fields.get(name)))) };
  }
  const wide = new Set(names.filter((name) => flat.some((fields) => isEstimate(fields.get(name)))));
  const columns = names.flatMap((name) => (wide.has(name) ? endings.map((ending) => name + ending) : [name]));
  const twice = columns.find((column, c) => columns.indexOf(column) !== c);
  if (twice !== undefined)
    fail(
      'table/unsupported',
      twice,
      'a column of this name',
      'another name: an estimate in the rows has a column of this one',
    );
  return { columns, rows: flat.map((fields) => names.flatMap((name) => cellsOf(fields.get(name), wide.has(name)))) };
}

/** A field in a file: of a column of estimates all cells, what is none alone in the first of them. */
function cellsOf(field: Field | undefined, wide: boolean): Cell[] {
  if (isEstimate(field)) return estimateCells(field);
  const cell = field ?? cellOf(null);
  return wide ? endings.map((ending) => (ending === '' ? cell : cellOf(null))) : [cell];
}

function flatten(value: object, prefix: string, fields: Map<string, Field>, path: string): void {
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
      fields.set(name, cellOf(Array.from(inner as ArrayLike<unknown>, String).join(' ')));
    else if (isRecord(inner)) flatten(inner, name, fields, path);
    else if (typeof inner !== 'function')
      fail('table/unsupported', `${path}.${name}`, inner, 'plain data: numbers, text, true or false, null, estimates');
  }
}

/** What a difference tells of its pairing, in which many digits mean nothing; rows of comparisons repeat it beside the difference. */
function diagnosticsOf(value: unknown): number[] {
  if (!isEstimate(value) || value.kind !== 'difference') return [];
  const { correlation, varianceRatio } = value as Partial<Difference>;
  return [correlation, varianceRatio].filter((number) => number !== undefined);
}
