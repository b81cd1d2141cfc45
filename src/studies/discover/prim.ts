/** Rows in which something happened or did not, by what was assumed in each. */
export interface Table {
  /** One array a column, all of the same length. */
  readonly columns: readonly Float64Array[];
  /** 1 where the event happened. */
  readonly happened: Uint8Array;
}

/** A limit of a box: the column's values from `low` to `high`, both included; infinite where there is none. */
export interface Limit {
  readonly column: number;
  readonly low: number;
  readonly high: number;
}

/** What a box holds of a table. */
export interface BoxQuality {
  /** Rows inside, and of these the ones in which the event happened. */
  readonly rows: number;
  readonly events: number;
  /** Share of all events that lie inside. */
  readonly coverage: number;
  /** Share of the rows inside in which the event happened. */
  readonly density: number;
}

/** Share of a box's rows that one step peels off: patient, as Friedman and Fisher advise. */
const peeled = 0.05;

/**
 * Boxes of a table, each a peel smaller and denser than the one before: the peeling of PRIM (J. Friedman and N. Fisher, "Bump hunting in
 * high-dimensional data", Statistics and Computing 9 (1999) 123-143), the way scenarios are discovered since B. Bryant and R. Lempert (Technological
 * Forecasting and Social Change 77 (2010) 34-49). Each step takes 5 % of the rows off one end of one of the columns `among`, where that
 * leaves the highest share of events; it ends with fewer than `leastRows` rows or with nothing but events. Yields after every step.
 */
export function* peel(table: Table, among: readonly number[], leastRows: number): Generator<readonly Limit[]> {
  const { columns, happened } = table;
  const n = happened.length;
  const orders = among.map((c) =>
    Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => columns[c]![i]! - columns[c]![j]!),
  );
  const inside = new Uint8Array(n).fill(1);
  const limits = among.map((column) => ({ column, low: -Infinity, high: Infinity }));
  let rows = n;
  let events = happened.reduce((sum, one) => sum + one, 0);
  for (;;) {
    if (events === rows) return;
    let best: { place: number; low: boolean; bound: number; rows: number; events: number } | null = null;
    for (let place = 0; place < among.length; place++) {
      for (const low of [true, false]) {
        const cut = cutOf(orders[place]!, columns[among[place]!]!, happened, inside, rows, low);
        if (cut === null || rows - cut.rows < leastRows) continue;
        const left = { rows: rows - cut.rows, events: events - cut.events };
        // The higher density; of equals the larger box.
        const better =
          best === null ||
          left.events * best.rows > best.events * left.rows ||
          (left.events * best.rows === best.events * left.rows && left.rows > best.rows);
        if (better) best = { place, low, bound: cut.bound, ...left };
      }
    }
    if (best === null) return;
    const values = columns[among[best.place]!]!;
    for (let i = 0; i < n; i++) if (best.low ? values[i]! < best.bound : values[i]! > best.bound) inside[i] = 0;
    limits[best.place]![best.low ? 'low' : 'high'] = best.bound;
    ({ rows, events } = best);
    yield limits.filter(({ low, high }) => low > -Infinity || high < Infinity).map((limit) => ({ ...limit }));
  }
}

/** The rows that a peel takes off one end of a column, whole groups of equal values, and the bound that is left; `null` where nothing would be left. */
function cutOf(
  order: Uint32Array,
  values: Float64Array,
  happened: Uint8Array,
  inside: Uint8Array,
  rows: number,
  low: boolean,
): { bound: number; rows: number; events: number } | null {
  const wanted = Math.max(1, Math.floor(peeled * rows));
  const n = order.length;
  let taken = 0;
  let events = 0;
  let last = NaN;
  for (let k = 0; k < n; k++) {
    const i = order[low ? k : n - 1 - k]!;
    if (inside[i] === 0) continue;
    const value = values[i]!;
    if (taken >= wanted && value !== last) return { bound: value, rows: taken, events };
    taken += 1;
    events += happened[i]!;
    last = value;
  }
  return null;
}

/** What a box holds of the rows that `counts` lets count. */
export function qualityOf(table: Table, box: readonly Limit[], counts: (row: number) => boolean): BoxQuality {
  const { columns, happened } = table;
  let [rows, events, all] = [0, 0, 0];
  for (let i = 0; i < happened.length; i++) {
    if (!counts(i)) continue;
    all += happened[i]!;
    if (!box.every(({ column, low, high }) => columns[column]![i]! >= low && columns[column]![i]! <= high)) continue;
    rows += 1;
    events += happened[i]!;
  }
  return { rows, events, coverage: all === 0 ? NaN : events / all, density: rows === 0 ? NaN : events / rows };
}

/** One number for both: harmonic mean of coverage and density, 0 where a box holds no event. */
export function balance({ coverage, density }: BoxQuality): number {
  return coverage + density > 0 ? (2 * coverage * density) / (coverage + density) : 0;
}
