import { failText } from '../errors/index.js';
import { type Ensemble, genuine, viewOf } from '../ensemble/index.js';
import {
  type BlockColumns,
  type Columns,
  columnsOfBlock,
  columnsOfSummaries,
  keepsRegions,
  type Store,
} from '../store/index.js';
import { checksumKey, noChecksum, sealFile } from './checksum.js';
import {
  metadataKey,
  rangeAtDoor,
  type ReplicateRange,
  scenarioKey,
  type ShardMetadata,
  type ShardTable,
} from './metadata.js';
import { writeParquet } from './parquet.js';

/**
 * A shard: Parquet files, which pandas, R, DuckDB and others read as they are. `replicates` has one row for each replicate; `regions` one for each
 * region, period and replicate, where regions are kept; `sums` exact sums over replicates, where they are made.
 */
export type ShardFiles = Readonly<
  Record<'replicates', Uint8Array> & Record<Exclude<ShardTable, 'replicates'>, Uint8Array | null>
>;

/**
 * Writes an ensemble as a shard. `whole` is the run that it is a part of, if it is: what is missing is noticed when shards are merged.
 *
 * @throws LevyError `shard/invalid` for the result of `given` or `slice`, which cannot be merged with others.
 */
export async function encodeShard(given: Ensemble, range?: ReplicateRange): Promise<ShardFiles> {
  const ensemble = genuine(given);
  const whole = range === undefined ? undefined : rangeAtDoor(range);
  const { store, rows } = viewOf(ensemble);
  if (rows !== null)
    return failText(
      'shard/invalid',
      'ensemble',
      'some of the replicates of an ensemble',
      'a whole one; toData keeps others',
    );
  const ids = ensemble.scenario.regions.map(({ id }) => id);
  const common = {
    format: 'levy-shard',
    version: 1,
    engineVersion: ensemble.engineVersion,
    fingerprint: ensemble.fingerprint,
    seed: ensemble.seed,
    keep: store.keep,
    sampling: ensemble.sampling,
    blocks: store.blocks.map(({ first, count }) => [first, count] as const),
    whole: whole ?? { first: ensemble.first, replicates: ensemble.n },
  } as const;
  // In its own order of keys: a merged ensemble's JSON is the letters of the one run whole.
  const scenario = JSON.stringify(ensemble.scenario);
  const fileOf = async (table: ShardTable, tables: Iterable<Columns>, others: ShardMetadata['others']) => {
    const metadata: ShardMetadata = { ...common, table, others };
    const file = await writeParquet(tables, ids, {
      [scenarioKey]: scenario,
      [metadataKey]: JSON.stringify(metadata),
      [checksumKey]: noChecksum,
    });
    return { file, checksum: await sealFile(file) };
  };
  const none = { regions: null, sums: null };
  const regions = keepsRegions(store.keep) ? await fileOf('regions', tablesOf(store, 'regions'), none) : null;
  const { summaries } = store;
  const sums = summaries === null ? null : await fileOf('sums', [columnsOfSummaries(summaries)], none);
  const replicates = await fileOf('replicates', tablesOf(store, 'replicates'), {
    regions: regions?.checksum ?? null,
    sums: sums?.checksum ?? null,
  });
  return { replicates: replicates.file, regions: regions?.file ?? null, sums: sums?.file ?? null };
}

/** One block's table after the other; none is held longer than needed. */
function* tablesOf(store: Store, table: keyof BlockColumns): Generator<Columns> {
  for (const block of store.blocks) {
    const columns = columnsOfBlock(store, block)[table];
    if (columns !== null) yield columns;
  }
}
