/**
 * The schedule of `roundCumulative` the slow way, for comparison only: in whole numbers, column by column, every unit that may be booked in a list sorted by
 * when it is due, then by how far behind its row is, then by row. Shares no code with src/apportion.
 */
export function slowSchedule(rowTotals: readonly number[], columnWeights: readonly bigint[]): number[][] {
  const all = columnWeights.reduce((sum, w) => sum + w, 0n);
  const totals = rowTotals.map(BigInt);
  const total = totals.reduce((sum, q) => sum + q, 0n);
  let part = 0n;
  const running = columnWeights.map((w) => (part += w));
  const booked = totals.map(() => 0n);
  const cumulative: number[][] = rowTotals.map(() => []);
  for (const [t, sum] of running.entries()) {
    const units: { row: number; due: number; behind: bigint }[] = [];
    totals.forEach((q, row) => {
      const floor = (q * sum) / all;
      if (booked[row]! < floor) booked[row] = floor;
      const behind = (q * sum) % all;
      if (booked[row] === floor && behind > 0n)
        units.push({ row, behind, due: running.findIndex((later) => (q * later) / all > floor) });
    });
    units.sort((a, b) => {
      if (a.due !== b.due) return a.due - b.due;
      return a.behind === b.behind ? a.row - b.row : a.behind > b.behind ? -1 : 1;
    });
    const wanted = (2n * total * sum + all) / (2n * all) - booked.reduce((a, b) => a + b, 0n);
    for (const { row } of units.slice(0, Number(wanted))) booked[row]!++;
    booked.forEach((k, row) => cumulative[row]!.push(Number(k)));
    if (t === running.length - 1 && booked.some((k, row) => k !== totals[row])) throw new Error('not all is booked');
  }
  return cumulative;
}
