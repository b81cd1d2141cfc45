import { failText } from '../../errors/index.js';
import { fillColumns } from '../schedule/fill-columns.js';
import { fitMargins } from './fit-margins.js';
import type { MatrixProblem } from '../input/matrix-problem.js';

/**
 * Rounds the weights, fitted to both margins, so that along each row every running total is the floor or the ceiling of its share, and all sums are exact.
 * A share within a millionth of a whole number counts as whole: the fit is in doubles.
 *
 * Why it succeeds: `fillColumns` needs running column totals K and running shares X with |(K_t − K_s) − (X_t − X_s)| < 1. Column sums are off by less than ½ together
 * (checked), snapping moves at most 0.1 in all.
 */
export function controlledRounding({ rows, columns, weights, rowTotals, columnTotals }: MatrixProblem): {
  seats: number[][];
  shares: number[][];
} {
  const total = rowTotals.reduce((a, b) => a + b, 0);
  const { rowRates, columnRates, error } = fitMargins(
    weights.value,
    rowTotals,
    columnTotals,
    1e-13 * total,
    Math.max(200, Math.min(20_000, Math.ceil(3e8 / (rows * columns + 1)))),
  );
  if (error >= 0.5)
    failText(
      'apportion/infeasible',
      'weights',
      'weights too far from the totals to be fitted to them',
      'weights nearer to the totals, or a divisor method',
    );
  const shares = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => weights.value[i * columns + j]! * rowRates[i]! * columnRates[j]!),
  );
  const snap = Math.min(1e-6, 0.1 / (rows * columns + 1));
  const running = shares.map((row, i) => {
    let sum = 0;
    return Float64Array.from(row, (share, j) => {
      sum += share;
      const whole = j === columns - 1 ? rowTotals[i]! : Math.round(sum);
      return Math.min(j === columns - 1 || Math.abs(sum - whole) <= snap ? whole : sum, rowTotals[i]!);
    });
  });
  const wholeOf = (i: number, j: number): number => Math.floor(running[i]![j]!);
  let target = 0;
  const cumulative = fillColumns(
    { rows, columns, wholeOf, remainderOf: (i, j, whole) => running[i]![j]! - whole },
    columnTotals.map((k) => (target += k)),
  );
  return { seats: cumulative.map((row) => row.map((k, j) => k - (j === 0 ? 0 : row[j - 1]!))), shares };
}
