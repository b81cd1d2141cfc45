/** Rates r_i and c_j such that the matrix w_ij r_i c_j has nearly the wanted sums: rows exactly (to rounding), columns to within `error` in all. */
export interface Fit {
  readonly rowRates: Float64Array;
  readonly columnRates: Float64Array;
  readonly error: number;
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940) on cells in reading order, until the column sums are off by at most `tolerance` together or `rounds` have passed.
 * Rows and columns without seats get rate 0. Where zeros force other cells to 0, it converges slowly but does not diverge, if the margins can be met at all.
 */
export function fitMargins(
  weights: Float64Array,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  tolerance: number,
  rounds: number,
): Fit {
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const rowRates = new Float64Array(rows);
  const columnRates = Float64Array.from(columnTotals, (total) => (total > 0 ? 1 : 0));
  const sums = new Float64Array(columns);
  for (let round = 1; ; round++) {
    sums.fill(0);
    for (let i = 0; i < rows; i++) {
      let sum = 0;
      for (let j = 0; j < columns; j++) sum += weights[i * columns + j]! * columnRates[j]!;
      const rate = sum > 0 ? rowTotals[i]! / sum : 0;
      rowRates[i] = rate;
      for (let j = 0; j < columns; j++) sums[j]! += weights[i * columns + j]! * rate;
    }
    let error = 0;
    for (let j = 0; j < columns; j++) error += Math.abs(sums[j]! * columnRates[j]! - columnTotals[j]!);
    if (error <= tolerance || round >= rounds) return { rowRates, columnRates, error };
    for (let j = 0; j < columns; j++) if (sums[j]! > 0) columnRates[j] = columnTotals[j]! / sums[j]!;
  }
}
