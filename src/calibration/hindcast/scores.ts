/**
 * Continuous ranked probability score of draws against what came: mean distance of a draw from it, less half the mean distance of two draws. In the unit of what is
 * predicted; for a single number its absolute error (T. Gneiting and A. Raftery, J. Amer. Statist. Assoc. 102 (2007) 359-378).
 */
export function rankedProbabilityScore(draws: ArrayLike<number>, observed: number): number {
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  let distance = 0;
  let between = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i]! - observed);
    // In the sum of all pairs' distances the number at place i stands 2i − n + 1 times.
    between += (2 * i - n + 1) * sorted[i]!;
  }
  return distance / n - between / (n * n);
}

/** Mean of numbers; NaN of none. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
