import { expect, test } from 'vitest';
import { simulate, vary } from 'levy';
import { russia2023 } from 'levy/data';
import { compile } from '../../src/model/index.js';
import { callingThread, prepare } from '../../src/runs/index.js';
import { parameterValuesOf, valuesAt } from '../../src/store/index.js';
import { runBlocks } from '../../src/runs/index.js';

const paths = compile(russia2023).parameters.drawn.map(({ path }) => path);
/** What replicate 7 of the seed draws, and a table of it and a second row with a larger willing share. */
const drawn = simulate(russia2023, { seed: 's', replicate: 7 });
const first = paths.map((path) => drawn.parameters[path]!);
const second = first.map((value, i) => (paths[i] === 'uptake.willing' ? value * 1.2 : value));

async function stated(chances: readonly number[], coercion: readonly number[], repetitions: number) {
  const scenario = vary(russia2023, { joint: [{ parameters: paths, rows: [first, second] }] });
  await prepare([scenario]);
  const { stores } = await runBlocks({
    arms: [
      {
        scenario,
        plan: { keep: 'national', regionSums: false },
        sampling: { of: 'stated', repetitions, chances, coercion },
      },
    ],
    seed: 's',
    first: 0,
    replicates: 2 * repetitions,
    executor: callingThread(),
    signal: undefined,
    onProgress: undefined,
  });
  return stores[0]!;
}
const recruits = { metric: 'recruits', region: -1, period: 8, flow: false } as const;

test('a stated row with the chance of a replicate is that replicate, man for man', async () => {
  const store = await stated([7, 7], [0.2, 0.9], 1);
  const values = valuesAt(store, recruits)!;
  const draw = drawn.coercion ? 0.2 : 0.9;
  const used = vary(russia2023, { coercion: { probability: 1 } });
  const unused = vary(russia2023, { coercion: { probability: 0 } });
  // Coercion goes as it is stated, whatever the replicate drew.
  expect(values[0]).toBe(simulate(used, { seed: 's', replicate: 7 }).total.recruits);
  const more = vary(unused, { joint: [{ parameters: paths, rows: [second] }] });
  expect(values[1]).toBe(simulate(more, { seed: 's', replicate: 7 }).total.recruits);
  expect([0.2, 0.9]).toContain(draw);
  expect(Array.from(parameterValuesOf(store, 'uptake.willing')!)).toEqual(
    [first, second].map((row) => row[paths.indexOf('uptake.willing')]),
  );
});

test('repetitions have the same unknowns and the chance of replicates that follow each other', async () => {
  const store = await stated([10, 11], [0.9, 0.9], 3);
  const values = Array.from(valuesAt(store, recruits)!);
  const unused = vary(russia2023, { coercion: { probability: 0 } });
  const of = (row: readonly number[], replicate: number): number =>
    simulate(vary(unused, { joint: [{ parameters: paths, rows: [row] }] }), { seed: 's', replicate }).total.recruits;
  expect(values).toEqual([of(first, 10), of(first, 11), of(first, 12), of(second, 11), of(second, 12), of(second, 13)]);
});
