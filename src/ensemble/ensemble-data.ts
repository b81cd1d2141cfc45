import { fail, failText, isRecord, readSafely, snapshot } from '../errors/index.js';
import { compile, type Program } from '../model/index.js';
import { assertSeed, engineVersion, type Seed } from '../random/index.js';
import { assertScenario, fingerprint, type Scenario } from '../scenario/index.js';
import {
  blockOfColumns,
  type BlockRecord,
  columnNames,
  type Columns,
  columnsOfBlock,
  columnsOfSummaries,
  type Keep,
  keepLevels,
  type Store,
  summariesOfColumns,
  summaryColumnNames,
} from '../store/index.js';
import { type Ensemble, genuine, makeEnsemble, viewOf } from './ensemble.js';
import type { Precision } from '../runs/index.js';
import type { Estimated } from './estimated.js';
import { pack, type Packed, unpack } from './packed.js';

/** Columns that follow from the block, and are not repeated. */
const implied: readonly string[] = ['region', 'period', 'replicate'];

/** Columns by name, packed. */
export type PackedColumns = Readonly<Record<string, Packed>>;

/** An ensemble as plain data: JSON, `structuredClone`, `postMessage` and databases keep it whole. */
export interface EnsembleData {
  readonly kind: 'ensemble-data';
  readonly schemaVersion: 1;
  readonly engineVersion: string;
  readonly fingerprint: string;
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly requested: number;
  readonly partial: boolean;
  readonly conditional: boolean;
  readonly keep: Keep;
  readonly sampling: 'independent' | 'sobol';
  /** What the run took to be as precise as asked; left out where a number of replicates was asked for. JSON has no NaN: an unknown error is `null`. */
  readonly precision?: Precision<Estimated>;
  /** Which of the blocks' replicates are in it, by index; `null` for all. */
  readonly rows: Packed | null;
  readonly blocks: readonly {
    readonly first: number;
    readonly count: number;
    readonly replicates: PackedColumns;
    readonly regions: PackedColumns | null;
  }[];
  /** Exact sums over regions. */
  readonly sums: PackedColumns | null;
}

/**
 * An ensemble as plain data, from which {@link fromData} makes it again, to the bit. Errors: `options/invalid` for what is no ensemble.
 *
 * @example
 * worker.postMessage(toData(ensemble));   // there: fromData(event.data).mean('volunteers')
 */
export function toData(given: Ensemble): EnsembleData {
  const ensemble = genuine(given);
  const { store, rows } = viewOf(ensemble);
  const packed = (columns: Columns, left: readonly string[]): PackedColumns =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([name, values]) => (left.includes(name) ? [] : [[name, pack(values)] as const])),
    );
  return {
    kind: 'ensemble-data',
    schemaVersion: 1,
    engineVersion: ensemble.engineVersion,
    fingerprint: ensemble.fingerprint,
    scenario: ensemble.scenario,
    seed: ensemble.seed,
    requested: ensemble.requested,
    partial: ensemble.partial,
    conditional: ensemble.conditional,
    keep: store.keep,
    sampling: ensemble.sampling,
    ...(ensemble.precision === undefined ? {} : { precision: ensemble.precision }),
    rows: rows === null ? null : pack(rows),
    blocks: store.blocks.map((block) => {
      const { replicates, regions } = columnsOfBlock(store, block);
      return {
        first: block.first,
        count: block.count,
        replicates: packed(replicates, implied),
        regions: regions === null ? null : packed(regions, implied),
      };
    }),
    sums: store.summaries === null ? null : packed(columnsOfSummaries(store.summaries), implied),
  };
}

/**
 * The ensemble that data was made of.
 *
 * @throws LevyError `data/invalid` for what is no such data, or not whole; `data/other-engine` where another version of the engine made it; those
 *   of `assertScenario` and `seed/invalid`.
 */
