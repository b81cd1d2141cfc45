import { createInterface } from 'node:readline';
import type { Case } from './cases/case.js';

/**
 * A peer's side of the line protocol: `<name>` in; `<CPU seconds> <units> <check value>` out, or `absent`. Timed is the CPU time
 * of the process, so that a neighbour on the same machine costs less than by the clock.
 */
export function serve(cases: readonly Case[]): void {
  const prepared = new Map<string, () => number | Promise<number>>();
  const answer = async (name: string): Promise<string> => {
    const found = cases.find((candidate) => candidate.name === name);
    if (!found) return 'absent';
    let run = prepared.get(name);
    if (!run) prepared.set(name, (run = found.prepare()));
    const before = process.cpuUsage();
    const check = await run();
    const { user, system } = process.cpuUsage(before);
    return `${String((user + system) / 1e6)} ${String(found.units)} ${String(check)}`;
  };
  let queue = Promise.resolve();
  createInterface({ input: process.stdin }).on('line', (line) => {
    queue = queue.then(async () => {
      process.stdout.write(`${await answer(line.trim())}\n`);
    });
  });
}
