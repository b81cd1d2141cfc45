/** Exact binomial probabilities k = 0 … n by ratios from the mode: independent of the library, and of Math's engine-dependent functions but for a scale that cancels. */
export function binomialPmf(n: number, p: number): Float64Array {
  const pmf = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  pmf[mode] = 1;
  for (let k = mode; k < n; k++) pmf[k + 1] = (pmf[k]! * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) pmf[k - 1] = (pmf[k]! * k * (1 - p)) / ((n - k + 1) * p);
  const sum = pmf.reduce((a, b) => a + b, 0);
  return pmf.map((value) => value / sum);
}

/** P(Binomial(n, p) ≥ k), exact like {@link binomialPmf}. */
export function binomialTail(n: number, p: number, k: number): number {
  return binomialPmf(n, p)
    .subarray(k)
    .reduce((a, b) => a + b, 0);
}

/**
 * Chi-square of counts against probabilities, cells pooled from both ends until each expects at least 10, as a standard normal
 * score by Wilson and Hilferty: |z| > 4 happens by chance about once in 16,000.
 */
export function chiSquareScore(values: Iterable<number>, pmf: Float64Array): number {
  const observed = new Float64Array(pmf.length);
  let n = 0;
  for (const value of values) {
    observed[value]! += 1;
    n += 1;
  }
  const cells: { expected: number; observed: number }[] = [];
  let cell = { expected: 0, observed: 0 };
  for (let k = 0; k < pmf.length; k++) {
    cell.expected += n * pmf[k]!;
    cell.observed += observed[k]!;
    if (cell.expected >= 10) {
      cells.push(cell);
      cell = { expected: 0, observed: 0 };
    }
  }
  const last = cells.at(-1)!;
  last.expected += cell.expected;
  last.observed += cell.observed;
  const freedom = cells.length - 1;
  const chiSquare = cells.reduce((sum, c) => sum + (c.observed - c.expected) ** 2 / c.expected, 0);
  return (Math.cbrt(chiSquare / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

export function variance(values: readonly number[]): number {
  const m = mean(values);
  return values.reduce((sum, value) => sum + (value - m) ** 2, 0) / (values.length - 1);
}
