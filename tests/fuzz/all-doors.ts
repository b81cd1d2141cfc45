import { doorsOfEntries, type Doors } from './doors-of-entries.js';
import { doorsOfResults } from './doors-of-results.js';
import { type Door, digestOf } from './run-case.js';
import type { Samples } from './samples.js';

/** Every door with what it answers to the arguments that it takes. */
export async function allDoors(samples: Samples): Promise<Door[]> {
  const doors: Door[] = [];
  const groups = { ...doorsOfEntries(samples), ...doorsOfResults(samples) };
  for (const [group, [owner, functions]] of Object.entries(groups) as [string, readonly [object, Doors]][]) {
    const there = Object.entries(owner).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    const listed = Object.keys(functions);
    // What is exported and not listed here would never be tried.
    if (there.sort().join() !== listed.sort().join())
      throw new Error(`${group} has ${there.join(' ')}, and here are ${listed.join(' ')}`);
    for (const [name, lists] of Object.entries(functions))
      for (const args of lists) {
        const call = (...given: unknown[]): unknown =>
          (owner as Record<string, (...rest: unknown[]) => unknown>)[name]!(...given);
        const onFiles = group === 'levy/node';
        const from = performance.now();
        const answer = await answerOf(call, args());
        doors.push({ name: `${group} ${name}`, call, args, onFiles, answer, milliseconds: performance.now() - from });
      }
  }
  return doors;
}

/** Where there is nothing to be had (files that are not there), the refusal. */
async function answerOf(call: Door['call'], args: unknown[]): Promise<string> {
  try {
    const result = await call(...args);
    (result as { close?: () => unknown } | null | undefined)?.close?.();
    return digestOf(result);
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}
