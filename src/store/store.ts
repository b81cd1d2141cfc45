import type { Program } from '../model/index.js';
import { type Count, countTable, nearestProduct, type Term } from '../scenario/index.js';
import { isCoercionCount } from './counts.js';
import type { Keep } from './keep.js';
import type { CountTable } from './count-table.js';
import type { RegionSummaries } from './region-summaries.js';
import type { CountedMen } from './reached.js';

/** What is kept of one block of replicates. */
export interface BlockRecord {
  /** Number of the first replicate. */
  readonly first: number;
  readonly count: number;
  /** Which of the block's replicates (from 0) stands at each place: those in which coercion is in use come first. */
  readonly order: Int32Array;
  /** How many these are. Counts that are 0 without coercion have as many places as that, all others as many as there are replicates. */
  readonly coercing: number;
  /** Drawn parameters by path; constants are not repeated. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
  /**
   * National cumulative counts, `period × places + place`, and regional shortfalls summed. One period long where only totals are kept or a
   * count never changes, empty where the scenario has no such count; `recordedCoerced` is `coerced` where all are recorded, as in `regional`.
   */
  readonly national: Readonly<Record<Term | 'shortfall', Float64Array>>;
  /** Items of each kind with the force, as `national`; none where the scenario has no force. */
  readonly holdings: readonly Float64Array[];
  /** Regions whose quota is reached at the end by all recruits, and by genuine volunteers alone. */
  readonly metByRecruits: Int32Array;
  readonly metByVolunteers: Int32Array;
  /** Period (1-based) in which a region's quota is reached, 0 where it is not: `region × count + place`; `null` where not kept. */
  readonly reachedByRecruits: Uint8Array | Uint16Array | null;
  readonly reachedByVolunteers: Uint8Array | Uint16Array | null;
  /**
   * Regional cumulative counts: a slot per period, or one for the end (or for all periods, where a count does not change); `null` where
   * not kept. Indexed by count, then region.
   */
  readonly regional: Readonly<Record<Count, readonly CountTable[]>> | null;
  /** Eligible men by `region × count + place`, where they differ between replicates. */
  readonly eligible: Float64Array | null;
}

/** Everything an ensemble keeps; only the functions of this folder read it. */
export interface Store {
  readonly program: Program;
  readonly keep: Keep;
  readonly blocks: BlockRecord[];
  /** Exact regional sums, where regions are not kept by period. */
  readonly summaries: RegionSummaries | null;
  /** Number of the first replicate. */
  readonly first: number;
  /** Whether replicates belong in turn to randomisations of Sobol' points. */
  readonly randomised: boolean;
}

/** Whether what is kept holds every region's counts. */
export function keepsRegions(keep: Keep): boolean {
  return keep === 'regions' || keep === 'periods';
}

/** Replicates in a store. */
export function replicatesIn(store: Store): number {
  return store.blocks.reduce((n, block) => n + block.count, 0);
}

/** Numbers of the replicates in a store. They follow each other but where work that failed left a gap. */
export function replicateNumbers(store: Store): Int32Array {
  const out = new Int32Array(replicatesIn(store));
  let offset = 0;
  for (const { first, count } of store.blocks) for (let i = 0; i < count; i++) out[offset++] = first + i;
  return out;
}

const isCount = (name: Term | 'shortfall'): name is Count => Object.hasOwn(countTable, name);

/** How many places of a block a count is kept for. */
export function placesOf(
  { coercing, count }: Pick<BlockRecord, 'coercing' | 'count'>,
  name: Term | 'shortfall',
  program: Program,
): number {
  return isCount(name) && isCoercionCount(name, program) ? coercing : count;
}

/** Brings values kept by place, from `start` on, into the order of replicates, from `offset` on; the replicates left out stay as they are. */
function spread(
  values: ArrayLike<number>,
  start: number,
  places: number,
  { order }: BlockRecord,
  out: Float64Array | Int32Array | Uint16Array,
  offset: number,
): void {
  for (let place = 0; place < places; place++) out[offset + order[place]!] = values[start + place]!;
}

/** Values of a block kept by place, from `start` on, in the order of its replicates; those left out are 0. */
export function valuesOfBlock(
  block: BlockRecord,
  values: ArrayLike<number>,
  start: number,
  places: number,
): Float64Array {
  const out = new Float64Array(block.count);
  spread(values, start, places, block, out, 0);
  return out;
}

