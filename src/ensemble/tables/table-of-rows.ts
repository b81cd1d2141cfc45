import { fail } from '../../errors/index.js';
import { isEstimate } from '../estimate.js';
import { type Cell, cellOf, type CellStyle, estimateCell, type Table } from './table.js';

/** Plain objects as rows: nested objects become columns `outer.inner`, estimates one cell. Columns in the order they first appear. */
export function tableOfRows(rows: readonly object[], style: CellStyle = 'short'): Table {
  const flat = rows.map((row, i) => {
    const cells = new Map<string, Cell>();
    flatten(row, '', cells, `[${String(i)}]`, style);
    return cells;
  });
  const columns = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  return { columns, rows: flat.map((cells) => columns.map((column) => cells.get(column) ?? cellOf(null))) };
}

function flatten(value: object, prefix: string, cells: Map<string, Cell>, path: string, style: CellStyle): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (isEstimate(inner)) cells.set(name, estimateCell(inner, style));
    else if (inner === undefined || inner === null || typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean') cells.set(name, cellOf(inner));
    else if (Array.isArray(inner) || ArrayBuffer.isView(inner)) cells.set(name, cellOf(Array.from(inner as ArrayLike<unknown>, String).join(' ')));
    else if (typeof inner === 'object') flatten(inner, name, cells, path, style);
    else if (typeof inner !== 'function') fail('table/unsupported', `${path}.${name}`, inner, 'plain data: numbers, text, true or false, null, estimates');
  }
}