export function fromData<Id extends string = string>(saved: EnsembleData): Ensemble<Id> {
  const data = dataAtDoor(saved);
  const given: unknown = data;
  if (!isRecord(given) || given['kind'] !== 'ensemble-data')
    return fail('data/invalid', '', given, 'what toData(ensemble) gave');
  if (data.engineVersion !== engineVersion)
    return fail('data/other-engine', 'engineVersion', data.engineVersion, `'${engineVersion}', this engine's`);
  const scenario = assertScenario(data.scenario);
  if (data.fingerprint !== fingerprint(scenario))
    return fail('data/invalid', 'fingerprint', data.fingerprint, 'the fingerprint of the scenario that comes with it');
  assertSeed(data.seed);
  if (!keepLevels.includes(data.keep))
    return fail('data/invalid', 'keep', data.keep, `one of ${keepLevels.join(', ')}`);
  if (!['independent', 'sobol'].includes(data.sampling))
    return fail('data/invalid', 'sampling', data.sampling, "'independent' or 'sobol'");
  const program = compile(scenario);
  const parts: unknown = data.blocks;
  if (!Array.isArray(parts) || parts.length === 0)
    return fail('data/invalid', 'blocks', parts, 'at least one block of replicates');
  const blocks = data.blocks.map((block, b) => readBlock(program, data.keep, block, `blocks[${String(b)}]`));
  const n = blocks.reduce((sum, { count }) => sum + count, 0);
  const cells = program.scenario.regions.length * program.periods.length;
  const sums =
    data.sums === null
      ? null
      : summariesOfColumns(program, n, columnsIn(data.sums, 'sums', summaryColumnNames(program), cells));
  const store: Store = {
    program,
    keep: data.keep,
    blocks,
    summaries: sums,
    first: blocks[0]!.first,
    randomised: data.sampling === 'sobol',
  };
  return makeEnsemble<Id>({
    scenario,
    seed: data.seed,
    view: { store, rows: data.rows === null ? null : rowsIn(data.rows, n) },
    requested: data.requested,
    partial: data.partial,
    conditional: data.conditional,
    // JSON has no NaN.
    precision:
      data.precision === undefined
        ? undefined
        : { ...data.precision, se: Number.isFinite(data.precision.se) ? data.precision.se : NaN },
  });
}

/** A copy of all that was given but the scenario, which has a door of its own. */
function dataAtDoor(saved: EnsembleData): EnsembleData {
  const known: unknown = saved;
  if (!isRecord(known)) return saved;
  const { scenario, ...others } = readSafely('data/invalid', '', () => ({ ...saved }));
  return { ...snapshot(others, 'data/invalid', ''), scenario };
}

function readBlock(program: Program, keep: Keep, block: EnsembleData['blocks'][number], path: string): BlockRecord {
  const { first, count } = block;
  if (!Number.isInteger(first) || first < 0) fail('data/invalid', `${path}.first`, first, 'a whole number ≥ 0');
  if (!Number.isInteger(count) || count < 1) fail('data/invalid', `${path}.count`, count, 'a whole number ≥ 1');
  const names = columnNames(program, keep);
  const rows = program.scenario.regions.length * (keep === 'periods' ? program.periods.length : 1) * count;
  return blockOfColumns(program, keep, first, {
    replicates: columnsIn(block.replicates, `${path}.replicates`, names.replicates, count),
    regions: names.regions === null ? null : columnsIn(block.regions, `${path}.regions`, names.regions, rows),
  });
}

/** Reads the columns that there must be, each with so many rows. */
function columnsIn(given: unknown, path: string, names: readonly string[], rows: number): Columns {
  if (!isRecord(given)) return fail('data/invalid', path, given, 'columns by name');
  return Object.fromEntries(
    names
      .filter((name) => !implied.includes(name))
      .map((name) => {
        const values = unpack(given[name]);
        if (values === null) return fail('data/invalid', `${path}.${name}`, given[name], 'packed numbers');
        if (values.length !== rows)
          return failText('data/invalid', `${path}.${name}`, `${String(values.length)} numbers`, String(rows));
        return [name, values] as const;
      }),
  );
}

function rowsIn(packed: unknown, n: number): Int32Array {
  const rows = unpack(packed);
  if (rows === null || rows.some((row, j) => row >= n || (j > 0 && row <= rows[j - 1]!)))
    return fail('data/invalid', 'rows', packed, `ascending indices below ${String(n)}, packed`);
  return Int32Array.from(rows);
}
