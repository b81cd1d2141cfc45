/**
 * Median milliseconds a call of each function, over interleaved rounds so that a busy spell of the machine hits all of them.
 * A round repeats a fast function until it takes about a millisecond: single calls of microseconds measure the clock and the caches.
 */
export function medians(runs: Readonly<Record<string, () => unknown>>, rounds: number): Record<string, number> {
  const names = Object.keys(runs);
  const times = new Map(names.map((name): [string, number[]] => [name, []]));
  const repeats = new Map<string, number>();
  for (const name of names) {
    const warm = performance.now();
    let calls = 0;
    while (calls < 3 || (performance.now() - warm < 50 && calls < 5000)) {
      runs[name]!();
      calls++;
    }
    repeats.set(name, Math.max(1, Math.round(calls / (performance.now() - warm))));
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      for (let r = 0; r < repeats.get(name)!; r++) runs[name]!();
      times.get(name)!.push((performance.now() - start) / repeats.get(name)!);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)]));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
