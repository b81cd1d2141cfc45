import { fail, snapshot } from '../../errors/index.js';
import { assertPoint, assertPoints, type Design, type DesignValue, makeDesign } from './design.js';

/**
 * Points as they are given: rows of a table, by column. A column that a row leaves out, or gives as `null`, stays as in the base there.
 *
 * @example list([{ 'uptake.willing': 0.02 }, { 'uptake.willing': 0.03, 'coercion.probability': 1 }])
 * @throws LevyError `options/invalid`
 */
export function list<Column extends string>(
  rows: readonly Readonly<Partial<Record<Column, DesignValue>>>[],
): Design<Column> {
  const given: unknown = snapshot<unknown>(rows, 'options/invalid', 'rows');
  if (!Array.isArray(given)) return fail('options/invalid', 'rows', rows, 'an array of rows by column');
  assertPoints(given.length, 'rows.length');
  const columns = new Set<Column>();
  const points = given.map((row: unknown, i) => {
    assertPoint(row, `rows[${String(i)}]`);
    for (const column of Object.keys(row)) columns.add(column as Column);
    return row;
  });
  if (columns.size === 0) fail('options/invalid', 'rows', rows, 'rows with at least one column');
  const names = [...columns];
  return makeDesign(
    'list',
    names,
    points.map((row) => names.map((name) => row[name] ?? null)),
  );
}
