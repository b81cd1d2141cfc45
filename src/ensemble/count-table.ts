/**
 * Whole numbers ≥ 0 by slot and place, kept in two bytes each as long as all fit, then in four, then in eight: regional counts are
 * mostly small, and there are millions of them.
 */
export interface CountTable {
  readonly slots: number;
  readonly places: number;
  /** `slot × places + place`; `null` while everything is 0. */
  values: Uint16Array | Uint32Array | Float64Array | null;
}

export function makeCountTable(slots: number, places: number): CountTable {
  return { slots, places, values: null };
}

/** Writes a slot from `source`, of which `placeOf` tells where each place is (in order where it is `null`). */
export function writeSlot(table: CountTable, slot: number, source: Float64Array, placeOf: Int32Array | null): void {
  const { places } = table;
  const largest = placeOf === null ? largestOf(source, places) : largestAmong(source, placeOf, places);
  if (largest === 0) return;
  const values = (table.values = wideEnough(table, largest));
  const offset = slot * places;
  // One loop for each kind of array: a loop that may meet several kinds asks which at every element.
  if (values instanceof Uint16Array) {
    if (placeOf === null) for (let j = 0; j < places; j++) values[offset + j] = source[j]!;
    else for (let j = 0; j < places; j++) values[offset + j] = source[placeOf[j]!]!;
  } else if (values instanceof Uint32Array) {
    if (placeOf === null) for (let j = 0; j < places; j++) values[offset + j] = source[j]!;
    else for (let j = 0; j < places; j++) values[offset + j] = source[placeOf[j]!]!;
  } else {
    for (let j = 0; j < places; j++) values[offset + j] = source[placeOf === null ? j : placeOf[j]!]!;
  }
}

function largestOf(source: Float64Array, places: number): number {
  let largest = 0;
  for (let j = 0; j < places; j++) if (source[j]! > largest) largest = source[j]!;
  return largest;
}

function largestAmong(source: Float64Array, placeOf: Int32Array, places: number): number {
  let largest = 0;
  for (let j = 0; j < places; j++) if (source[placeOf[j]!]! > largest) largest = source[placeOf[j]!]!;
  return largest;
}

function wideEnough({ values, slots, places }: CountTable, largest: number): Uint16Array | Uint32Array | Float64Array {
  const limit = values === null ? -1 : values instanceof Uint16Array ? 65535 : values instanceof Uint32Array ? 4294967295 : Infinity;
  if (values !== null && largest <= limit) return values;
  const size = slots * places;
  const wider = largest <= 65535 ? new Uint16Array(size) : largest <= 4294967295 ? new Uint32Array(size) : new Float64Array(size);
  if (values !== null) wider.set(values);
  return wider;
}

/** Copies a slot to out[offset + j], or out[offset + placeOf[j]]; what is not written stays 0. */
export function readSlot(table: CountTable, slot: number, out: Float64Array, offset: number, placeOf: Int32Array | null): void {
  const { values, places } = table;
  if (values === null) return;
  const start = slot * places;
  if (placeOf === null) for (let j = 0; j < places; j++) out[offset + j] = values[start + j]!;
  else for (let j = 0; j < places; j++) out[offset + placeOf[j]!] = values[start + j]!;
}
