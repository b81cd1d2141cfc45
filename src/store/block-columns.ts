import type { Program } from '../model/index.js';
import { type Count, counts, type ForceCount, forceCounts, type Term } from '../scenario/index.js';
import { isKept, isSettled } from './counts.js';
import { type CountTable, makeCountTable, writeSlot } from './count-table.js';
import type { Keep } from './keep.js';
import { type BlockRecord, keepsRegions, placesOf, type Store, valuesOfBlock } from './store.js';

/** Numbers by name, all of one length. */
export type Columns = Readonly<Record<string, Float64Array>>;

/**
 * A block as tables that anyone can read, in the order of replicates: one row a replicate, and where regions are kept one row for each region,
 * period and replicate (regions outside, replicates inside).
 */
export interface BlockColumns {
  readonly replicates: Columns;
  readonly regions: Columns | null;
}

const parameterPrefix = 'parameter.';
/** Periods of the regions' table, from 0: all, or the last. */
export function periodsKept(program: Program, keep: Keep): readonly number[] {
  const all = program.periods.map((_, t) => t);
  return keep === 'periods' ? all : all.slice(-1);
}

/** Name of a count of the country at the end of a period; the last has the count's own name. */
function nationalName(name: string, t: number, program: Program): string {
  return t === program.periods.length - 1 ? name : `${name}.${String(t + 1)}`;
}

/** The country's numbers that a store holds: name of the column, count, and slot in the block's array. */
function nationalColumns(
  program: Program,
  keep: Keep,
): readonly { readonly column: string; readonly name: Term | 'shortfall'; readonly slot: number }[] {
  const last = program.periods.length - 1;
  const periods = keep === 'totals' ? [last] : program.periods.map((_, t) => t);
  const changing = [
    ...counts.filter((name) => isKept(name, program) && !isSettled(name, program)),
    'shortfall',
    ...forceNames(program),
  ] as const;
  const settled = [...counts.filter((name) => isKept(name, program) && isSettled(name, program)), 'eligible'] as const;
  return [
    ...periods.flatMap((t, slot) => changing.map((name) => ({ column: nationalName(name, t, program), name, slot }))),
    ...settled.map((name) => ({ column: name, name, slot: 0 })),
  ];
}

/** Names of what is held of a force; none where there is none. */
function forceNames(program: Program): readonly ForceCount[] {
  return program.force === null ? [] : forceCounts;
}

/** The same for the items of each kind with a force: name of the column, place of the kind, slot. */
function holdingColumns(
  program: Program,
  keep: Keep,
): readonly { readonly column: string; readonly kind: number; readonly slot: number }[] {
  const last = program.periods.length - 1;
  const periods = keep === 'totals' ? [last] : program.periods.map((_, t) => t);
  return periods.flatMap((t, slot) =>
    (program.force?.kinds ?? []).map(({ name }, kind) => ({
      column: nationalName(`holding.${name}`, t, program),
      kind,
      slot,
    })),
  );
}

/** A block of a store as columns. */
export function columnsOfBlock({ program, keep }: Store, block: BlockRecord): BlockColumns {
  const { count } = block;
  const ordered = (values: ArrayLike<number>, start: number, places = count): Float64Array =>
    valuesOfBlock(block, values, start, places);
  const replicates: Record<string, Float64Array> = {
    replicate: Float64Array.from({ length: count }, (_, i) => block.first + i),
    coercion: ordered(new Float64Array(count).fill(1, 0, block.coercing), 0),
  };
  for (const [path, values] of Object.entries(block.parameters))
    replicates[parameterPrefix + path] = ordered(values, 0);
  for (const { column, name, slot } of nationalColumns(program, keep)) {
    const places = placesOf(block, name, program);
    replicates[column] = ordered(block.national[name], slot * places, places);
  }
  for (const { column, kind, slot } of holdingColumns(program, keep))
    replicates[column] = ordered(block.holdings[kind]!, slot * count, count);
  replicates['regionsMetByRecruits'] = ordered(block.metByRecruits, 0);
  replicates['regionsMetByVolunteers'] = ordered(block.metByVolunteers, 0);
  return { replicates, regions: keepsRegions(keep) ? regionColumns(program, keep, block, ordered) : null };
}

function regionColumns(
  program: Program,
  keep: Keep,
  block: BlockRecord,
  ordered: (values: ArrayLike<number>, start: number, places?: number) => Float64Array,
): Columns {
  const { count } = block;
  const regions = program.scenario.regions.length;
  const periods = periodsKept(program, keep);
  const fill = (cell: (r: number, slot: number) => Float64Array | null): Float64Array => {
    const out = new Float64Array(regions * periods.length * count);
    for (let r = 0; r < regions; r++)
      for (let slot = 0; slot < periods.length; slot++) {
        const values = cell(r, slot);
        if (values !== null) out.set(values, (r * periods.length + slot) * count);
      }
    return out;
  };
  const columns: Record<string, Float64Array> = {
    region: fill((r) => new Float64Array(count).fill(r + 1)),
    period: fill((_, slot) => new Float64Array(count).fill(periods[slot]! + 1)),
    replicate: fill(() => Float64Array.from({ length: count }, (_, i) => block.first + i)),
  };
  for (const name of counts.filter((each) => isKept(each, program))) {
    columns[name] = fill((r, slot) => {
      const { values, slots, places } = block.regional![name][r]!;
      return values === null ? null : ordered(values, slots === 1 ? 0 : slot * places, places);
    });
  }
  const { eligible } = block;
  if (eligible !== null) columns['eligible'] = fill((r) => ordered(eligible, r * count));
  for (const name of ['reachedByRecruits', 'reachedByVolunteers'] as const)
    columns[name] = fill((r) => ordered(block[name]!, r * count));
  return columns;
}

