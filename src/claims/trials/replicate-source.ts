import { blockSize, type Engine, makeEngine, makeStore, runInto } from '../../runs/index.js';
import { type Detail, type EnsembleEvent, resolveEvent, valuesAt } from '../../store/index.js';
import {
  compile,
  type MetricAddress,
  type MetricReference,
  type Program,
  resolveReference,
} from '../../model/index.js';
import type { Seed } from '../../random/index.js';
import type { Scenario } from '../../scenario/index.js';

/**
 * Replicates 0, 1, 2 … of a scenario under one seed, run as they are asked for and kept as the few columns of numbers that claims need.
 * Any number of claims may read from one source: each replicate is run once.
 */
export interface ReplicateSource {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly program: Program;
  /** Made when the first replicate is run, and given back by `closeSource`: an engine whose regions are coupled takes some 20 MB for 83 of them. */
  engine: Engine | null;
  /** Most replicates that will be asked for. */
  readonly limit: number;
  readonly columns: Map<string, { readonly address: MetricAddress; readonly column: Column }>;
  /** Replicates run so far. */
  done: number;
}

/** Numbers that grow as replicates are run. */
export interface Column {
  values: Float64Array;
  /** Makes room for so many. */
  readonly reserve: (size: number) => void;
}

export function makeColumn(): Column {
  const column: Column = {
    values: new Float64Array(blockSize),
    reserve: (size) => {
      if (size <= column.values.length) return;
      const larger = new Float64Array(Math.max(size, 2 * column.values.length));
      larger.set(column.values);
      column.values = larger;
    },
  };
  return column;
}

/** A source that has run nothing yet. `scenario` has passed `assertScenario`. */
export function openSource(scenario: Scenario, seed: Seed, limit: number): ReplicateSource {
  return { scenario, seed, program: compile(scenario), engine: null, limit, columns: new Map(), done: 0 };
}

/** Gives the engine's memory back; the numbers stay, and more replicates can still be run. */
export function closeSource(source: ReplicateSource): void {
  source.engine = null;
}

/** Registers a number that will be wanted of every replicate; before the first is run. Returns the column's key. Errors: those of references. */
export function addColumn(source: ReplicateSource, reference: MetricReference): string {
  const address = resolveReference(source.program, reference);
  const key = `${address.metric}|${String(address.region)}|${String(address.period)}|${String(address.flow)}`;
  if (!source.columns.has(key)) source.columns.set(key, { address, column: makeColumn() });
  return key;
}

/** The bounds of an event as numbers. Errors: those of events. */
export function boundsOf(source: ReplicateSource, event: EnsembleEvent): readonly [low: number, high: number] {
  const { low, high } = resolveEvent(source.program, event);
  return [low, high];
}

/** Which number a column holds. */
export function columnAddress(source: ReplicateSource, key: string): MetricAddress {
  return source.columns.get(key)!.address;
}

/** A column's numbers; the first `source.done` are run. */
export function valuesOf(source: ReplicateSource, key: string): Float64Array {
  return source.columns.get(key)!.column.values;
}

/**
 * Runs what is missing to have `wanted` replicates, and up to a quarter more than there are, since larger blocks cost less each (never
 * more than `limit` in all). What a replicate gives does not depend on the block it is run in.
 */
export function runUntil(source: ReplicateSource, wanted: number, limit: number): void {
  const { columns, scenario, seed } = source;
  while (source.done < wanted) {
    const engine = (source.engine ??= makeEngine(scenario, seed, Math.min(blockSize, source.limit)));
    const missing = wanted - source.done;
    const count = Math.min(engine.block.capacity, Math.max(missing, Math.floor(source.done / 4)), limit - source.done);
    const store = makeStore(engine.program, detailOf(source), source.done, false);
    runInto(engine, store, source.done, count);
    for (const { address, column } of columns.values()) {
      column.reserve(source.done + count);
      column.values.set(valuesAt(store, address)!, source.done);
    }
    source.done += count;
  }
}

/** The least detail that holds every column. */
function detailOf({ program, columns }: ReplicateSource): Detail {
  const last = program.periods.length - 1;
  const wanted = [...columns.values()].map(({ address }) => address);
  const early = ({ period, flow }: MetricAddress): boolean => period < last || flow;
  if (wanted.some((address) => address.region >= 0 && early(address))) return 'periods';
  if (wanted.some(({ region }) => region >= 0)) return 'regions';
  return wanted.some(early) ? 'national' : 'totals';
}
