/**
 * Pearson's chi-square of counts against probabilities as a standard normal z (Wilson and Hilferty's cube root). Neighbouring
 * cells are pooled until each expects 10 or more. 0 where only one cell is left.
 */
export function chiSquareZ(counts: ArrayLike<number>, probabilities: ArrayLike<number>, total: number): number {
  const pooled: { seen: number; expected: number }[] = [];
  let seen = 0;
  let expected = 0;
  for (let i = 0; i < counts.length; i++) {
    seen += counts[i]!;
    expected += probabilities[i]! * total;
    if (expected >= 10) {
      pooled.push({ seen, expected });
      seen = 0;
      expected = 0;
    }
  }
  const last = pooled.at(-1);
  if (last) {
    last.seen += seen;
    last.expected += expected;
  }
  const freedom = pooled.length - 1;
  if (freedom < 1) return 0;
  const statistic = pooled.reduce((sum, cell) => sum + (cell.seen - cell.expected) ** 2 / cell.expected, 0);
  return (Math.cbrt(statistic / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}
