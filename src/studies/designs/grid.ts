import { assertPoints, columnsOf, type Design, type DesignValue, makeDesign, valuesOf } from './design.js';

/**
 * Every combination of the columns' values; the last column varies fastest.
 *
 * @example grid({ 'uptake.willing': [0.02, 0.03, 0.04], 'coercion.probability': [0, 1] }) // six points
 * @throws LevyError `options/invalid`
 */
export function grid<Column extends string>(
  columns: Readonly<Record<Column, readonly (number | string)[]>>,
): Design<Column> {
  const given = columnsOf(columns);
  const values = given.map(([column, list]) => valuesOf(column, list));
  assertPoints(values.reduce((product, list) => product * list.length, 1));
  const rows = values.reduce<DesignValue[][]>(
    (all, list) => all.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
  return makeDesign(
    'grid',
    given.map(([column]) => column),
    rows,
  );
}
