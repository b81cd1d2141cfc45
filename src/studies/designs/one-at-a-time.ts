import { assertPoints, columnsOf, type Design, type DesignValue, makeDesign, valuesOf } from './design.js';

/**
 * The base itself, then every value of every column with all other columns as in the base.
 *
 * @throws LevyError `options/invalid`
 */
export function oneAtATime<Column extends string>(
  columns: Readonly<Record<Column, readonly (number | string)[]>>,
): Design<Column> {
  const given = columnsOf(columns);
  const rows: DesignValue[][] = [given.map(() => null)];
  given.forEach(([column, list], i) => {
    for (const value of valuesOf(column, list)) rows.push(given.map((_, j) => (j === i ? value : null)));
  });
  assertPoints(rows.length);
  return makeDesign(
    'oneAtATime',
    given.map(([column]) => column),
    rows,
  );
}
