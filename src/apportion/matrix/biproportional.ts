import { failText } from '../../errors/index.js';
import { settle } from '../divisor/settle.js';
import type { MatrixProblem } from '../input/matrix-problem.js';
import type { Signposts } from '../methods.js';
import { centreRates } from './centre-rates.js';
import { exchangeGraph } from './exchange-graph.js';
import { fitMargins } from './fit-margins.js';

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

/** 2⁻⁴⁶. Prices as near as this count as equal while seats are moved in bulk; the exact stage after it measures what that left over. */
const nearlyEqual = 1.4210854715202004e-14;

/**
 * Biproportional apportionment (Balinski and Demange 1989): fit the margins in real numbers, round each row exactly, then move the seats still in the wrong column along
 * cheapest chains of exchanges. That is the successive shortest path method for the convex transport problem whose optimum it is, so it always ends: each search moves at least one
 * seat for good, and all that can go along equally cheap chains. Multiplying plays the part of adding, ratios that of costs; no logarithm.
 *
 * Passing a seat from column a to column b costs min over rows of next(b)/last(a), times rate(a)/rate(b): the row's own rate cancels, so that a search is one over columns.
 */
export function balance(problem: MatrixProblem, signposts: Signposts): Balanced {
  const { rows, columns, weights, rowTotals, columnTotals, min, max } = problem;
  const { value } = weights;
  // A quarter of a seat off is as good as exact: rounding disturbs more than that.
  const fit = fitMargins(value, rowTotals, columnTotals, 0.25, 200);
  const columnRates = fit.columnRates.map((rate) => (rate > 0 ? rate : 1));
  const seats = min.slice();
  const surplus = Float64Array.from(columnTotals, (total) => -total);
  const open = (cell: number): boolean =>
    seats[cell]! < max[cell]! && rowTotals[Math.floor(cell / columns)]! > 0 && columnTotals[cell % columns]! > 0;
  for (let i = 0; i < rows; i++) roundRow(i);
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
  while (surplus.some((k) => k > 0)) moveSeats();
  const rowRates = Float64Array.from({ length: rows }, (_, i) => {
    const [low, high] = limitsOf(i);
    if (low > 0 && high < Infinity) return Math.sqrt(low) * Math.sqrt(high);
    return low > 0 ? low : high < Infinity ? high : 1;
  });
  const balanced = { seats, rowRates, columnRates, last, next };
  centreRates(balanced);
  return balanced;

  /** Rounds one row at the column rates. */
  function roundRow(i: number): void {
    const start = i * columns;
    const row = seats.subarray(start, start + columns);
    const floors = min.subarray(start, start + columns);
    const caps = floors.map((floor, j) => (open(start + j) ? Math.min(max[start + j]!, rowTotals[i]! + 1) : floor));
    let missing = rowTotals[i]!;
    for (let j = 0; j < columns; j++) {
      const guess = signposts.countUpTo(value[start + j]! * fit.rowRates[i]! * columnRates[j]!);
      row[j] = Math.min(Math.max(guess, floors[j]!), caps[j]!);
      missing -= row[j]!;
    }
    // Weights at the column rates; in doubles these are the prices, and there is nothing more exact to compare.
    const rated = columnRates.map((rate, j) => value[start + j]! * rate);
    const price = (j: number, k: number): number => signposts.price(rated[j]!, k);
    settle(row, floors, caps, missing, {
      value: rated,
      price: signposts.price,
      compare: (j, k, l, m) => price(j, k) - price(l, m),
    });
  }

  /** The rates that a row's last seats need at least and its next ones allow at most, at the column rates. */
  function limitsOf(i: number): [low: number, high: number] {
    let [low, high] = [0, Infinity];
    for (let j = 0; j < columns; j++) {
      low = Math.max(low, last[i * columns + j]! / columnRates[j]!);
      high = Math.min(high, next[i * columns + j]! / columnRates[j]!);
    }
    return [low, high];
  }

  /** One search from the columns with too many seats, then every seat that can go along its cheapest chains. */
  function moveSeats(): void {
    const { distance, via, bridge } = searchColumns();
    let [nearest, farthest] = [-1, 0];
    for (let j = 0; j < columns; j++) {
      if (surplus[j]! >= 0 || distance[j] === Infinity) continue;
      if (nearest < 0 || distance[j]! < distance[nearest]!) nearest = j;
      farthest = Math.max(farthest, distance[j]!);
    }
    if (nearest < 0)
      failText(
        'apportion/infeasible',
        'weights',
        'weights too far apart for double precision',
        'weights nearer to one another',
      );
    for (let j = 0; j < columns; j++) if (distance[j]! < farthest) columnRates[j]! *= distance[j]! / farthest;
    const graph = exchangeGraph(rows, columns, equallyCheap());
    let moved = 0;
    for (;;) {
      const cells = graph.pass(
        (j) => surplus[j]! > 0,
        (j) => surplus[j]! < 0,
      );
      if (cells === null) break;
      apply(cells);
      moved++;
    }
    if (moved > 0) return;
    // Prices so close (beyond 10¹² seats) that a cell's last and next seat look alike: the chain that the search found.
    const cells: number[] = [];
    for (let to = nearest; via[to]! >= 0; to = via[to]!) {
      const row = bridge[via[to]! * columns + to]!;
      cells.unshift(row * columns + via[to]!, row * columns + to);
    }
    apply(cells);
  }

  /** Cells that give and take a seat in turn. */
  function apply(cells: readonly number[]): void {
    cells.forEach((cell, at) => {
      seats[cell]! += at % 2 === 0 ? -1 : 1;
      surplus[cell % columns]! += at % 2 === 0 ? -1 : 1;
    });
    cells.forEach(reprice);
  }

  /** Dijkstra's search over columns, from those with too many seats. */
  function searchColumns(): { distance: Float64Array; via: Int32Array; bridge: Int32Array } {
    const arc = new Float64Array(columns * columns).fill(Infinity);
    const bridge = new Int32Array(columns * columns);
    for (let i = 0; i < rows; i++) {
      for (let a = 0; a < columns; a++) {
        const given = last[i * columns + a]!;
        if (given === 0) continue;
        for (let b = 0; b < columns; b++) {
          const cost = next[i * columns + b]! / given;
          if (cost < arc[a * columns + b]!) {
            arc[a * columns + b] = cost;
            bridge[a * columns + b] = i;
          }
        }
      }
    }
    const distance = Float64Array.from(surplus, (k) => (k > 0 ? 1 : Infinity));
    const via = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    for (;;) {
      let a = -1;
      for (let c = 0; c < columns; c++)
        if (done[c] === 0 && distance[c]! < Infinity && (a < 0 || distance[c]! < distance[a]!)) a = c;
      if (a < 0) return { distance, via, bridge };
      done[a] = 1;
      for (let b = 0; b < columns; b++) {
        if (done[b] === 1) continue;
        // A ratio below 1 is rounding; the exact stage after this one does not rely on it.
        const there = distance[a]! * Math.max(1, (arc[a * columns + b]! * columnRates[a]!) / columnRates[b]!);
        if (there < distance[b]!) {
          distance[b] = there;
          via[b] = a;
        }
      }
    }
  }

  /** In rows whose dearest last seat costs what their cheapest next one does, to rounding: the cells at that price. */
  function equallyCheap(): Int8Array {
    const state = new Int8Array(rows * columns);
    for (let i = 0; i < rows; i++) {
      const [low, high] = limitsOf(i);
      if (high > low * (1 + nearlyEqual)) continue;
      for (let j = 0; j < columns; j++) {
        const cell = i * columns + j;
        if (last[cell]! / columnRates[j]! >= low * (1 - nearlyEqual)) state[cell] = 1;
        else if (next[cell]! / columnRates[j]! <= high * (1 + nearlyEqual)) state[cell] = -1;
      }
    }
    return state;
  }
}
