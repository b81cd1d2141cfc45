import type { Block, Program, Recorder } from '../model/index.js';
import { type Count, counts, isCoercionCount } from './counts.js';
import { type CountTable, makeCountTable, writeSlot } from './count-table.js';
import { summarise } from './region-summaries.js';
import { type BlockRecord, keepsRegions, type Store } from './store.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A recorder that appends one record per block to a store. */
export function recordInto(store: Store, capacity: number): Recorder {
  const { program, detail } = store;
  const periods = program.periods.length;
  const last = periods - 1;
  const kept = keptCounts(program);
  const sparse = new Set(kept.filter((count) => isCoercionCount(count, program)));
  const buffer = new Float64Array(store.summaries === null ? 0 : capacity);
  let record: Writable<BlockRecord>;

  return {
    open(block) {
      record = emptyRecord(block, store);
    },

    region(block, r, t) {
      const slot = detail !== 'totals' ? t : t === last ? 0 : -1;
      if (slot >= 0) addToNation(record, block, r, slot, kept, sparse);
      if (t === 0) noteEligible(record, block, r);
      noteQuota(record, block, r, t, slot, last);
      if (store.summaries !== null) summarise(store.summaries, block, r, t, buffer);
      if (record.regional === null || (detail === 'regions' && t !== last)) return;
      for (const count of kept) {
        const table = record.regional[count][r]!;
        if (detail === 'periods' && table.slots === 1 && t > 0) continue; // does not change any more
        writeSlot(table, table.slots === 1 ? 0 : t, block.regions[r]![count], sparse.has(count) ? block.coercing : null);
      }
    },

    period() {
      // National counts are complete as the regions come in.
    },

    close() {
      store.blocks.push(record);
      if (store.summaries !== null) store.summaries.n += record.count;
    },
  };
}

/** Counts that can be other than 0 in this scenario. */
function keptCounts({ scenario }: Program): readonly Count[] {
  return counts.filter((count) => count !== 'spend' || scenario.cash !== null);
}

function mapCounts<T>(kept: readonly Count[], make: (count: Count) => T): Record<Count, T> {
  return Object.fromEntries(kept.map((count) => [count, make(count)])) as Record<Count, T>;
}

function emptyRecord(block: Block, { program, detail }: Store): BlockRecord {
  const { count, coercingCount } = block;
  const regions = program.scenario.regions.length;
  const periods = detail === 'totals' ? 1 : program.periods.length;
  const slots = detail === 'periods' ? periods : 1;
  const regionsKept = keepsRegions(detail);
  const settled = (name: Count): boolean => name === 'entered' && !program.offersMove; // nobody comes to want it later
  const table = (name: Count): CountTable => makeCountTable(settled(name) ? 1 : slots, isCoercionCount(name, program) ? coercingCount : count);
  const places = (): Uint8Array | Uint16Array => (periods < 256 ? new Uint8Array(regions * count) : new Uint16Array(regions * count));
  const regional = !regionsKept ? null : mapCounts(counts, (name) => program.scenario.regions.map(() => table(name)));
  const eligibleDiffers = program.parameters.constants['eligible'] === undefined;
  return {
    count,
    coercing: block.coercing.slice(0, coercingCount),
    parameters: Object.fromEntries(
      program.parameters.paths
        .filter((path) => program.parameters.constants[path] === undefined)
        .map((path) => [path, block.parameters[path]!.slice(0, count)]),
    ),
    national: {
      ...mapCounts(counts, () => new Float64Array(periods * count)),
      shortfall: new Float64Array(periods * count),
      eligible: new Float64Array(count),
    },
    metByRecruits: new Int32Array(count),
    metByVolunteers: new Int32Array(count),
    reachedByRecruits: !regionsKept ? null : places(),
    reachedByVolunteers: !regionsKept ? null : places(),
    regional,
    eligible: regionsKept && eligibleDiffers ? new Float64Array(regions * count) : null,
  };
}

/** Adds a region to the national counts; sums of whole numbers, so exact in any order. */
function addToNation(record: BlockRecord, block: Block, r: number, t: number, kept: readonly Count[], sparse: ReadonlySet<Count>): void {
  const region = block.regions[r]!;
  const offset = t * block.count;
  for (const count of kept) {
    const out = record.national[count];
    const source = region[count];
    if (sparse.has(count)) addAmong(out, offset, source, block.coercing, block.coercingCount);
    else addAll(out, offset, source, block.count);
  }
}

function addAll(out: Float64Array, offset: number, source: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) out[offset + i]! += source[i]!;
}

function addAmong(out: Float64Array, offset: number, source: Float64Array, places: Int32Array, count: number): void {
  for (let j = 0; j < count; j++) out[offset + places[j]!]! += source[places[j]!]!;
}

function noteEligible(record: BlockRecord, block: Block, r: number): void {
  const { eligible } = block.regions[r]!;
  for (let i = 0; i < block.count; i++) record.national.eligible[i]! += eligible[i]!;
  if (record.eligible !== null) record.eligible.set(eligible.subarray(0, block.count), r * block.count);
}

/**
 * Holds a region's recruits and volunteers against its quota: adds what is missing to the country's shortfall, notes the period in which
 * the quota is first reached, and at the end how many regions have reached theirs. `slot` is the period's place in the national arrays, −1 where it is not kept.
 */
function noteQuota(record: BlockRecord, block: Block, r: number, t: number, slot: number, last: number): void {
  const { volunteers, induced, coerced } = block.regions[r]!;
  const { reachedByRecruits, reachedByVolunteers, metByRecruits, metByVolunteers } = record;
  const { shortfall } = record.national;
  const quota = block.program.quotas.quotas[r]!;
  const nation = slot * block.count;
  const offset = r * block.count;
  for (let i = 0; i < block.count; i++) {
    const recruits = volunteers[i]! + induced[i]! + coerced[i]!;
    if (recruits < quota) {
      if (slot >= 0) shortfall[nation + i]! += quota - recruits;
      continue; // fewer volunteers than recruits have not reached it either
    }
    if (reachedByRecruits !== null && reachedByRecruits[offset + i] === 0) reachedByRecruits[offset + i] = t + 1;
    if (t === last) metByRecruits[i]! += 1;
    if (volunteers[i]! < quota) continue;
    if (reachedByVolunteers !== null && reachedByVolunteers[offset + i] === 0) reachedByVolunteers[offset + i] = t + 1;
    if (t === last) metByVolunteers[i]! += 1;
  }
}
