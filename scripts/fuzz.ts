import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { allDoors } from '../tests/fuzz/all-doors.js';
import { mutation } from '../tests/fuzz/mutations.js';
import { runCase } from '../tests/fuzz/run-case.js';
import { makeSamples } from '../tests/fuzz/samples.js';

/**
 * Hostile arguments for every public function, many times as many as a test run has: `npm run fuzz -- [cases] [seed]`. Prints what was found,
 * one of each kind, and the seed, and ends with 1 where it found anything.
 */
const cases = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);

const folder = mkdtempSync(join(tmpdir(), 'levy-fuzz-'));
process.chdir(folder);
const doors = await allDoors(await makeSamples());
const counts = new Map<string, number>();
const found = new Map<string, { text: string; times: number }>();
const from = performance.now();
const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
process.on('unhandledRejection', (error) => {
  found.set(`unhandled ${String(error)}`, { text: String(error), times: 1 });
});

const perBatch = 1000;
for (let done = 0; done < cases; done += perBatch) {
  const batch = fc.sample(fc.tuple(fc.nat(doors.length - 1), mutation), {
    numRuns: Math.min(perBatch, cases - done),
    seed: seed + done,
  });
  for (const [index, change] of batch) {
    const door = doors[index]!;
    try {
      count(await runCase(door, change));
    } catch (error) {
      count('wrong');
      const text = error instanceof Error ? error.message : String(error);
      const kind = `${door.name} ${/ (threw \w*:?.{0,60}|took|never|changed|answered|was refused)/s.exec(text)?.[1] ?? ''}`;
      const known = found.get(kind);
      if (known === undefined) found.set(kind, { text, times: 1 });
      else known.times++;
    }
  }
}
process.chdir('/');
rmSync(folder, { recursive: true, force: true });
for (const { text, times } of found.values())
  console.log(`${String(times)} × ${text.split('\n').slice(0, 7).join('\n')}\n`);
const seconds = (performance.now() - from) / 1000;
console.log(
  `${String(cases)} cases over ${String(doors.length)} calls of ${String(new Set(doors.map(({ name }) => name)).size)} functions in ${seconds.toFixed(0)} s, seed ${String(seed)}`,
);
console.log([...counts].map(([name, times]) => `${name} ${String(times)}`).join(', '));
process.exitCode = found.size === 0 ? 0 : 1;
