/** A square matrix by rows. */
export type Matrix = Float64Array;

/** Least pivot, as a share of the diagonal: what rounding makes of 0. */
const leastPivot = 1e-10;

/**
 * The lower triangle L of A = L Lᵀ, A symmetric and not negative; where rounding or too few numbers have made a pivot less than 0 it is held just
 * above. `out` may be `matrix`.
 */
export function cholesky(matrix: Matrix, size: number, out: Matrix = new Float64Array(size * size)): Matrix {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= out[i * size + k]! * out[j * size + k]!;
      if (i === j) out[i * size + i] = Math.sqrt(Math.max(sum, leastPivot * Math.abs(matrix[i * size + i]!), 1e-300));
      else out[i * size + j] = sum / out[j * size + j]!;
    }
    for (let j = i + 1; j < size; j++) out[i * size + j] = 0;
  }
  return out;
}

/** Solves L Lᵀ x = b in place. */
export function solveWith(lower: Matrix, size: number, b: Float64Array): Float64Array {
  for (let i = 0; i < size; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * b[k]!;
    b[i] = sum / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * b[k]!;
    b[i] = sum / lower[i * size + i]!;
  }
  return b;
}