/** Cumulative national count at the end of a period (from 0), one number per replicate; `null` where the store does not hold it. */
export function nationalCounts(store: Store, count: Term | 'shortfall', period: number): Float64Array | null {
  if (store.keep === 'totals' && count !== 'eligible' && period !== store.program.periods.length - 1) return null;
  const out = new Float64Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const values = block.national[count];
    const places = placesOf(block, count, store.program);
    // Empty: the scenario has no such count. One period long: only that one is kept, or the count never changes.
    if (values.length > 0) spread(values, values.length === places ? 0 : period * places, places, block, out, offset);
    offset += block.count;
  }
  return out;
}

/** Cumulative regional count at the end of a period, one number per replicate; `null` where the store does not hold it. */
function regionalCounts(store: Store, count: Count, region: number, period: number): Float64Array | null {
  const last = store.program.periods.length - 1;
  if (!keepsRegions(store.keep) || (store.keep === 'regions' && period !== last)) return null;
  const out = new Float64Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const table = block.regional![count][region]!;
    if (table.values !== null)
      spread(table.values, table.slots === 1 ? 0 : period * table.places, table.places, block, out, offset);
    offset += block.count;
  }
  return out;
}

/** Regions whose quota is met at the end, one number per replicate. */
export function regionsMet(store: Store, counted: CountedMen): Int32Array {
  const out = new Int32Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    spread(counted === 'recruits' ? block.metByRecruits : block.metByVolunteers, 0, block.count, block, out, offset);
    offset += block.count;
  }
  return out;
}

/** Period (1-based) in which a region's quota is reached, 0 for never, one per replicate. Only where regions are kept. */
export function reachedPeriods(store: Store, counted: CountedMen, region: number): Uint16Array {
  const out = new Uint16Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const reached = (counted === 'recruits' ? block.reachedByRecruits : block.reachedByVolunteers)!;
    spread(reached, region * block.count, block.count, block, out, offset);
    offset += block.count;
  }
  return out;
}

/** A count, or the eligible men, of a region or the country (−1), one number per replicate; `null` where the store does not hold it. */
export function keptTerm(store: Store, term: Term, region: number, period: number): Float64Array | null {
  if (region < 0) return nationalCounts(store, term, period);
  return term === 'eligible' ? regionalEligible(store, region) : regionalCounts(store, term as Count, region, period);
}

/** Items of a kind (from 0) with the force at the end of a period, one number per replicate; `null` where the store does not hold it. */
export function holdingsOf(store: Store, kind: number, period: number): Float64Array | null {
  if (store.keep === 'totals' && period !== store.program.periods.length - 1) return null;
  const out = new Float64Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const { count } = block;
    const values = block.holdings[kind]!;
    spread(values, values.length === count ? 0 : period * count, count, block, out, offset);
    offset += count;
  }
  return out;
}

/** Eligible men of a region, one number per replicate; `null` where they differ and were not kept. */
function regionalEligible(store: Store, region: number): Float64Array | null {
  const { scenario, stated } = store.program;
  const out = new Float64Array(replicatesIn(store));
  const factor = stated.eligible(region, 0);
  if (factor !== null) return out.fill(nearestProduct(scenario.regions[region]!.men, factor));
  let offset = 0;
  for (const block of store.blocks) {
    if (block.eligible === null) return null;
    spread(block.eligible, region * block.count, block.count, block, out, offset);
    offset += block.count;
  }
  return out;
}

/** Values of a drawn or constant parameter, one per replicate; `null` for a path that is no uncertain parameter. */
export function parameterValuesOf(store: Store, path: string): Float64Array | null {
  const { constants, paths } = store.program.parameters;
  if (!paths.includes(path)) return null;
  const out = new Float64Array(replicatesIn(store));
  const constant = constants[path];
  if (constant !== undefined) return out.fill(constant);
  let offset = 0;
  for (const block of store.blocks) {
    spread(block.parameters[path]!, 0, block.count, block, out, offset);
    offset += block.count;
  }
  return out;
}

/** 1 in the replicates in which coercion is in use, else 0. */
export function coercionFlags(store: Store): Uint8Array {
  const flags = new Uint8Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    for (let place = 0; place < block.coercing; place++) flags[offset + block.order[place]!] = 1;
    offset += block.count;
  }
  return flags;
}
