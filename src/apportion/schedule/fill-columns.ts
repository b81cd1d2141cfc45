import { infeasible } from '../refuse.js';
import { lineOf } from '../remainder/line-of.js';

/** Real running totals share(i, t), rising in t, by whole part and remainder. */
export interface RunningShares {
  readonly rows: number;
  readonly columns: number;
  readonly wholeOf: (row: number, column: number) => number;
  /** What is left beyond `whole`, the whole part there: on any one scale, 0 exactly where the share is whole. */
  readonly remainderOf: (row: number, column: number, whole: number) => number;
  /** For remainders that are rounded: how far each is off at most, and the exact ones (on a scale of their own). */
  readonly rounded?: { readonly error: number; readonly exactly: (row: number, column: number) => bigint };
}

/**
 * Rounds running totals S(i, t) down or up so that column t sums to `targets[t]`, and never falls in t.
 *
 * Read it as scheduling. Unit j of row i may be booked from the first column with share(i, t) > j − 1, and must be by the first with share(i, t) ≥ j: booked in that window,
 * S(i, t) is the floor or the ceiling of share(i, t). Column t books K_t − K_{t−1} units. Serving the unit due first meets every deadline if no window is overfull and no column idle:
 *
 * - Units that open after s and are due by t: at most Σ max(0, ⌊b_i⌋ − ⌈a_i⌉) ≤ X_t − X_s, with a = share at s, b at t, X = Σ share. It is a whole number, so it is at most ⌊X_t − X_s⌋,
 *   hence at most K_t − K_s as long as K_t − K_s > X_t − X_s − 1.
 * - Units open by t: Σ ⌈share⌉ ≥ X_t, a whole number, so at least K_t as long as K_t < X_t + 1.
 *
 * Both hold for K = ⌊X + ½⌋, because X − ½ < K ≤ X + ½ at s and at t. By Hall's theorem (here: Jackson's rule with release dates and unit jobs) the rule succeeds.
 *
 * Among units due in the same column the one furthest behind its share goes first, then the lowest row.
 */
export function fillColumns(shares: RunningShares, targets: readonly number[]): number[][] {
  const { rows, columns, wholeOf, remainderOf } = shares;
  const cumulative = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const booked = new Float64Array(rows);
  /** Whole part of the share, and the first column in which it will be larger: where the next unit is due. Until then only whether that unit is booked can change. */
  const whole = new Float64Array(rows).fill(-1);
  const due = new Int32Array(rows);
  /** Rows with a unit that may be booked in this column and need not be, how far behind each is, and how many of them are due in each column. */
  const open = new Int32Array(rows);
  const behind = new Float64Array(rows);
  const dueIn = new Int32Array(columns + 1);
  // A few columns at a time go to the rows together: a row's numbers lie apart from the next row's, and each visit costs more than the number.
  const width = Math.min(columns, 64);
  const strip = new Float64Array(rows * width);
  let sum = 0;
  for (let t = 0; t < columns; t++) {
    dueIn.fill(0, t);
    let size = 0;
    for (let i = 0; i < rows; i++) {
      if (due[i] === t) {
        const floor = wholeOf(i, t);
        whole[i] = floor;
        let at = t + 1;
        while (at < columns && wholeOf(i, at) <= floor) at++;
        due[i] = at;
        if (booked[i]! < floor) {
          sum += floor - booked[i]!;
          booked[i] = floor;
        }
      }
      if (booked[i] !== whole[i] || due[i] === columns || remainderOf(i, t, whole[i]!) <= 0) continue;
      open[size++] = i;
      dueIn[due[i]!]!++;
    }
    // All that are due before `last` are booked; those due in it as far as there are units.
    let last = t + 1;
    let spare = Math.max(0, targets[t]! - sum);
    while (last < columns && dueIn[last]! <= spare) spare -= dueIn[last++]!;
    let candidates = 0;
    for (let o = 0; o < size; o++) {
      const i = open[o]!;
      if (due[i]! < last) {
        booked[i]!++;
        sum++;
      } else if (due[i] === last && spare > 0) open[candidates++] = i;
    }
    if (spare > 0 && candidates > 0) {
      for (const i of furthestBehind(open.subarray(0, candidates), behind, shares, whole, t, spare)) {
        booked[i]!++;
        sum++;
      }
    }
    if (sum !== targets[t])
      infeasible(`columnTotals[${t}]`, targets[t], 'running column totals within one of the running shares');
    const at = t % width;
    strip.set(booked, at * rows);
    if (at < width - 1 && t < columns - 1) continue;
    for (let i = 0; i < rows; i++) {
      const row = cumulative[i]!;
      for (let c = 0; c <= at; c++) row[t - at + c] = strip[c * rows + i]!;
    }
  }
  return cumulative;
}

/** The `count` candidates (ascending, more than that) with the largest remainders, of equals the lowest. `behind` is room to work in. */
function furthestBehind(
  candidates: Int32Array,
  behind: Float64Array,
  { remainderOf, rounded }: RunningShares,
  whole: Float64Array,
  column: number,
  count: number,
): number[] {
  const size = candidates.length;
  for (let c = 0; c < size; c++) behind[c] = remainderOf(candidates[c]!, column, whole[candidates[c]!]!);
  const line = lineOf(behind.subarray(0, size), count) as number;
  // The line itself and each remainder may be off.
  const blur = rounded === undefined ? 0 : 2 * rounded.error;
  const chosen: number[] = [];
  const level: number[] = [];
  for (let c = 0; c < size; c++) {
    if (behind[c]! > line + blur) chosen.push(candidates[c]!);
    else if (behind[c]! >= line - blur) level.push(candidates[c]!);
  }
  if (rounded !== undefined) {
    const exact = new Map(level.map((i) => [i, rounded.exactly(i, column)]));
    level.sort((i, j) => (exact.get(i)! > exact.get(j)! ? -1 : exact.get(i)! < exact.get(j)! ? 1 : i - j));
  }
  return chosen.concat(level.slice(0, count - chosen.length));
}
