import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as data from 'levy/data';
import { allDoors } from './all-doors.js';
import { doorsOfEntries } from './doors-of-entries.js';
import { hostiles } from './hostile.js';
import { mutation, mutationNames } from './mutations.js';
import { type Door, runCase } from './run-case.js';
import { makeSamples, type Samples } from './samples.js';

let samples: Samples;
let doors: Door[];
const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'levy-fuzz-'));
beforeAll(async () => {
  const root = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  entries = Object.keys(root.exports);
  // Where a hostile path would lead to, nothing is lost.
  process.chdir(folder);
  samples = await makeSamples();
  doors = await allDoors(samples);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});
let entries: readonly string[];

describe('every public function is tried', () => {
  test('of every entry of the package', () => {
    const others = /^\.\/(schema\/|package\.json$|node-worker$|browser-worker$|data$)/;
    const wanted = entries.filter((entry) => !others.test(entry)).map((entry) => entry.replace(/^\./, 'levy'));
    expect(Object.keys(doorsOfEntries(samples)).sort()).toEqual(wanted.sort());
  });

  test('levy/data has none', () => {
    expect(Object.entries(data).filter(([, value]) => typeof value === 'function')).toEqual([]);
  });
});

/**
 * 100,000 and more by `npm run fuzz`, with another seed each time: docs/testing.md has the record. What a case checks is said in run-case.ts: an
 * answer, the one of before where nothing has changed, or one `LevyError`, within a second, with the input and all prototypes as they were.
 */
test('what is changed are calls that are answered', () => {
  // A queue needs a server, files have to be there, and a matcher says what is not decided by an error of its own.
  const without = /^levy\/(bullmq|node|vitest) /;
  expect(doors.filter(({ name, answer }) => !without.test(name) && answer.startsWith('refused'))).toEqual([]);
});

const parts = [1, 2, 3, 4, 5] as const;
const casesOf = (part: number) =>
  fc.sample(fc.tuple(fc.nat(doors.length - 1), mutation), { numRuns: 1000, seed: 20_251_125 + part });

test.each(parts)('1,000 hostile calls, part %i', async (part) => {
  for (const [index, change] of casesOf(part)) await runCase(doors[index]!, change);
});

test('they reach every function, every kind of mutation and every hostile value', () => {
  const reached = new Map<string, number>();
  for (const [index, change] of parts.flatMap(casesOf))
    for (const name of [doors[index]!.name, change.name, change.hostile.name])
      reached.set(name, (reached.get(name) ?? 0) + 1);
  const below = (names: readonly string[], times: number): string[] =>
    names.filter((name) => (reached.get(name) ?? 0) < times);
  expect(
    below(
      doors.map(({ name }) => name),
      5,
    ),
  ).toEqual([]);
  expect(below(mutationNames, 100)).toEqual([]);
  expect(
    below(
      hostiles.map(({ name }) => name),
      5,
    ),
  ).toEqual([]);
});
