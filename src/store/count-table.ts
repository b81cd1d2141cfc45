export type CountValues = Uint16Array | Uint32Array | Float64Array;

/**
 * Whole numbers ≥ 0 by slot and place, kept in two bytes each as long as all fit, then in four, then in eight: regional counts are
 * mostly small, and there are millions of them.
 */
export interface CountTable {
  readonly slots: number;
  readonly places: number;
  /** `slot × places + place`; `null` while everything is 0. */
  values: CountValues | null;
}

export function makeCountTable(slots: number, places: number): CountTable {
  return { slots, places, values: null };
}

/** Writes a slot: the first numbers of `source`, as many as the table has places. */
export function writeSlot(table: CountTable, slot: number, source: Float64Array): void {
  const { places } = table;
  const largest = largestOf(source, places);
  if (largest === 0) return;
  const values = (table.values = wideEnough(table, largest));
  const start = slot * places;
  // One loop for each kind of array: a loop that may meet several kinds asks which at every element.
  if (values instanceof Uint16Array) for (let j = 0; j < places; j++) values[start + j] = source[j]!;
  else if (values instanceof Uint32Array) for (let j = 0; j < places; j++) values[start + j] = source[j]!;
  else for (let j = 0; j < places; j++) values[start + j] = source[j]!;
}

/** `writeSlot`, and adds the same numbers to `sums` from `offset` on: in one go where they are kept in two bytes. */
export function writeAndAdd(
  table: CountTable,
  slot: number,
  source: Float64Array,
  sums: Float64Array,
  offset: number,
): void {
  const { values, places } = table;
  if (!(values instanceof Uint16Array)) {
    writeSlot(table, slot, source);
    add(source, places, sums, offset);
    return;
  }
  const start = slot * places;
  let largest = 0;
  for (let j = 0; j < places; j++) {
    const value = source[j]!;
    sums[offset + j]! += value;
    values[start + j] = value;
    if (value > largest) largest = value;
  }
  if (largest > 65535) writeSlot(table, slot, source); // did not fit
}

/** Adds the first `count` numbers of `source` to `sums` from `offset` on. Whole numbers: exact in any order. */
export function add(source: Float64Array, count: number, sums: Float64Array, offset: number): void {
  for (let j = 0; j < count; j++) sums[offset + j]! += source[j]!;
}

function largestOf(source: Float64Array, places: number): number {
  let largest = 0;
  for (let j = 0; j < places; j++) if (source[j]! > largest) largest = source[j]!;
  return largest;
}

function wideEnough({ values, slots, places }: CountTable, largest: number): CountValues {
  const limit =
    values === null
      ? -1
      : values instanceof Uint16Array
        ? 65535
        : values instanceof Uint32Array
          ? 4294967295
          : Infinity;
  if (values !== null && largest <= limit) return values;
  const size = slots * places;
  const wider =
    largest <= 65535 ? new Uint16Array(size) : largest <= 4294967295 ? new Uint32Array(size) : new Float64Array(size);
  if (values !== null) wider.set(values);
  return wider;
}
