import { describe, expect, test } from 'vitest';
import { isLevyError, lognormal, runEnsemble, vary } from 'levy';
import { russia2023 } from 'levy/data';
import { toJSON } from 'levy/report';
import { decodeShard, encodeShard, mergeShards, type ShardFiles } from 'levy/shards';
import { outcomeOf } from '../support/outcome-of.js';

const rich = vary(russia2023, {
  cash: { perRecruit: 195_000, currency: 'RUB' },
  uptake: { offerResponse: 0.2 },
  coercion: { recordedAsVolunteer: 0.7 },
  force: {
    strength: lognormal(50_000, 0.2),
    losses: { counted: 'killed', share: 0.01 },
    returns: { share: 0.5, lag: 1.5 },
    equipment: {
      tanks: { holding: 300, store: 40, refurbished: 20, losses: { number: 15 }, required: 5 },
      rounds: { consumed: true, holding: 1e6, use: 2000, required: 3000 },
    },
  },
});
const seed = 'shards';

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'nothing';
  } catch (error) {
    return isLevyError(error) ? `${error.code} ${error.path}` : String(error);
  }
}

const shardOf = async (first: number, replicates: number, options = {}, scenario = russia2023): Promise<ShardFiles> =>
  encodeShard(await runEnsemble(scenario, { seed, first, replicates, keep: 'totals', ...options }));

describe('shards', () => {
  test.each(['totals', 'national', 'regions', 'periods'] as const)(
    '%s: what is read is what was written',
    async (keep) => {
      for (const scenario of [russia2023, rich]) {
        const ensemble = await runEnsemble(scenario, { seed, first: 3, replicates: 70, keep });
        const files = await encodeShard(ensemble);
        expect([files.regions === null, files.sums === null]).toEqual([
          keep === 'totals' || keep === 'national',
          keep === 'periods',
        ]);
        expect(outcomeOf(await decodeShard(files))).toBe(outcomeOf(ensemble));
      }
    },
  );

  test('merged in any order they are the ensemble run whole', async () => {
    const options = { keep: 'regions' };
    const parts = await Promise.all([shardOf(0, 40, options), shardOf(40, 1, options), shardOf(41, 59, options)]);
    const ensemble = await runEnsemble(russia2023, { seed, replicates: 100, keep: 'regions' });
    const whole = outcomeOf(ensemble);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ] as const)
      expect(outcomeOf(await mergeShards(order.map((i) => parts[i])))).toBe(whole);
    // To the letter, the order of the scenario's keys too.
    expect(toJSON(await mergeShards(parts))).toBe(toJSON(ensemble));
  });

  test('what does not belong together is refused by name', async () => {
    const a = await shardOf(0, 20);
    const names = ['a', 'b'];
    const withA = async (b: ShardFiles): Promise<string> => codeOf(() => mergeShards([a, b], names));
    expect(await withA(await shardOf(20, 20))).toBe('nothing');
    expect(await withA(a)).toBe('shard/overlap b');
    expect(await withA(await shardOf(19, 20))).toBe('shard/overlap b');
    expect(await withA(await shardOf(21, 20))).toBe('shard/gap shards');
    expect(await withA(await shardOf(20, 20, {}, rich))).toBe('shard/foreign b');
    expect(await withA(await shardOf(20, 20, { seed: 'other' }))).toBe('shard/foreign b');
    expect(await withA(await shardOf(20, 20, { keep: 'national' }))).toBe('shard/foreign b');
    expect(await codeOf(() => mergeShards([]))).toBe('shard/invalid shards');
    const part = await encodeShard(await runEnsemble(russia2023, { seed, replicates: 20, keep: 'totals' }), {
      first: 0,
      replicates: 30,
    });
    expect(await codeOf(() => mergeShards([part]))).toBe('shard/gap shards');
    const ensemble = await runEnsemble(russia2023, { seed, replicates: 20 });
    expect(await codeOf(() => encodeShard(ensemble.slice(0, 5)))).toBe('shard/invalid ensemble');
  });

  test('every damage is seen: each of 300 changed bytes, every fortieth length, other files', async () => {
    const files = await shardOf(0, 20);
    const { replicates } = files;
    const decoded = (bytes: Uint8Array): Promise<string> =>
      codeOf(() => decodeShard({ ...files, replicates: bytes }, 'x'));
    for (let k = 0; k < 300; k++) {
      const damaged = replicates.slice();
      damaged[Math.floor((k * damaged.length) / 300)]! ^= 1 << (k % 8);
      expect(await decoded(damaged)).toMatch(/^shard\/(damaged|invalid|truncated) x$/);
    }
    for (let length = 0; length < replicates.length; length += Math.ceil(replicates.length / 40))
      expect(await decoded(replicates.subarray(0, length))).toBe(length < 4 ? 'shard/invalid x' : 'shard/truncated x');
    expect(await decoded(new TextEncoder().encode('replicate,volunteers\n0,1\n'))).toBe('shard/invalid x');
    expect(await codeOf(() => decodeShard({ ...files, sums: null }, 'x'))).toBe('shard/invalid x.sums');
    const other = await shardOf(20, 20);
    expect(await codeOf(() => decodeShard({ ...files, sums: other.sums }, 'x'))).toBe('shard/foreign x.sums');
    expect(await decoded(other.replicates)).toBe('shard/foreign x.sums');
  });
});
