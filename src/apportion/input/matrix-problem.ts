import { infeasible, invalid } from '../refuse.js';
import type { ApportionMatrixInput } from '../types.js';
import { readCount, readTotals } from './counts.js';
import { mostRegions, reading, readList } from './lists.js';
import { readWeights, type Weights } from './weights.js';

/** A checked matrix; cells in reading order: row · columns + column. */
export interface MatrixProblem {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Weights;
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Least seats per cell. */
  readonly min: Float64Array;
  /** Most seats per cell: its floor where the weight is zero, Infinity for no cap. */
  readonly max: Float64Array;
}

/** Checks shapes, sums, floors and caps; whether the zeros leave room is the question of `checkPattern`. */
export function readMatrix(input: ApportionMatrixInput): MatrixProblem {
  const rowTotals = readTotals(input.rowTotals, 'rowTotals');
  const columnTotals = readTotals(input.columnTotals, 'columnTotals');
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  if (rows * columns > mostRegions) invalid('rowTotals', input.rowTotals, `at most ${mostRegions} cells in all`);
  const nameOf = (path: string, cell: number): string => `${path}[${Math.floor(cell / columns)}][${cell % columns}]`;
  const weights = readWeights(flatten(input.weights, 'weights', rows, columns), 'weights', (cell) =>
    nameOf('weights', cell),
  );
  const [down, across] = [sum(rowTotals), sum(columnTotals)];
  if (down !== across) infeasible('columnTotals', across, `a sum equal to that of rowTotals, ${down}`);
  const side = (given: unknown, path: string, otherwise: number): Float64Array => {
    const cells = new Float64Array(rows * columns).fill(otherwise);
    const none = (value: unknown): boolean => otherwise > 0 && (value === null || value === Infinity);
    if (given === undefined || none(given)) return cells;
    if (typeof given === 'number') return cells.fill(readCount(given, path));
    flatten(given, path, rows, columns).forEach((k, cell) => {
      if (!none(k)) cells[cell] = readCount(k, nameOf(path, cell));
    });
    return cells;
  };
  const min = side(input.cellMin, 'cellMin', 0);
  const max = side(input.cellMax, 'cellMax', Infinity);
  for (let cell = 0; cell < min.length; cell++) {
    if (min[cell]! > max[cell]!)
      infeasible(nameOf('cellMin', cell), min[cell], `at most the cap of that cell, ${max[cell]}`);
    if (weights.value[cell] === 0) max[cell] = min[cell]!;
  }
  return { rows, columns, weights, rowTotals, columnTotals, min, max };
}

/** Entries in reading order; a hole becomes `undefined`, which nobody takes for an entry. */
function flatten(matrix: unknown, path: string, rows: number, columns: number): unknown[] {
  return reading(path, () => cellsIn(matrix, path, rows, columns));
}

function cellsIn(matrix: unknown, path: string, rows: number, columns: number): unknown[] {
  const list = readList(matrix, path, 'an array of rows', rows, 'rowTotals');
  const cells = new Array<unknown>(rows * columns);
  for (let i = 0; i < rows; i++) {
    const row = readList(list[i], `${path}[${i}]`, 'an array', columns, 'columnTotals');
    for (let j = 0; j < columns; j++) cells[i * columns + j] = row[j];
  }
  return cells;
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
