import { expect, test } from 'vitest';
import { defineScenario, runEnsemble } from 'levy';
import { prepare } from '../../src/runs/index.js';
import { canonicalJson, canonicalJsonSlices } from '../../src/scenario/canonical-json.js';
import { fingerprint } from '../../src/scenario/index.js';

const country = () =>
  defineScenario({
    name: 'many regions',
    target: 50_000,
    calendar: { start: '2023-01-01', end: '2023-12-31', step: 'month' },
    regions: Array.from({ length: 20_000 }, (_, i) => ({ id: `R${String(i)}`, men: 1000 + i })),
    uptake: { willing: 0.03, hazard: 0.045 },
  });

test('what is done once for a scenario lets others have turns, and is the same', async () => {
  const scenario = country();
  let turns = 0;
  let waiting = true;
  const turn = (): void => {
    turns++;
    if (waiting) setImmediate(turn);
  };
  setImmediate(turn);
  expect(await prepare([scenario])).toBe(true);
  waiting = false;
  // 20 slices of regions as JSON, 3 or more of SHA-256 (1.7 MB in halves of a mebibyte), 3 or more of the schedule (240,000 numbers by 65,536)
  expect(turns).toBeGreaterThanOrEqual(26);
  expect(fingerprint(scenario)).toBe(fingerprint(country())); // another object, in one go
});

test('a signal that comes meanwhile stops the run', async () => {
  const stop = new AbortController();
  setImmediate(() => stop.abort());
  expect(await prepare([country()], stop.signal)).toBe(false);
  const again = new AbortController();
  const running = runEnsemble(country(), { seed: 1, replicates: 10, signal: again.signal });
  setImmediate(() => again.abort());
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
});

test.each([0, 1, 2, 3, 9])('JSON in slices to depth %i is the same text', (depth) => {
  const value = { b: [1, { d: [], c: null }, 'é"'], a: { z: {}, y: [[2, [3]]] }, 10: true };
  const slices = canonicalJsonSlices(value, depth);
  let next = slices.next();
  while (next.done !== true) next = slices.next();
  expect(next.value).toBe(canonicalJson(value));
});
