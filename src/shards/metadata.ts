import { fail, failText, isRecord, snapshot } from '../errors/index.js';
import { engineVersion, type Seed } from '../random/index.js';
import { type Keep, keepLevels } from '../store/index.js';

/** The tables of a shard: one row a replicate; one a region, period and replicate; exact sums, one row a region and period. */
export type ShardTable = 'replicates' | 'regions' | 'sums';

export interface ReplicateRange {
  readonly first: number;
  readonly replicates: number;
}

/** What a shard says of itself, under the key `levy` of each of its files; `levy.scenario` has the scenario as JSON. */
export interface ShardMetadata {
  readonly format: 'levy-shard';
  readonly version: 1;
  readonly table: ShardTable;
  readonly engineVersion: string;
  readonly fingerprint: string;
  readonly seed: Seed;
  readonly keep: Keep;
  /** How what is not known was drawn. */
  readonly sampling: 'independent' | 'sobol';
  /** Replicates in the shard, block by block: number of the first, and how many. */
  readonly blocks: readonly (readonly [first: number, count: number])[];
  /** Replicates of the whole run. */
  readonly whole: ReplicateRange;
  /** Checksums of the shard's other files, in the file of replicates; `null` for what it has not. */
  readonly others: Readonly<Record<Exclude<ShardTable, 'replicates'>, string | null>>;
}

export const metadataKey = 'levy';
export const scenarioKey = 'levy.scenario';

/** Reads and checks metadata. `name` is what the shard is called in errors: `shard/invalid`, `shard/other-engine`. */
export function readMetadata(text: string | undefined, table: ShardTable, name: string): ShardMetadata {
  const parsed: unknown = text === undefined ? null : parsedJson(text);
  if (!isRecord(parsed) || parsed['format'] !== 'levy-shard')
    return failText(
      'shard/invalid',
      name,
      'a Parquet file without the metadata of a shard',
      'a file that writeShard made',
    );
  const metadata = parsed as unknown as ShardMetadata;
  if (parsed['version'] !== 1)
    fail('shard/invalid', `${name}.version`, parsed['version'], '1, the form this version reads');
  if (metadata.table !== table) fail('shard/invalid', `${name}.table`, parsed['table'], `'${table}'`);
  if (metadata.engineVersion !== engineVersion)
    fail('shard/other-engine', `${name}.engineVersion`, parsed['engineVersion'], `'${engineVersion}', this engine's`);
  if (!keepLevels.includes(metadata.keep)) fail('shard/invalid', `${name}.keep`, parsed['keep'], keepLevels.join(', '));
  if (!['independent', 'sobol'].includes(metadata.sampling))
    fail('shard/invalid', `${name}.sampling`, parsed['sampling'], "'independent' or 'sobol'");
  if (typeof parsed['fingerprint'] !== 'string')
    fail('shard/invalid', `${name}.fingerprint`, parsed['fingerprint'], 'the fingerprint of a scenario');
  if (!isRange(parsed['whole'])) fail('shard/invalid', `${name}.whole`, parsed['whole'], rangeExpected);
  assertBlocks(parsed['blocks'], name);
  const { regions, sums } = isRecord(parsed['others']) ? parsed['others'] : {};
  if (![regions, sums].every((checksum) => checksum === null || typeof checksum === 'string'))
    fail('shard/invalid', `${name}.others`, parsed['others'], 'checksums of the other files, or null');
  return metadata;
}

const rangeExpected = '{ first, replicates }: whole numbers, at least one replicate';

/** The run that a shard is to be a part of, in a copy. Errors: `shard/invalid`. */
export function rangeAtDoor(given: ReplicateRange): ReplicateRange {
  const range: unknown = snapshot(given, 'shard/invalid', 'whole');
  return isRange(range) ? range : fail('shard/invalid', 'whole', given, rangeExpected);
}

function isRange(value: unknown): value is ReplicateRange {
  if (!isRecord(value)) return false;
  const { first, replicates } = value;
  return isCount(first, 0) && isCount(replicates, 1) && isCount((first as number) + (replicates as number), 1);
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function assertBlocks(blocks: unknown, name: string): void {
  const isBlock = (block: unknown): boolean =>
    Array.isArray(block) && block.length === 2 && isCount(block[0], 0) && isCount(block[1], 1);
  if (!Array.isArray(blocks) || blocks.length === 0 || !blocks.every(isBlock))
    fail('shard/invalid', `${name}.blocks`, blocks, 'number of the first replicate and how many, block by block');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
