import { type Block, creditedVolunteers, fillSum, recordOf, type Recorder } from '../model/index.js';
import { type Count, counts, forceCounts } from '../scenario/index.js';
import { isCoercionCount, isKept, isSettled } from './counts.js';
import { add, type CountTable, makeCountTable, writeAndAdd } from './count-table.js';
import { summarise } from './region-summaries.js';
import { type BlockRecord, keepsRegions, placesOf, type Store } from './store.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A recorder that appends one record per block to a store. */
export function recordInto(store: Store, capacity: number): Recorder {
  const { program, keep } = store;
  const last = program.periods.length - 1;
  const kept = counts
    .filter((name) => isKept(name, program))
    .map((name) => ({ name, ofCoercion: isCoercionCount(name, program) }));
  const settled = kept.filter(({ name }) => isSettled(name, program));
  const changing = kept.filter(({ name }) => !isSettled(name, program));
  const recruits = new Float64Array(capacity);
  const atHome = new Float64Array(program.departures === null ? 0 : capacity);
  const buffer = new Float64Array(store.summaries === null ? 0 : capacity);
  let record: Writable<BlockRecord>;

  return {
    open(block) {
      record = emptyRecord(block, store);
    },

    region(block, r, t) {
      const endSlot = t === last ? 0 : -1;
      const slot = keep === 'totals' ? endSlot : t;
      keepCounts(record, block, r, changing, slot, keep === 'periods' ? t : endSlot);
      if (t === 0) {
        keepCounts(record, block, r, settled, 0, 0);
        noteEligible(record, block, r);
      }
      fillSum(recruits, 'credited', block, r);
      const volunteers = creditedVolunteers(block, r, atHome);
      noteQuota(record, block, r, t, { slot, last, recruits, volunteers });
      if (store.summaries !== null) summarise(store.summaries, block, r, t, { recruits, volunteers, buffer });
    },

    period(block, t) {
      // The other national counts are complete as the regions come in.
      const slot = keep !== 'totals' ? t : t === last ? 0 : -1;
      if (slot >= 0) keepForce(record, block, slot);
    },

    close() {
      store.blocks.push(record);
      if (store.summaries !== null) store.summaries.n += record.count;
    },
  };
}

function emptyRecord(block: Block, { program, keep }: Store): BlockRecord {
  const { first, count, coercingCount, replicates } = block;
  const regions = program.scenario.regions.length;
  const periods = keep === 'totals' ? 1 : program.periods.length;
  const slots = keep === 'periods' ? periods : 1;
  const regionsKept = keepsRegions(keep);
  const placesFor = (name: Count): number => placesOf({ count, coercing: coercingCount }, name, program);
  const numbers = (name: Count): Float64Array =>
    new Float64Array(isKept(name, program) ? (isSettled(name, program) ? 1 : periods) * placesFor(name) : 0);
  const tables = (name: Count): CountTable[] => {
    const [held, wide] = [isSettled(name, program) ? 1 : slots, placesFor(name)];
    return program.scenario.regions.map(() => makeCountTable(held, wide));
  };
  const places = (): Uint8Array | Uint16Array =>
    periods < 256 ? new Uint8Array(regions * count) : new Uint16Array(regions * count);
  const national = {
    ...recordOf(counts, numbers),
    ...recordOf(forceCounts, () => new Float64Array(program.force === null ? 0 : periods * count)),
    shortfall: new Float64Array(periods * count),
    eligible: new Float64Array(count),
  };
  const regional = !regionsKept ? null : recordOf(counts, tables);
  if (program.allRecorded) {
    national.recordedCoerced = national.coerced;
    if (regional !== null) regional.recordedCoerced = regional.coerced;
  }
  const eligibleDiffers = program.parameters.constants['eligible'] === undefined;
  return {
    first,
    count,
    order: replicates.slice(0, count).map((number) => number - first),
    coercing: coercingCount,
    parameters: Object.fromEntries(
      program.parameters.paths
        .filter((path) => program.parameters.constants[path] === undefined)
        .map((path) => [path, block.parameters[path]!.slice(0, count)]),
    ),
    national,
    holdings: (program.force?.kinds ?? []).map(() => new Float64Array(periods * count)),
    metByRecruits: new Int32Array(count),
    metByVolunteers: new Int32Array(count),
    reachedByRecruits: !regionsKept ? null : places(),
    reachedByVolunteers: !regionsKept ? null : places(),
    regional,
    eligible: regionsKept && eligibleDiffers ? new Float64Array(regions * count) : null,
  };
}

/** Adds a region's counts to the country's at `slot`, and writes them down at `regionSlot` where regions are kept; −1 for neither. */
function keepCounts(
  record: BlockRecord,
  block: Block,
  r: number,
  kept: readonly { readonly name: Count; readonly ofCoercion: boolean }[],
  slot: number,
  regionSlot: number,
): void {
  if (slot < 0) return; // then the region is not kept either
  const { national, regional } = record;
  const region = block.regions[r]!;
  for (const { name, ofCoercion } of kept) {
    const places = ofCoercion ? record.coercing : record.count;
    if (regional === null || regionSlot < 0) add(region[name], places, national[name], slot * places);
    else writeAndAdd(regional[name][r]!, regionSlot, region[name], national[name], slot * places);
  }
}

/** Writes the force as it stands down at a slot. */
function keepForce({ national, holdings, count }: BlockRecord, { force }: Block, slot: number): void {
  if (force === null) return;
  for (const name of forceCounts) national[name].set(force.counts[name].subarray(0, count), slot * count);
  holdings.forEach((kept, k) => {
    kept.set(force.holdings[k]!.subarray(0, count), slot * count);
  });
}

function noteEligible(record: BlockRecord, block: Block, r: number): void {
  const { eligible } = block.regions[r]!;
  add(eligible, block.count, record.national.eligible, 0);
  if (record.eligible !== null) record.eligible.set(eligible.subarray(0, block.count), r * block.count);
}

/**
 * Holds a region's recruits and volunteers against its quota: adds what is missing to the country's shortfall, notes the period in which
 * the quota is first reached, and at the end how many regions have reached theirs. `slot` is the period's place in the national arrays, −1 where it is not kept.
 */
function noteQuota(
  record: BlockRecord,
  block: Block,
  r: number,
  t: number,
  {
    slot,
    last,
    recruits,
    volunteers,
  }: {
    readonly slot: number;
    readonly last: number;
    readonly recruits: Float64Array;
    readonly volunteers: Float64Array;
  },
): void {
  const { reachedByRecruits, reachedByVolunteers, metByRecruits, metByVolunteers } = record;
  const { shortfall } = record.national;
  const quota = block.program.quotas.quotas[r]!;
  const nation = slot * block.count;
  const offset = r * block.count;
  for (let i = 0; i < block.count; i++) {
    const men = recruits[i]!;
    if (men < quota) {
      if (slot >= 0) shortfall[nation + i]! += quota - men;
      continue; // fewer volunteers than recruits have not reached it either
    }
    if (reachedByRecruits !== null && reachedByRecruits[offset + i] === 0) reachedByRecruits[offset + i] = t + 1;
    if (t === last) metByRecruits[i]! += 1;
    if (volunteers[i]! < quota) continue;
    if (reachedByVolunteers !== null && reachedByVolunteers[offset + i] === 0) reachedByVolunteers[offset + i] = t + 1;
    if (t === last) metByVolunteers[i]! += 1;
  }
}
