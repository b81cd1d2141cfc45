import { indexHeap, surelyApart } from './index-heap.js';
import type { Tie } from './outcome.js';

/** What seats cost. A region's prices rise strictly with k; seats are bought cheapest first. */
export interface Prices {
  /** Price of region i's k-th seat, to rounding. */
  readonly price: (i: number, k: number) => number;
  /** Sign of price(i, k) − price(j, l), exactly. */
  readonly compare: (i: number, k: number, j: number, l: number) => number;
}

/** What lies on either side of the line between seats bought and seats left. */
export interface Settled {
  /** Region whose last seat above its floor is the dearest bought; −1 if none. */
  readonly dearestBought: number;
  /** Region whose next seat below its cap is the cheapest not bought; −1 if none. */
  readonly cheapestLeft: number;
  readonly tie: Tie | null;
}

/**
 * Turns a guess within bounds into the exact answer, in place. `missing` is the total minus the sum of `seats`.
 *
 * Proof: at the end no bought seat (above a floor) is dearer than one left (below a cap); prices rise with k, so that is the cheapest set of its size.
 * The test uses exact comparisons, hence a rounding error in the guess costs time, never a seat. Each exchange makes the set strictly cheaper, so it ends.
 */
export function settle(seats: Float64Array, min: Float64Array, max: Float64Array, missing: number, prices: Prices): Settled {
  const { price, compare } = prices;
  if (missing !== 0) stepByHeap(seats, min, max, missing, prices);
  for (;;) {
    let [g, h, dearest, cheapest] = [-1, -1, 0, 0];
    for (let i = 0; i < seats.length; i++) {
      const k = seats[i]!;
      if (k > min[i]!) {
        const p = price(i, k);
        if (g < 0 || isAbove(p - dearest, p, dearest, () => compare(i, k, g, seats[g]!) > 0)) [g, dearest] = [i, p];
      }
      if (k < max[i]!) {
        const p = price(i, k + 1);
        if (h < 0 || isAbove(cheapest - p, p, cheapest, () => compare(i, k + 1, h, seats[h]! + 1) < 0)) [h, cheapest] = [i, p];
      }
    }
    const order = g < 0 || h < 0 ? -1 : compare(g, seats[g]!, h, seats[h]! + 1);
    if (order <= 0) return { dearestBought: g, cheapestLeft: h, tie: order < 0 ? null : tieAt(seats, min, max, g, dearest, prices) };
    seats[g]!--;
    seats[h]!++;
  }
}

const isAbove = (gap: number, a: number, b: number, exactly: () => boolean): boolean => (Math.abs(gap) > surelyApart * (Math.abs(a) + Math.abs(b)) ? gap > 0 : exactly());

/** Buys the cheapest seats left, or returns the dearest bought, one at a time. */
function stepByHeap(seats: Float64Array, min: Float64Array, max: Float64Array, missing: number, { price, compare }: Prices): void {
  const step = missing > 0 ? 1 : -1;
  const offset = missing > 0 ? 1 : 0;
  const limit = missing > 0 ? max : min;
  const key = new Float64Array(seats.length);
  const able: number[] = [];
  for (let i = 0; i < seats.length; i++) {
    if (seats[i] === limit[i]) continue;
    key[i] = step * price(i, seats[i]! + offset);
    able.push(i);
  }
  const heap = indexHeap(key, (i, j) => step * compare(i, seats[i]! + offset, j, seats[j]! + offset) < 0, able);
  for (let left = Math.abs(missing); left > 0; left--) {
    const i = heap.top();
    seats[i]! += step;
    if (seats[i] === limit[i]) heap.pop();
    else {
      key[i] = step * price(i, seats[i]! + offset);
      heap.sinkTop();
    }
  }
}

/** The regions on the line: those whose last seat costs exactly as much as that of region g, and those whose next one does. */
function tieAt(seats: Float64Array, min: Float64Array, max: Float64Array, g: number, line: number, { price, compare }: Prices): Tie {
  const sure = Array.from(seats);
  const tied: number[] = [];
  const isLevel = (i: number, k: number): boolean => {
    const p = price(i, k);
    return Math.abs(p - line) <= surelyApart * (Math.abs(p) + Math.abs(line)) && compare(i, k, g, seats[g]!) === 0;
  };
  let bought = 0;
  for (let i = 0; i < seats.length; i++) {
    const k = seats[i]!;
    if (k > min[i]! && isLevel(i, k)) {
      tied.push(i);
      bought++;
      sure[i]!--;
    } else if (k < max[i]! && isLevel(i, k + 1)) tied.push(i);
  }
  return { sure, tied, seats: bought };
}
