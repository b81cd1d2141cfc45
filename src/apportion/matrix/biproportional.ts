import { failText } from '../../errors/index.js';
import { fitMargins } from './fit-margins.js';
import type { MatrixProblem } from '../input/matrix-problem.js';
import type { Signposts } from '../methods.js';
import { settle } from '../divisor/settle.js';

/** Seats per cell with all sums met, and rates (to the signposts' power) such that price(last seat) ≤ rowRate · columnRate ≤ price(next seat) in every cell, to rounding. */
export interface Balanced {
  readonly seats: Float64Array;
  readonly rowRates: Float64Array;
  readonly columnRates: Float64Array;
  /** Price of a cell's last seat above its floor; 0 if none. */
  readonly last: Float64Array;
  /** Price of a cell's next seat; Infinity where there cannot be one. */
  readonly next: Float64Array;
}

/**
 * Biproportional apportionment (Balinski and Demange 1989): fit the margins in real numbers, round each row exactly, then move the seats still in the wrong column along
 * cheapest chains of exchanges. That is the successive shortest path method for the convex transport problem whose optimum it is, so it always ends: each search moves one
 * seat for good. Multiplying plays the part of adding, ratios that of costs; no logarithm.
 */
export function balance(problem: MatrixProblem, signposts: Signposts): Balanced {
  const { rows, columns, weights, rowTotals, columnTotals, min } = problem;
  const { value } = weights;
  // A quarter of a seat off is as good as exact: rounding disturbs more than that.
  const fit = fitMargins(value, rowTotals, columnTotals, 0.25, 200);
  const rowRates = fit.rowRates;
  const columnRates = fit.columnRates.map((rate) => (rate > 0 ? rate : 1));
  const seats = min.slice();
  const surplus = Float64Array.from(columnTotals, (total) => -total);
  const open = (cell: number): boolean =>
    value[cell]! > 0 && rowTotals[Math.floor(cell / columns)]! > 0 && columnTotals[cell % columns]! > 0;
  for (let i = 0; i < rows; i++) rowRates[i] = roundRow(i);
  // From here on rates are held against prices, which are squares where the signposts' power is 2.
  if (signposts.power === 2) columnRates.forEach((rate, j) => (columnRates[j] = rate * rate));
  const last = new Float64Array(rows * columns);
  const next = new Float64Array(rows * columns);
  const reprice = (cell: number): void => {
    const k = seats[cell]!;
    last[cell] = k > min[cell]! ? signposts.price(value[cell]!, k) : 0;
    next[cell] = open(cell) ? signposts.price(value[cell]!, k + 1) : Infinity;
  };
  for (let cell = 0; cell < seats.length; cell++) {
    reprice(cell);
    surplus[cell % columns]! += seats[cell]!;
  }
  while (surplus.some((k) => k > 0)) moveOneSeat();
  centre({ seats, rowRates, columnRates, last, next });
  return { seats, rowRates, columnRates, last, next };

  /** Rounds one row at the column rates and returns a row rate. */
  function roundRow(i: number): number {
    const start = i * columns;
    const row = seats.subarray(start, start + columns);
    const floors = min.subarray(start, start + columns);
    const caps = floors.map((floor, j) => (open(start + j) ? rowTotals[i]! : floor));
    let missing = rowTotals[i]!;
    for (let j = 0; j < columns; j++) {
      const guess = open(start + j) ? signposts.countUpTo(value[start + j]! * rowRates[i]! * columnRates[j]!) : 0;
      row[j] = Math.min(Math.max(guess, floors[j]!), caps[j]!);
      missing -= row[j]!;
    }
    // Weights at the column rates; in doubles these are the prices, and there is nothing more exact to compare.
    const rated = columnRates.map((rate, j) => value[start + j]! * rate);
    const price = (j: number, k: number): number => signposts.price(rated[j]!, k);
    const { dearestBought: g, cheapestLeft: h } = settle(row, floors, caps, missing, {
      value: rated,
      price: signposts.price,
      compare: (j, k, l, m) => price(j, k) - price(l, m),
    });
    const low = g < 0 ? 0 : price(g, row[g]!);
    const high = h < 0 ? 0 : price(h, row[h]! + 1);
    if (low > 0 && high > 0) return Math.sqrt(low) * Math.sqrt(high);
    return low + high > 0 ? low + high : 1;
  }

  /** Dijkstra's search over columns, from those with too many seats to the nearest with too few. A step takes a seat from a column and gives it to another in the same row. */
  function moveOneSeat(): void {
    const distance = Float64Array.from(surplus, (k) => (k > 0 ? 1 : Infinity));
    const rowDistance = new Float64Array(rows).fill(Infinity);
    const done = new Uint8Array(columns);
    const viaRow = new Int32Array(columns).fill(-1);
    const viaColumn = new Int32Array(rows).fill(-1);
    for (;;) {
      let j = -1;
      for (let c = 0; c < columns; c++)
        if (done[c] === 0 && distance[c]! < Infinity && (j < 0 || distance[c]! < distance[j]!)) j = c;
      if (j < 0)
        failText(
          'apportion/infeasible',
          'weights',
          'weights too far apart for double precision',
          'weights nearer to one another',
        );
      const far = distance[j]!;
      if (surplus[j]! < 0) {
        for (let c = 0; c < columns; c++) if (distance[c]! < far) columnRates[c]! *= distance[c]! / far;
        for (let i = 0; i < rows; i++) if (rowDistance[i]! < far) rowRates[i]! *= far / rowDistance[i]!;
        surplus[j]!++;
        for (let to = j; viaRow[to]! >= 0;) {
          const i = viaRow[to]!;
          const from = viaColumn[i]!;
          seats[i * columns + to]!++;
          seats[i * columns + from]!--;
          reprice(i * columns + to);
          reprice(i * columns + from);
          to = from;
          if (viaRow[to]! < 0) surplus[to]!--;
        }
        return;
      }
      done[j] = 1;
      for (let i = 0; i < rows; i++) {
        const given = last[i * columns + j]!;
        if (given === 0) continue;
        const rate = rowRates[i]!;
        // A ratio below 1 is rounding; the exact stage after this one does not rely on it.
        const here = far * Math.max(1, (rate * columnRates[j]!) / given);
        if (here >= rowDistance[i]!) continue;
        rowDistance[i] = here;
        viaColumn[i] = j;
        for (let c = 0; c < columns; c++) {
          if (done[c] === 1) continue;
          const there = here * Math.max(1, next[i * columns + c]! / (rate * columnRates[c]!));
          if (there < distance[c]!) {
            distance[c] = there;
            viaRow[c] = i;
          }
        }
      }
    }
  }

  /**
   * Moves each rate to the geometric middle of what its row or column allows, by turns, until every price is clear of its limit. Chains of exchanges end at limits
   * (their ends have room, which spreads inwards one link a turn); only a closed chain, a tie, cannot be freed.
   */
  function centre({ rowRates: rho, columnRates: gamma, last: low, next: high }: Balanced): void {
    for (let turn = 0; turn < 2 * columns + 2; turn++) {
      let slack = Infinity;
      const middle = (rates: Float64Array, others: Float64Array, r: number, stride: number, start: number): void => {
        let [floor, ceiling] = [0, Infinity];
        for (let o = 0; o < others.length; o++) {
          const cell = start + o * stride;
          floor = Math.max(floor, low[cell]! / others[o]!);
          ceiling = Math.min(ceiling, high[cell]! / others[o]!);
        }
        if (floor > 0 && ceiling < Infinity) {
          slack = Math.min(slack, ceiling / floor);
          if (floor < ceiling) rates[r] = Math.sqrt(floor) * Math.sqrt(ceiling);
        } else if (floor > 0) rates[r] = floor * 2;
        else if (ceiling < Infinity) rates[r] = ceiling / 2;
      };
      for (let j = 0; j < columns; j++) middle(gamma, rho, j, columns, j);
      for (let i = 0; i < rows; i++) middle(rho, gamma, i, 1, i * columns);
      if (slack > 1 + 1e-9) return;
    }
  }
}
