import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failText, snapshot } from '../errors/index.js';
import type { Ensemble } from '../ensemble/index.js';
import {
  decode,
  type DecodedShard,
  decodeShard,
  encodeShard,
  mergeDecoded,
  mostShards,
  type ReplicateRange,
  type ShardFiles,
} from '../shards/index.js';

const end = '.parquet';
const companions = ['regions', 'sums'] as const;

/** Name of a shard's other files: `x.parquet` has `x.regions.parquet` and `x.sums.parquet` beside it. */
function companionPath(path: string, table: (typeof companions)[number]): string {
  return `${path.slice(0, -end.length)}.${table}${end}`;
}

function isCompanion(path: string): boolean {
  return companions.some((table) => path.endsWith(`.${table}${end}`));
}

/**
 * Writes an ensemble as a shard: the file at `path`, which ends in `.parquet`, and beside it `….regions.parquet` and `….sums.parquet` where it
 * keeps regions and their sums. Each is written under another name and renamed when it is complete, the one at `path` last, so that
 * a shard is there whole or not at all.
 *
 * @throws LevyError as `encodeShard`; `shard/invalid` for a path that does not end in `.parquet`.
 */
export async function writeShard(path: string, ensemble: Ensemble, whole?: ReplicateRange): Promise<void> {
  assertPath(path);
  const files = await encodeShard(ensemble, whole);
  await mkdir(dirname(path), { recursive: true });
  for (const table of companions) {
    const file = files[table];
    if (file !== null) await writeWhole(companionPath(path, table), file);
  }
  await writeWhole(path, files.replicates);
}

/** Reads a shard. Errors: as `decodeShard`, naming the file; `shard/invalid` where there is none. */
export async function readShard<Id extends string = string>(path: string): Promise<Ensemble<Id>> {
  return decodeShard<Id>(await readFiles(path), basename(path));
}

/** The same, as it is needed to merge it. */
export async function openShard(path: string): Promise<DecodedShard> {
  return decode(await readFiles(path), basename(path));
}

/**
 * Merges shards that lie in a folder, or at the paths given, in any order: the ensemble equal to the one run whole, in every bit. Files that
 * were not written to their end are not among them.
 *
 * @throws LevyError as `mergeShards`, naming files.
 */
export async function mergeShardFiles<Id extends string = string>(
  from: string | readonly string[],
): Promise<Ensemble<Id>> {
  const paths = typeof from === 'string' ? await shardsIn(from) : listOfPaths(from);
  if (paths.length === 0)
    return failText(
      'shard/invalid',
      'paths',
      typeof from === 'string' ? `no shard in ${from}` : 'no path',
      'at least one shard',
    );
  const decoded: DecodedShard[] = [];
  for (const path of paths) decoded.push(await openShard(path));
  return mergeDecoded<Id>(decoded);
}

/** Paths as they were given, each read once. Errors: `shard/invalid`. */
function listOfPaths(given: readonly string[]): readonly string[] {
  const paths: unknown = snapshot(given, 'shard/invalid', 'paths');
  if (!Array.isArray(paths) || paths.length > mostShards)
    return failText('shard/invalid', 'paths', `a ${typeof given}`, 'the path of a folder, or an array of paths');
  return paths as string[];
}

/** Paths of the shards in a folder, in order of their names. */
async function shardsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() =>
    failText('shard/invalid', 'paths', `no folder ${folder}`, 'a folder with shards'),
  );
  return names
    .filter((name) => name.endsWith(end) && !isCompanion(name))
    .sort()
    .map((name) => join(folder, name));
}

async function readFiles(path: string): Promise<ShardFiles> {
  assertPath(path);
  const replicates = await bytesAt(path);
  if (replicates === null)
    return failText('shard/invalid', basename(path), 'no such file', 'a file that writeShard made');
  const [regions, sums] = await Promise.all(companions.map((table) => bytesAt(companionPath(path, table))));
  return { replicates, regions: regions ?? null, sums: sums ?? null };
}

async function bytesAt(path: string): Promise<Uint8Array | null> {
  const there = await stat(path).catch(() => null);
  return there?.isFile() === true ? new Uint8Array(await readFile(path)) : null;
}

/** On the disk before it has its name, so that a crash leaves no half of it under that name. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function assertPath(path: unknown): asserts path is string {
  if (typeof path !== 'string' || !path.endsWith(end) || isCompanion(path))
    failText(
      'shard/invalid',
      'path',
      typeof path === 'string' ? path.slice(0, 200) : `a ${typeof path}`,
      `the path of a shard, which ends in ${end}`,
    );
}
