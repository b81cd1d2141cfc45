/**
 * Replicates that belong to independent randomisations of one set of points: `of[i]` is the randomisation of the i-th value, a whole number ≥ 0. Inside one,
 * points are placed so as to balance each other, so that only whole randomisations are independent.
 */
export interface Randomisations {
  readonly of: Int32Array;
  /** How many there are, those without a value here included. */
  readonly count: number;
}

/**
 * Variance of an estimate, and covariance of two, from the totals of randomisations: `influence` says by how much a value pulls the estimate,
 * n times over, and sums to zero. With totals D_r of R randomisations it is R/(R − 1)·Σ D_r²/n², the variance of a mean of clusters; where all have
 * the same number of replicates, that of the mean of R independent means. Unequal numbers, as where a condition picks some replicates, are
 * allowed for (W. Cochran, Sampling Techniques, 1977, 9.7 and 6.3). NaN for fewer than two.
 */
export function spreadOfRandomisations(
  influence: (i: number) => number,
  { of, count }: Randomisations,
  other: (i: number) => number = influence,
): number {
  if (count < 2) return NaN;
  const totals = totalsOf(influence, of);
  const others = other === influence ? totals : totalsOf(other, of);
  let sum = 0;
  for (let r = 0; r < totals.length; r++) sum += totals[r]! * others[r]!;
  return ((count / (count - 1)) * sum) / of.length / of.length;
}

function totalsOf(value: (i: number) => number, of: Int32Array): Float64Array {
  const totals = new Float64Array(of.reduce((most, one) => Math.max(most, one), 0) + 1);
  for (let i = 0; i < of.length; i++) totals[of[i]!]! += value(i);
  return totals;
}
