import { fail } from '../../errors/index.js';
import { readCount, readTotals } from './counts.js';
import type { ApportionMatrixInput } from '../types.js';
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
}

/** Checks shapes, sums and floors; whether the zeros leave room is the question of `checkPattern`. */
export function readMatrix(input: ApportionMatrixInput): MatrixProblem {
  const rowTotals = readTotals(input.rowTotals, 'rowTotals');
  const columnTotals = readTotals(input.columnTotals, 'columnTotals');
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const weights = readWeights(flatten(input.weights, 'weights', rows, columns));
  const [down, across] = [sum(rowTotals), sum(columnTotals)];
  if (down !== across)
    fail('apportion/infeasible', 'columnTotals', across, `a sum equal to that of rowTotals, ${String(down)}`);
  const given: unknown = input.cellMin;
  const min = new Float64Array(rows * columns);
  if (typeof given === 'number') min.fill(readCount(given, 'cellMin'));
  else if (given !== undefined)
    flatten(given, 'cellMin', rows, columns).forEach(
      (k, cell) =>
        (min[cell] = readCount(k, `cellMin[${String(Math.floor(cell / columns))}][${String(cell % columns)}]`)),
    );
  return { rows, columns, weights, rowTotals, columnTotals, min };
}

function flatten(matrix: unknown, path: string, rows: number, columns: number): unknown[] {
  if (!Array.isArray(matrix) || matrix.length !== rows)
    fail('apportion/invalid', path, matrix, `${String(rows)} rows, as many as rowTotals`);
  return (matrix as unknown[]).flatMap((row, i) =>
    Array.isArray(row) && row.length === columns
      ? (row as unknown[])
      : fail('apportion/invalid', `${path}[${String(i)}]`, row, `${String(columns)} entries, as many as columnTotals`),
  );
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
