import { fail, failText, readSafely } from '../errors/index.js';
import { type Ensemble, makeEnsemble } from '../ensemble/index.js';
import { makeStore } from '../runs/index.js';
import { addSummaries } from '../store/index.js';
import { decode, type DecodedShard } from './decode.js';
import type { ShardFiles } from './encode.js';
import type { ReplicateRange } from './metadata.js';

/** Most parts of a run. */
export const mostShards = 100_000;

/** The ensemble that a shard was made of, to the bit. Errors: `shard/invalid`, `shard/truncated`, `shard/damaged`, `shard/foreign`, `shard/other-engine`. */
export async function decodeShard<Id extends string = string>(
  files: ShardFiles,
  name = 'shard',
): Promise<Ensemble<Id>> {
  const shard = await decode(files, name);
  return ensembleOf<Id>([shard], rangeOf(shard));
}

/**
 * The ensemble that was run in parts, equal in every bit to the one run whole; in whatever order the shards come. What does not belong
 * together is refused by name, and nothing merged.
 *
 * @throws LevyError as `decodeShard`; `shard/foreign` for another scenario, seed or run, or other things kept; `shard/overlap`; `shard/gap` where
 *   replicates of the run are in none of the shards.
 */
export async function mergeShards<Id extends string = string>(
  shards: readonly ShardFiles[],
  names?: readonly string[],
): Promise<Ensemble<Id>> {
  const given = listOf<ShardFiles>(shards, 'shards');
  if (given === null || given.length === 0)
    return fail('shard/invalid', 'shards', shards, 'at least one shard, as encodeShard gives');
  const called = names === undefined ? given.map((_, i) => `shards[${String(i)}]`) : listOf<string>(names, 'names');
  if (called?.length !== given.length || !called.every((name) => typeof (name as unknown) === 'string'))
    return fail('shard/invalid', 'names', names, 'a name for each shard');
  const decoded: DecodedShard[] = [];
  for (const [i, files] of given.entries()) decoded.push(await decode(files, called[i]!));
  return mergeDecoded<Id>(decoded);
}

/** The items of an array, each read once; their number is looked at first. */
function listOf<T>(given: unknown, path: string): readonly T[] | null {
  return readSafely('shard/invalid', path, () =>
    Array.isArray(given) && given.length <= mostShards
      ? Array.from({ length: given.length }, (_, i) => given[i] as T)
      : null,
  );
}

/** The same of shards that have been read. */
export function mergeDecoded<Id extends string>(decoded: readonly DecodedShard[]): Ensemble<Id> {
  const [one, ...others] = decoded as [DecodedShard, ...DecodedShard[]];
  for (const other of others) assertAlike(one, other);
  const sorted = [...decoded].sort((a, b) => a.store.first - b.store.first);
  // A shard that was made alone knows no run but its own.
  const parts = decoded.filter((shard) => !isSame(shard.whole, rangeOf(shard)));
  const whole = parts[0]?.whole ?? rangeOfAll(sorted);
  for (const { name, whole: other } of parts)
    if (!isSame(other, whole))
      failText('shard/foreign', name, `a part of ${rangeText(other)}`, `a part of ${rangeText(whole)}`);
  assertComplete(sorted, whole);
  return ensembleOf<Id>(sorted, whole);
}

function isSame(a: ReplicateRange, b: ReplicateRange): boolean {
  return a.first === b.first && a.replicates === b.replicates;
}

function rangeText({ first, replicates }: ReplicateRange): string {
  return `replicates ${String(first)} to ${String(first + replicates - 1)}`;
}

function rangeOf({ store }: DecodedShard): ReplicateRange {
  const last = store.blocks[store.blocks.length - 1]!;
  return { first: store.first, replicates: last.first + last.count - store.first };
}

function rangeOfAll(sorted: readonly DecodedShard[]): ReplicateRange {
  const { first } = rangeOf(sorted[0]!);
  const last = rangeOf(sorted[sorted.length - 1]!);
  return { first, replicates: last.first + last.replicates - first };
}

function assertAlike(one: DecodedShard, other: DecodedShard): void {
  const said = (what: string, got: string, expected: string): void =>
    failText('shard/foreign', other.name, `${what} ${got}`, `${expected}, that of ${one.name}`);
  if (one.fingerprint !== other.fingerprint) said('a scenario with fingerprint', other.fingerprint, one.fingerprint);
  if (!Object.is(one.seed, other.seed)) said('seed', JSON.stringify(other.seed), JSON.stringify(one.seed));
  if (one.store.keep !== other.store.keep) said('keep', other.store.keep, one.store.keep);
  if (one.store.randomised !== other.store.randomised) said('sampling', samplingOf(other), samplingOf(one));
  if ((one.store.summaries === null) !== (other.store.summaries === null))
    said(
      'sums over regions:',
      other.store.summaries === null ? 'none' : 'some',
      one.store.summaries === null ? 'none' : 'some',
    );
}

function samplingOf({ store }: DecodedShard): string {
  return store.randomised ? 'sobol' : 'independent';
}

/** Errors: `shard/overlap`, `shard/gap`, `shard/foreign`. */
function assertComplete(sorted: readonly DecodedShard[], whole: ReplicateRange): void {
  const end = whole.first + whole.replicates;
  let next = whole.first;
  let before = 'the beginning of the run';
  for (const { name, store } of sorted) {
    for (const { first, count } of store.blocks) {
      if (first < next && before !== 'the beginning of the run')
        failText(
          'shard/overlap',
          name,
          `replicates from ${String(first)}, which ${before} has too`,
          `replicates from ${String(next)} on`,
        );
      if (first < whole.first || first + count > end)
        failText(
          'shard/foreign',
          name,
          `replicates ${String(first)} to ${String(first + count - 1)}`,
          `replicates ${String(whole.first)} to ${String(end - 1)}, those of the run`,
        );
      if (first > next) missing(next, first - 1, name);
      next = first + count;
      before = name;
    }
  }
  if (next < end) missing(next, end - 1, 'the end of the run');
}

function missing(from: number, to: number, before: string): never {
  return failText(
    'shard/gap',
    'shards',
    `no shard with replicates ${String(from)} to ${String(to)}, before ${before}`,
    'every replicate of the run',
  );
}

function ensembleOf<Id extends string>(sorted: readonly DecodedShard[], whole: ReplicateRange): Ensemble<Id> {
  const { scenario, seed, store: like } = sorted[0]!;
  const store = makeStore(like.program, like.keep, like.first, like.summaries !== null, like.randomised);
  for (const { store: each } of sorted) {
    store.blocks.push(...each.blocks);
    if (store.summaries !== null && each.summaries !== null) addSummaries(store.summaries, each.summaries);
  }
  const done = store.blocks.reduce((sum, { count }) => sum + count, 0);
  return makeEnsemble<Id>({
    scenario,
    seed,
    view: { store, rows: null },
    requested: whole.replicates,
    partial: done < whole.replicates,
    conditional: false,
  });
}
