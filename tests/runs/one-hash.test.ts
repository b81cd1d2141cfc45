/** The promise of keyed draws: one hash, wherever and in whatever pieces replicates are run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineScenario, lognormal, runEnsemble, vary } from 'levy';
import { mergeShardFiles, runShard, runShards, workerPool } from 'levy/node';
import { makeEnsemble } from '../../src/ensemble/index.js';
import { compile } from '../../src/model/index.js';
import { callingThread, makeStore } from '../../src/runs/index.js';
import { builtFile } from '../support/built-file.js';
import { outcomeOf } from '../support/outcome-of.js';

/** Small, with everything that moves: coupled regions, offers that respond, money, flight, a force. */
const scenario = vary(
  defineScenario({
    name: 'one hash',
    target: 900,
    calendar: { start: '2023-01-01', end: '2023-04-30', step: 'month' },
    regions: ['a', 'b', 'c', 'd'].map((id, i) => ({ id, name: id, men: 4000 + 1500 * i })),
    uptake: { willing: 0.05, hazard: 0.2 },
    coercion: { probability: 0.6 },
  }),
  {
    cash: { perRecruit: 195_000, currency: 'RUB' },
    uptake: { offerResponse: 0.2 },
    coercion: { recordedAsVolunteer: 0.7 },
    response: { dissentDamping: 0.1, announcementFlight: 0.001 },
    force: {
      strength: lognormal(50_000, 0.2),
      losses: { counted: 'killed', share: 0.01 },
      returns: { share: 0.5, lag: 1.5 },
      equipment: {
        tanks: { holding: 300, store: 40, refurbished: 20, losses: { number: 15 }, required: 5 },
        rounds: { consumed: true, holding: 1e6, use: 2000, required: 3000 },
      },
    },
  },
);
const seed = 'one';
const replicates = 10_000;
const options = { seed, replicates, keep: 'periods' } as const;

let expected: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levy-shards-'));
  expected = outcomeOf(await runEnsemble(scenario, options));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('one hash', () => {
  test.each([1, 7, 64, 999, 2048])('blocks of %i', async (blockSize) => {
    const small = { ...options, replicates: blockSize === 1 ? 200 : replicates };
    const whole = blockSize === 1 ? outcomeOf(await runEnsemble(scenario, small)) : expected;
    expect(outcomeOf(await runEnsemble(scenario, { ...small, executor: callingThread({ blockSize }) }))).toBe(whole);
  });

  test('one block of 10,000', async () => {
    const { signal } = new AbortController();
    const record = await callingThread({ blockSize: replicates }).run(
      { scenario, seed, first: 0, count: replicates, keep: 'periods', regionSums: false, sampling: 'independent' },
      { signal, onProgress: () => undefined },
    );
    expect(record!.blocks.map(({ count }) => count)).toEqual([replicates]);
    const store = { ...makeStore(compile(scenario), 'periods', 0, false), blocks: [...record!.blocks] };
    const view = { store, rows: null };
    const parts = { scenario, seed, view, requested: replicates, partial: false, conditional: false };
    expect(outcomeOf(makeEnsemble(parts))).toBe(expected);
  });

  test.each([2, 7])('%i threads', async (threads) => {
    const pool = workerPool({ threads, worker: builtFile('src/node/worker.ts') });
    expect(outcomeOf(await runEnsemble(scenario, { ...options, executor: pool }))).toBe(expected);
    await pool.close();
  });

  test('shards in any order, and a run that was stopped and started again', async () => {
    const out = join(folder, 'shards');
    for (const index of [3, 0, 4]) await runShard(scenario, { ...options, of: 5, index, out });
    // What a killed writer leaves behind is no shard.
    await writeFile(join(out, 'shard-1-of-5.parquet.x.tmp'), 'PAR1 half');
    await writeFile(join(out, 'shard-2-of-5.parquet'), 'PAR1 half');
    await expect(mergeShardFiles(out)).rejects.toMatchObject({ code: 'shard/truncated', path: 'shard-2-of-5.parquet' });
    const shards = await runShards(scenario, { ...options, of: 5, out });
    expect(shards.map(({ ran }) => ran)).toEqual([false, true, true, false, false]);
    expect(outcomeOf(await mergeShardFiles(out))).toBe(expected);
    const paths = [2, 4, 0, 3, 1].map((i) => shards[i]!.path);
    expect(outcomeOf(await mergeShardFiles(paths))).toBe(expected);
    await expect(mergeShardFiles(paths.slice(1))).rejects.toMatchObject({ code: 'shard/gap' });
  });

  test("shards of Sobol' points", async () => {
    const sobol = { ...options, replicates: 300, keep: 'totals', sampling: 'sobol' } as const;
    const out = join(folder, 'sobol');
    await runShards(scenario, { ...sobol, sampling: 'independent', of: 2, out });
    // Parts that are there are of a run of another sampling, and are run again.
    expect((await runShards(scenario, { ...sobol, of: 2, out })).map(({ ran }) => ran)).toEqual([true, true]);
    const merged = await mergeShardFiles(out);
    expect(merged.sampling).toBe('sobol');
    expect(outcomeOf(merged)).toBe(outcomeOf(await runEnsemble(scenario, sobol)));
  });
});
