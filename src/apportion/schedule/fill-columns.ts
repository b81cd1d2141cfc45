import type { Slices } from '../../numeric/index.js';
import { infeasible } from '../refuse.js';
import { lineOf } from '../remainder/line-of.js';

/** Real running totals share(i, t), rising in t, by whole part and remainder (on any one scale; 0 exactly where the share is whole). */
export interface RunningShares {
  readonly rows: number;
  readonly columns: number;
  readonly wholeOf: (row: number, column: number) => number;
  readonly remainderOf: (row: number, column: number) => number | bigint;
}

/** Numbers of a row and column in a slice of work, at some 100 to 200 ns each. */
const sliceRows = 65_536;

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
 *
 * Comes in slices of work.
 */
export function* fillColumns(
  { rows, columns, wholeOf, remainderOf }: RunningShares,
  targets: readonly number[],
): Slices<number[][]> {
  const cumulative = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  yield;
  const booked = new Float64Array(rows);
  const due = new Int32Array(rows);
  /** Whether the row has a unit that may be booked in this column and need not be. */
  const isOpen = new Uint8Array(rows);
  const dueIn = new Int32Array(columns + 1);
  // A few columns at a time go to the rows together: a row's numbers lie apart from the next row's, and each visit costs more than the number.
  const width = Math.min(columns, 32);
  const strip = new Float64Array(rows * width);
  let visited = 0;
  for (let t = 0; t < columns; t++) {
    visited += rows;
    if (visited > sliceRows) {
      visited = 0;
      yield;
    }
    let open = targets[t]!;
    dueIn.fill(0, t);
    for (let i = 0; i < rows; i++) {
      const whole = wholeOf(i, t);
      if (booked[i]! < whole) booked[i] = whole;
      open -= booked[i]!;
      isOpen[i] = 0;
      if (booked[i] !== whole || remainderOf(i, t) <= 0) continue;
      // Windows move forward, and so does the search for the column in which the next unit is due.
      let at = Math.max(due[i]!, t + 1);
      while (at < columns - 1 && wholeOf(i, at) <= whole) at++;
      due[i] = at;
      isOpen[i] = 1;
      dueIn[at]!++;
    }
    // All that are due before `last` are booked; those due in it as far as there are units.
    let last = t + 1;
    let spare = Math.max(0, open);
    while (last < columns && dueIn[last]! <= spare) spare -= dueIn[last++]!;
    const candidates: number[] = [];
    for (let i = 0; i < rows && open > 0; i++) {
      if (isOpen[i] === 0 || due[i]! > last) continue;
      if (due[i]! < last) {
        booked[i]!++;
        open--;
      } else if (spare > 0) candidates.push(i);
    }
    if (last < columns) {
      for (const i of furthestBehind(candidates, (row) => remainderOf(row, t), spare)) {
        booked[i]!++;
        open--;
      }
    }
    if (open !== 0)
      infeasible(`columnTotals[${t}]`, targets[t], 'running column totals within one of the running shares');
    const at = t % width;
    for (let i = 0; i < rows; i++) strip[i * width + at] = booked[i]!;
    if (at < width - 1 && t < columns - 1) continue;
    for (let i = 0; i < rows; i++) {
      const row = cumulative[i]!;
      for (let c = 0; c <= at; c++) row[t - at + c] = strip[i * width + c]!;
    }
  }
  return cumulative;
}

/** Up to `count` of the candidates (ascending), those with the largest remainders first, then the lowest. */
function furthestBehind(
  candidates: readonly number[],
  remainderOf: (row: number) => number | bigint,
  count: number,
): readonly number[] {
  if (candidates.length <= count) return candidates;
  const behind = candidates.map(remainderOf);
  const line = lineOf(
    typeof behind[0] === 'number' ? Float64Array.from(behind as number[]) : (behind as bigint[]),
    count,
  );
  let level = count;
  for (const b of behind) if (b > line) level--;
  return candidates.filter((_, c) => behind[c]! > line || (behind[c] === line && level-- > 0));
}
