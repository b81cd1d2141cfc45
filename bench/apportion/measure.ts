/** Median milliseconds of each function over interleaved rounds, so that a busy spell of the machine hits all of them. */
export function medians(runs: Readonly<Record<string, () => unknown>>, rounds: number): Record<string, number> {
  const names = Object.keys(runs);
  const times = new Map(names.map((name): [string, number[]] => [name, []]));
  for (const name of names) for (let warm = 0; warm < Math.min(rounds, 20); warm++) runs[name]!();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      runs[name]!();
      times.get(name)!.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)]));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
