import { fail, failText, isRecord, readSafely } from '../errors/index.js';
import { compile, type Program } from '../model/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { assertScenario, fingerprint, type Scenario } from '../scenario/index.js';
import { blockOfColumns, columnNames, type Store, summariesOfColumns, summaryColumnNames } from '../store/index.js';
import { checkedFile } from './checksum.js';
import type { ShardFiles } from './encode.js';
import { metadataKey, readMetadata, type ReplicateRange, scenarioKey, type ShardMetadata } from './metadata.js';
import { openParquet, type ParquetFile } from './parquet.js';

/** A shard that has been read. */
export interface DecodedShard {
  readonly name: string;
  readonly scenario: Scenario;
  readonly fingerprint: string;
  readonly seed: Seed;
  readonly store: Store;
  readonly whole: ReplicateRange;
}

/** What each column of a shard's tables is not read for: it follows from the order of rows. */
const implied: readonly string[] = ['region', 'period', 'replicate'];

/** Reads a shard. Errors: `shard/invalid`, `shard/truncated`, `shard/damaged`, `shard/foreign`, `shard/other-engine`, each naming the shard. */
export async function decode(given: ShardFiles, name: string): Promise<DecodedShard> {
  if (typeof (name as unknown) !== 'string') failText('shard/invalid', 'name', typeof name, 'a text');
  const files = filesOf(given, name);
  await checkedFile(files.replicates, name);
  const replicates = openParquet(files.replicates, name);
  const metadata = readMetadata(replicates.metadata[metadataKey], 'replicates', name);
  const scenario = scenarioOf(replicates, metadata, name);
  assertSeed(metadata.seed);
  const program = compile(scenario);
  const regions = await companion(files, 'regions', metadata, name);
  const sums = await companion(files, 'sums', metadata, name);
  const store = await storeOf(program, metadata, { replicates, regions, sums }, name);
  return { name, scenario, fingerprint: metadata.fingerprint, seed: metadata.seed, store, whole: metadata.whole };
}

/** The files of a shard as bytes, each read once. Errors: `shard/invalid`. */
function filesOf(given: unknown, name: string): ShardFiles {
  const expected = 'the files of a shard as bytes, as encodeShard gives';
  if (!isRecord(given)) return fail('shard/invalid', name, given, expected);
  const { replicates, regions, sums } = readSafely('shard/invalid', name, () => ({ ...given }));
  if (!isBytes(replicates)) return fail('shard/invalid', `${name}.replicates`, replicates, expected);
  const orNone = (file: unknown, table: string): Uint8Array | null => {
    if (file === undefined || file === null || isBytes(file)) return file ?? null;
    return fail('shard/invalid', `${name}.${table}`, file, expected);
  };
  return { replicates, regions: orNone(regions, 'regions'), sums: orNone(sums, 'sums') };
}

function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';
}

function scenarioOf(file: ParquetFile, metadata: ShardMetadata, name: string): Scenario {
  const text = file.metadata[scenarioKey];
  if (text === undefined) return failText('shard/invalid', name, 'no scenario', 'a scenario in the metadata');
  const scenario = assertScenario(parsedScenario(text, name));
  if (fingerprint(scenario) !== metadata.fingerprint)
    failText(
      'shard/foreign',
      name,
      `fingerprint ${metadata.fingerprint}`,
      `${fingerprint(scenario)}, that of its scenario`,
    );
  return scenario;
}

function parsedScenario(text: string, name: string): Scenario {
  try {
    return JSON.parse(text) as Scenario;
  } catch {
    return failText('shard/invalid', name, 'a scenario that is no JSON', 'a scenario in the metadata');
  }
}

/** The shard's other file, which must be the one that was written with it. */
async function companion(
  files: ShardFiles,
  table: 'regions' | 'sums',
  { others }: ShardMetadata,
  name: string,
): Promise<ParquetFile | null> {
  const expected = others[table];
  if (expected === null) return null;
  const called = `${name}.${table}`;
  const file = files[table];
  if (file === null)
    return failText('shard/invalid', called, 'no such file', `the file of ${table} that belongs to the shard`);
  if ((await checkedFile(file, called)) !== expected)
    failText('shard/foreign', called, 'the file of another shard', `the file with SHA-256 ${expected}`);
  const opened = openParquet(file, called);
  readMetadata(opened.metadata[metadataKey], table, called);
  return opened;
}

interface OpenTables {
  readonly replicates: ParquetFile;
  readonly regions: ParquetFile | null;
  readonly sums: ParquetFile | null;
}

async function storeOf(
  program: Program,
  { blocks, keep, sampling }: ShardMetadata,
  tables: OpenTables,
  name: string,
): Promise<Store> {
  const names = columnNames(program, keep);
  const n = blocks.reduce((sum, [, count]) => sum + count, 0);
  const regionRows = program.scenario.regions.length * (keep === 'periods' ? program.periods.length : 1);
  assertRows(tables.replicates, n, name);
  if (tables.regions !== null) assertRows(tables.regions, n * regionRows, `${name}.regions`);
  const read = (wanted: readonly string[]): string[] => wanted.filter((each) => !implied.includes(each));
  const records = [];
  let from = 0;
  for (const [first, count] of blocks) {
    const replicates = await tables.replicates.read(read(names.replicates), from, from + count);
    const regions =
      tables.regions === null
        ? null
        : await tables.regions.read(read(names.regions ?? []), from * regionRows, (from + count) * regionRows);
    records.push(blockOfColumns(program, keep, first, { replicates, regions }));
    from += count;
  }
  const summaries =
    tables.sums === null
      ? null
      : summariesOfColumns(program, n, await tables.sums.read(read(summaryColumnNames(program)), 0, tables.sums.rows));
  return {
    program,
    keep,
    blocks: records,
    summaries,
    first: blocks[0]?.[0] ?? 0,
    randomised: sampling === 'sobol',
  };
}

function assertRows({ rows }: ParquetFile, expected: number, name: string): void {
  if (rows !== expected || expected === 0)
    failText('shard/invalid', name, `${String(rows)} rows`, `${String(expected)}, at least 1`);
}