/** The block that columns were made of, to the bit of whatever is asked of it. */
export function blockOfColumns(
  program: Program,
  keep: Keep,
  first: number,
  { replicates, regions }: BlockColumns,
): BlockRecord {
  const flags = replicates['coercion']!;
  const count = flags.length;
  const places = Array.from({ length: count }, (_, i) => i);
  const order = Int32Array.from([...places.filter((i) => flags[i] === 1), ...places.filter((i) => flags[i] !== 1)]);
  const coercing = places.reduce((n, i) => n + (flags[i] === 1 ? 1 : 0), 0);
  const block = { count, coercing };
  const placed = <T extends Float64Array | Int32Array | Uint8Array | Uint16Array>(
    out: T,
    at: number,
    values: Float64Array,
    from: number,
    length: number,
  ): T => {
    for (let place = 0; place < length; place++) out[at + place] = values[from + order[place]!]!;
    return out;
  };
  const ofAll = (values: Float64Array): Float64Array => placed(new Float64Array(count), 0, values, 0, count);

  const columns = nationalColumns(program, keep);
  const national = Object.fromEntries(
    [...counts, ...forceCounts, 'shortfall' as const, 'eligible' as const].map((name) => {
      const length = placesOf(block, name, program);
      const slots = columns.filter((each) => each.name === name);
      const out = new Float64Array(slots.length * length);
      for (const { column, slot } of slots) placed(out, slot * length, replicates[column]!, 0, length);
      return [name, out];
    }),
  ) as Record<Term | 'shortfall', Float64Array>;
  const inHoldings = holdingColumns(program, keep);
  const holdings = (program.force?.kinds ?? []).map((_, k) => {
    const slots = inHoldings.filter(({ kind }) => kind === k);
    const out = new Float64Array(slots.length * count);
    for (const { column, slot } of slots) placed(out, slot * count, replicates[column]!, 0, count);
    return out;
  });
  const regional = regions === null ? null : tablesOf(program, keep, block, regions, placed);
  if (program.allRecorded) {
    national.recordedCoerced = national.coerced;
    if (regional !== null) regional.recordedCoerced = regional.coerced;
  }
  const size = program.scenario.regions.length * count;
  const slots = periodsKept(program, keep).length;
  const byRegion = <T extends Float64Array | Uint8Array | Uint16Array>(out: T, name: string): T => {
    for (let r = 0; r < program.scenario.regions.length; r++)
      placed(out, r * count, regions![name]!, r * slots * count, count);
    return out;
  };
  const reached = (name: string): Uint8Array | Uint16Array | null =>
    regions === null
      ? null
      : byRegion(program.periods.length < 256 ? new Uint8Array(size) : new Uint16Array(size), name);
  return {
    first,
    count,
    order,
    coercing,
    parameters: Object.fromEntries(
      program.parameters.paths
        .filter((path) => program.parameters.constants[path] === undefined)
        .map((path) => [path, ofAll(replicates[parameterPrefix + path]!)]),
    ),
    national,
    holdings,
    metByRecruits: Int32Array.from(ofAll(replicates['regionsMetByRecruits']!)),
    metByVolunteers: Int32Array.from(ofAll(replicates['regionsMetByVolunteers']!)),
    reachedByRecruits: reached('reachedByRecruits'),
    reachedByVolunteers: reached('reachedByVolunteers'),
    regional,
    eligible: regions?.['eligible'] === undefined ? null : byRegion(new Float64Array(size), 'eligible'),
  };
}

/** Names of the columns that a store's blocks have: what is missing shows that columns were not made of one. */
export function columnNames(
  program: Program,
  keep: Keep,
): { readonly replicates: readonly string[]; readonly regions: readonly string[] | null } {
  const drawn = program.parameters.paths.filter((path) => program.parameters.constants[path] === undefined);
  return {
    replicates: [
      'replicate',
      'coercion',
      ...drawn.map((path) => parameterPrefix + path),
      ...nationalColumns(program, keep).map(({ column }) => column),
      ...holdingColumns(program, keep).map(({ column }) => column),
      'regionsMetByRecruits',
      'regionsMetByVolunteers',
    ],
    regions: keepsRegions(keep)
      ? [
          'region',
          'period',
          'replicate',
          ...counts.filter((each) => isKept(each, program)),
          ...(program.parameters.constants['eligible'] === undefined ? ['eligible'] : []),
          'reachedByRecruits',
          'reachedByVolunteers',
        ]
      : null,
  };
}

type Placed = (out: Float64Array, at: number, values: Float64Array, from: number, length: number) => Float64Array;

function tablesOf(
  program: Program,
  keep: Keep,
  block: { readonly count: number; readonly coercing: number },
  regions: Columns,
  placed: Placed,
): Record<Count, readonly CountTable[]> {
  const slots = periodsKept(program, keep).length;
  const scratch = new Float64Array(block.count);
  const tables = (name: Count): CountTable[] =>
    program.scenario.regions.map((_, r) => {
      const places = placesOf(block, name, program);
      const table = makeCountTable(isSettled(name, program) ? 1 : slots, places);
      const values = regions[name];
      if (values !== undefined)
        for (let slot = 0; slot < table.slots; slot++)
          writeSlot(table, slot, placed(scratch, 0, values, (r * slots + slot) * block.count, places));
      return table;
    });
  const made: Partial<Record<Count, readonly CountTable[]>> = {};
  for (const name of counts) made[name] = tables(name);
  return made as Record<Count, readonly CountTable[]>;
}
