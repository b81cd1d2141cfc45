import { fail, isRecord } from '../../errors/index.js';
import { assertPoints, type Design, type DesignValue, makeDesign } from './design.js';

/**
 * Points as they are given: rows of a table, by column. A column that a row leaves out, or gives as `null`, stays as in the base there.
 *
 * @example list([{ 'uptake.willing': 0.02 }, { 'uptake.willing': 0.03, 'coercion.probability': 1 }])
 * @throws LevyError `options/invalid`
 */
export function list<Column extends string>(
  rows: readonly Readonly<Partial<Record<Column, DesignValue>>>[],
): Design<Column> {
  const given: unknown = rows;
  if (!Array.isArray(given)) fail('options/invalid', 'rows', rows, 'an array of rows by column');
  assertPoints(rows.length, 'rows.length');
  const columns = new Set<Column>();
  rows.forEach((row, i) => {
    if (!isRecord(row)) fail('options/invalid', `rows[${String(i)}]`, row, 'values by column');
    for (const [column, value] of Object.entries(row)) {
      if (value !== null && typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
        fail('options/invalid', `rows[${String(i)}].${column}`, value, 'a finite number, a text or null');
      columns.add(column as Column);
    }
  });
  if (columns.size === 0) fail('options/invalid', 'rows', rows, 'rows with at least one column');
  const names = [...columns];
  return makeDesign(
    'list',
    names,
    rows.map((row) => names.map((name) => row[name] ?? null)),
  );
}
