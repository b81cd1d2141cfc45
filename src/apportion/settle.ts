import { indexHeap } from './index-heap.js';
import type { Tie } from './outcome.js';

/**
 * Sign of price(i, k) − price(j, l), exactly: the price of region i's k-th seat against region j's l-th.
 * A region's prices rise strictly with k. Seats are bought cheapest first.
 */
export type ComparePrices = (i: number, k: number, j: number, l: number) => number;

/** Seats bought cheapest first, and what lies on either side of the line. */
export interface Settled {
  /** Region whose last seat above its floor is the dearest bought; −1 if none. */
  readonly dearestBought: number;
  /** Region whose next seat below its cap is the cheapest not bought; −1 if none. */
  readonly cheapestLeft: number;
}

/**
 * Turns a guess within bounds into the exact answer, in place. `missing` is the total minus the sum of `seats`.
 *
 * Proof: at the end no bought seat (above a floor) is dearer than one left (below a cap); prices rise with k, so that is the cheapest set of its size.
 * The test uses exact comparisons, hence a rounding error in the guess costs time, never a seat. Each exchange makes the set strictly cheaper, so it ends.
 */
export function settle(seats: Float64Array, min: Float64Array, max: Float64Array, missing: number, compare: ComparePrices): Settled {
  if (missing !== 0) stepByHeap(seats, min, max, missing, compare);
  for (;;) {
    let dearestBought = -1;
    let cheapestLeft = -1;
    for (let i = 0; i < seats.length; i++) {
      const k = seats[i]!;
      if (k > min[i]! && (dearestBought < 0 || compare(i, k, dearestBought, seats[dearestBought]!) > 0)) dearestBought = i;
      if (k < max[i]! && (cheapestLeft < 0 || compare(i, k + 1, cheapestLeft, seats[cheapestLeft]! + 1) < 0)) cheapestLeft = i;
    }
    if (dearestBought < 0 || cheapestLeft < 0 || compare(dearestBought, seats[dearestBought]!, cheapestLeft, seats[cheapestLeft]! + 1) <= 0) {
      return { dearestBought, cheapestLeft };
    }
    seats[dearestBought]!--;
    seats[cheapestLeft]!++;
  }
}

/** Buys the cheapest seats left, or returns the dearest bought, one at a time. */
function stepByHeap(seats: Float64Array, min: Float64Array, max: Float64Array, missing: number, compare: ComparePrices): void {
  const step = missing > 0 ? 1 : -1;
  const offset = missing > 0 ? 1 : 0;
  const limit = missing > 0 ? max : min;
  const heap = indexHeap(seats.length, (i, j) => step * compare(i, seats[i]! + offset, j, seats[j]! + offset) < 0);
  for (let i = 0; i < seats.length; i++) if (seats[i] !== limit[i]) heap.push(i);
  for (let left = Math.abs(missing); left > 0; left--) {
    const i = heap.top();
    seats[i]! += step;
    if (seats[i] === limit[i]) heap.pop();
    else heap.sinkTop();
  }
}

/** The regions on the line: those whose last seat costs exactly as much as the cheapest left, and those whose next one does. */
export function tieOnLine(seats: Float64Array, min: Float64Array, max: Float64Array, line: Settled, compare: ComparePrices): Tie | null {
  const { dearestBought: g, cheapestLeft: h } = line;
  if (g < 0 || h < 0 || compare(g, seats[g]!, h, seats[h]! + 1) !== 0) return null;
  const sure = Array.from(seats);
  const tied: number[] = [];
  let bought = 0;
  for (let i = 0; i < seats.length; i++) {
    const k = seats[i]!;
    if (k > min[i]! && compare(i, k, g, seats[g]!) === 0) {
      tied.push(i);
      bought++;
      sure[i]!--;
    } else if (k < max[i]! && compare(i, k + 1, g, seats[g]!) === 0) tied.push(i);
  }
  return { sure, tied, seats: bought };
}
