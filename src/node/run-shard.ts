import { join } from 'node:path';
import { fail, isLevyError } from '../errors/index.js';
import { runEnsemble } from '../ensemble/index.js';
import { assertCount, cancelled, keepPlanOf, readRunOptions, type RunOptions } from '../runs/index.js';
import { assertScenario, fingerprint, type Scenario } from '../scenario/index.js';
import { mostShards } from '../shards/index.js';
import { openShard, writeShard } from './shard-files.js';

export interface RunShardsOptions extends RunOptions {
  /** How many shards the run has. */
  readonly of: number;
  /** Folder for the shards. */
  readonly out: string;
}

export interface RunShardOptions extends RunShardsOptions {
  /** Which of the shards, from 0. */
  readonly index: number;
}

/** A shard that is there. */
export interface ShardRun {
  readonly kind: 'shard';
  readonly path: string;
  readonly first: number;
  readonly replicates: number;
  /** Whether it had to be run, and was not there from before. */
  readonly ran: boolean;
}

/**
 * Runs one of the equal parts of a run and writes it as a shard; what a task of a job array does. A shard that is there, whole and of this
 * run is left as it is, so that an array that was stopped can be started again. With `keep: 'auto'` all parts keep what the whole would.
 *
 * @throws LevyError as `runEnsemble` and `writeShard`; `options/invalid` for an index that is not below `of`, and for more parts than
 *   replicates. Cancelled: an `AbortError`, and nothing is written.
 */
export async function runShard(scenario: Scenario, options: RunShardOptions): Promise<ShardRun> {
  const checked = assertScenario(scenario);
  const { settings, given } = readRunOptions(options, 'auto', ['of', 'index', 'out']);
  const { of, index, out } = given;
  const { replicates, seed, sampling } = settings;
  assertCount('of', of, 1, Math.min(mostShards, replicates));
  assertCount('index', index, 0, of - 1);
  if (typeof out !== 'string' || out === '') fail('options/invalid', 'out', out, 'the path of a folder');
  const { keep } = keepPlanOf(checked, settings, true);
  const whole = { first: settings.first, replicates };
  const from = Math.floor((replicates * index) / of);
  const count = Math.floor((replicates * (index + 1)) / of) - from;
  const first = whole.first + from;
  const digits = String(of).length;
  const path = join(out, `shard-${String(index).padStart(digits, '0')}-of-${String(of)}.parquet`);
  const shard = { kind: 'shard', path, first, replicates: count } as const;

  const there = await openShard(path).catch((error: unknown) =>
    isLevyError(error) ? null : Promise.reject(error as Error),
  );
  const isThis =
    there !== null &&
    there.fingerprint === fingerprint(checked) &&
    Object.is(there.seed, seed) &&
    there.store.keep === keep &&
    there.store.randomised === (sampling === 'sobol') &&
    there.whole.first === whole.first &&
    there.whole.replicates === whole.replicates &&
    there.store.first === first &&
    there.store.blocks.reduce((sum, block) => sum + block.count, 0) === count;
  if (isThis) return { ...shard, ran: false };

  const { executor, signal, onProgress } = settings;
  const hooks = { executor, signal, onProgress };
  const ensemble = await runEnsemble(checked, { seed, sampling, first, replicates: count, keep, ...hooks });
  if (ensemble.partial) throw cancelled();
  await writeShard(path, ensemble, whole);
  return { ...shard, ran: true };
}

/**
 * Runs all parts of a run one after the other, each written before the next is begun: memory is bounded by one part, whatever is kept. Started
 * again after it was stopped, it runs what is missing.
 */
export async function runShards(scenario: Scenario, options: RunShardsOptions): Promise<readonly ShardRun[]> {
  const { given } = readRunOptions(options, 'auto', ['of', 'out']);
  assertCount('of', given.of, 1, mostShards);
  const shards: ShardRun[] = [];
  for (let index = 0; index < given.of; index++) shards.push(await runShard(scenario, { ...given, index }));
  return shards;
}
