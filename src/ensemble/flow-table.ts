/**
 * Whole numbers ≥ 0 by slot and place, kept in two bytes each as long as all fit, then in four, then in eight: regional flows
 * are mostly small, and there are millions of them.
 */
export interface FlowTable {
  readonly slots: number;
  readonly places: number;
  /** `slot × places + place`; `null` while everything is 0. */
  values: Uint16Array | Uint32Array | Float64Array | null;
}

export function makeFlowTable(slots: number, places: number): FlowTable {
  return { slots, places, values: null };
}

/** Writes the numbers `source[0 … places − 1]` into a slot. */
export function writeSlot(table: FlowTable, slot: number, source: Float64Array): void {
  let largest = 0;
  for (let i = 0; i < table.places; i++) if (source[i]! > largest) largest = source[i]!;
  if (largest === 0) return;
  const values = (table.values = wideEnough(table, largest));
  const offset = slot * table.places;
  for (let i = 0; i < table.places; i++) values[offset + i] = source[i]!;
}

function wideEnough({ values, slots, places }: FlowTable, largest: number): Uint16Array | Uint32Array | Float64Array {
  const limit = values === null ? -1 : values instanceof Uint16Array ? 65535 : values instanceof Uint32Array ? 4294967295 : Infinity;
  if (values !== null && largest <= limit) return values;
  const size = slots * places;
  const wider = largest <= 65535 ? new Uint16Array(size) : largest <= 4294967295 ? new Uint32Array(size) : new Float64Array(size);
  if (values !== null) wider.set(values);
  return wider;
}

/** Adds the slots up to and including `through` into `out[offset + placeOf[i]]` (or `out[offset + i]` without `placeOf`). */
export function addThrough(table: FlowTable, through: number, out: Float64Array, offset: number, placeOf: Int32Array | null): void {
  const { values, places } = table;
  if (values === null) return;
  for (let slot = 0; slot <= through; slot++) {
    const start = slot * places;
    if (placeOf === null) for (let i = 0; i < places; i++) out[offset + i]! += values[start + i]!;
    else for (let i = 0; i < places; i++) out[offset + placeOf[i]!]! += values[start + i]!;
  }
}
