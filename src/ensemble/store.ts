import type { Program } from '../model/index.js';
import { type Count, isCoercionCount } from './counts.js';
import type { Detail } from './detail.js';
import { type CountTable, readSlot } from './count-table.js';
import type { RegionSummaries } from './region-summaries.js';
import type { Filling } from './reached.js';

/** What is kept of one block of replicates. */
export interface BlockRecord {
  readonly count: number;
  /** Places of the replicates in which coercion is in use, ascending. */
  readonly coercing: Int32Array;
  /** Drawn parameters by path; constants are not repeated. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
  /** National cumulative counts, `period × count + place` (the last period alone where only totals are kept), and regional shortfalls summed. */
  readonly national: Readonly<Record<Count | 'shortfall' | 'eligible', Float64Array>>;
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
  readonly detail: Detail;
  readonly blocks: BlockRecord[];
  /** Exact regional sums, where regions are not kept by period. */
  readonly summaries: RegionSummaries | null;
  /** Number of the first replicate. */
  readonly first: number;
}

/** Whether a level of detail holds every region's counts. */
export function keepsRegions(detail: Detail): boolean {
  return detail === 'regions' || detail === 'periods';
}

/** Replicates in a store. */
export function replicatesIn(store: Store): number {
  return store.blocks.reduce((n, block) => n + block.count, 0);
}

/** Cumulative national count at the end of a period (from 0), one number per replicate; `null` where the store does not hold it. */
export function nationalCounts(store: Store, count: Count | 'shortfall' | 'eligible', period: number): Float64Array | null {
  const totalsOnly = store.detail === 'totals';
  if (totalsOnly && count !== 'eligible' && period !== store.program.periods.length - 1) return null;
  const out = new Float64Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const start = count === 'eligible' || totalsOnly ? 0 : period * block.count;
    out.set(block.national[count].subarray(start, start + block.count), offset);
    offset += block.count;
  }
  return out;
}

/** Cumulative regional count at the end of a period, one number per replicate; `null` where the store does not hold it. */
export function regionalCounts(store: Store, count: Count, region: number, period: number): Float64Array | null {
  const last = store.program.periods.length - 1;
  if (!keepsRegions(store.detail) || (store.detail === 'regions' && period !== last)) return null;
  const out = new Float64Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const table = block.regional![count][region]!;
    readSlot(table, table.slots === 1 ? 0 : period, out, offset, isCoercionCount(count, store.program) ? block.coercing : null);
    offset += block.count;
  }
  return out;
}

/** Regions whose quota is met at the end, one number per replicate. */
export function concatenated(store: Store, name: 'metByRecruits' | 'metByVolunteers'): Int32Array {
  const out = new Int32Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    out.set(block[name], offset);
    offset += block.count;
  }
  return out;
}

/** Period (1-based) in which a region's quota is reached, 0 for never, one per replicate. Only where regions are kept. */
export function reachedPeriods(store: Store, filling: Filling, region: number): Uint16Array {
  const out = new Uint16Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    const reached = (filling === 'recruits' ? block.reachedByRecruits : block.reachedByVolunteers)!;
    out.set(reached.subarray(region * block.count, (region + 1) * block.count), offset);
    offset += block.count;
  }
  return out;
}

/** Eligible men of a region, one number per replicate; `null` where they differ and were not kept. */
export function regionalEligible(store: Store, region: number): Float64Array | null {
  const { scenario, parameters } = store.program;
  const out = new Float64Array(replicatesIn(store));
  const share = parameters.constants['eligible'];
  if (share !== undefined) return out.fill(Math.floor(share * scenario.regions[region]!.men + 0.5));
  let offset = 0;
  for (const block of store.blocks) {
    if (block.eligible === null) return null;
    out.set(block.eligible.subarray(region * block.count, (region + 1) * block.count), offset);
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
    out.set(block.parameters[path]!, offset);
    offset += block.count;
  }
  return out;
}

/** 1 in the replicates in which coercion is in use, else 0. */
export function coercionFlags(store: Store): Uint8Array {
  const flags = new Uint8Array(replicatesIn(store));
  let offset = 0;
  for (const block of store.blocks) {
    for (const place of block.coercing) flags[offset + place] = 1;
    offset += block.count;
  }
  return flags;
}

