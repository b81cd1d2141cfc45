import { blockCapacity, blockSize, callingThread, type Executor, runBlocks } from '../../runs/index.js';
import { type Keep, type EnsembleEvent, resolveEvent, valuesAt, type Store } from '../../store/index.js';
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
  /** Where replicates are run. Of the calling thread, given back by `closeSource`: an engine whose regions are coupled takes some 20 MB for 83 of them. */
  executor: Executor | null;
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
export function openSource(scenario: Scenario, seed: Seed): ReplicateSource {
  return { scenario, seed, program: compile(scenario), executor: null, columns: new Map(), done: 0 };
}

/** Gives the engine's memory back; the numbers stay, and more replicates can still be run. */
export function closeSource(source: ReplicateSource): void {
  source.executor = null;
}

/** Registers a number that will be wanted of every replicate; before the first is run. Returns the column's key. Errors: those of references. */
export function addColumn(source: ReplicateSource, reference: MetricReference): string {
  // What is held against a bound has been checked with it.
  const address = resolveReference(source.program, reference, true);
  const key = `${address.metric}|${String(address.region)}|${String(address.period)}|${String(address.flow)}|${String(address.version ?? '')}`;
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

/** How a source's replicates are run. */
export interface SourceHooks {
  /** Most replicates in all. */
  readonly limit: number;
  readonly executor: Executor | undefined;
  readonly signal: AbortSignal | undefined;
  /** Told how many replicates of those wanted are done, those under way in part. */
  readonly onProgress: (done: number) => void;
}

/**
 * Runs what is missing to have `wanted` replicates, and up to a quarter more than there are, since larger blocks cost less each (never
 * more than `limit` in all). What a replicate gives does not depend on the block it is run in. Fewer are run where the signal
 * stops the work. Errors: those of the executor.
 */
export async function runUntil(source: ReplicateSource, wanted: number, hooks: SourceHooks): Promise<void> {
  const { limit, signal } = hooks;
  const executor = hooks.executor ?? (source.executor ??= callingThread());
  while (source.done < wanted && signal?.aborted !== true) {
    const { done } = source;
    const most = blockCapacity(source.program) * executor.concurrency;
    const count = Math.min(most, Math.max(wanted - done, Math.floor(done / 4)), limit - done);
    const run = await runBlocks({
      arms: [{ scenario: source.scenario, plan: { keep: keepOf(source), regionSums: false }, sampling: 'independent' }],
      seed: source.seed,
      first: done,
      replicates: count,
      executor,
      signal,
      onProgress: ({ share }) => hooks.onProgress(Math.min(wanted, Math.floor(done + share * count))),
    });
    if (run.error !== null) throw run.error;
    takeIn(source, run.stores[0]!);
  }
}

/** Copies the numbers that are wanted of the replicates that follow those at hand; after a gap, none. */
function takeIn(source: ReplicateSource, store: Store): void {
  const following = store.blocks.reduce(
    (next, { first, count }) => (first === next ? next + count : next),
    source.done,
  );
  for (const { address, column } of source.columns.values()) {
    column.reserve(following);
    column.values.set(valuesAt(store, address)!.subarray(0, following - source.done), source.done);
  }
  source.done = following;
}

/** The least that holds every column. */
function keepOf({ program, columns }: ReplicateSource): Keep {
  const last = program.periods.length - 1;
  const wanted = [...columns.values()].map(({ address }) => address);
  const early = ({ period, flow }: MetricAddress): boolean => period < last || flow;
  // Of quotas that were moved, what is missing is added up over regions.
  const ofRegions = ({ region, version, metric }: MetricAddress): boolean =>
    region >= 0 || (version !== undefined && metric === 'shortfall');
  if (wanted.some((address) => ofRegions(address) && early(address))) return 'periods';
  if (wanted.some(ofRegions)) return 'regions';
  return wanted.some(early) ? 'national' : 'totals';
}
