import { blurOf, indexHeap } from './index-heap.js';
import type { Tie } from '../outcome.js';

/** What seats cost. A region's prices rise strictly with k; seats are bought cheapest first. */
export interface Prices {
  /** What a region's prices depend on, to rounding. */
  readonly value: Float64Array;
  /** Price of a region's k-th seat, to rounding. */
  readonly price: (value: number, k: number) => number;
  /** Sign of region i's price of seat k minus region j's of seat l, exactly. */
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
export function settle(
  seats: Float64Array,
  min: Float64Array,
  max: Float64Array,
  missing: number,
  prices: Prices,
): Settled {
  const { value, price, compare } = prices;
  // Every scan finds one seat to move; a heap pays for itself from a few on.
  let open = missing;
  if (Math.abs(open) > 3) {
    stepByHeap(seats, min, max, missing, prices);
    open = 0;
  }
  for (;;) {
    let g = -1;
    let h = -1;
    let dearest = 0;
    let cheapest = 0;
    for (let i = 0; i < seats.length; i++) {
      const k = seats[i]!;
      const w = value[i]!;
      if (k > min[i]!) {
        const p = price(w, k);
        const gap = p - dearest;
        if (g < 0 || (gap >= -blurOf(p, dearest) && (gap > blurOf(p, dearest) || compare(i, k, g, seats[g]!) > 0))) {
          g = i;
          dearest = p;
        }
      }
      if (k < max[i]!) {
        const p = price(w, k + 1);
        const gap = cheapest - p;
        if (
          h < 0 ||
          (gap >= -blurOf(p, cheapest) && (gap > blurOf(p, cheapest) || compare(i, k + 1, h, seats[h]! + 1) < 0))
        ) {
          h = i;
          cheapest = p;
        }
      }
    }
    if (open > 0) {
      seats[h]!++;
      open--;
    } else if (open < 0) {
      seats[g]!--;
      open++;
    } else {
      const order = g < 0 || h < 0 ? -1 : compare(g, seats[g]!, h, seats[h]! + 1);
      if (order <= 0)
        return {
          dearestBought: g,
          cheapestLeft: h,
          tie: order < 0 ? null : tieAt(seats, min, max, g, dearest, prices),
        };
      seats[g]!--;
      seats[h]!++;
    }
  }
}

/** Buys the cheapest seats left, or returns the dearest bought, one at a time. */
function stepByHeap(
  seats: Float64Array,
  min: Float64Array,
  max: Float64Array,
  missing: number,
  { value, price, compare }: Prices,
): void {
  const step = missing > 0 ? 1 : -1;
  const offset = missing > 0 ? 1 : 0;
  const limit = missing > 0 ? max : min;
  const key = new Float64Array(seats.length);
  const able = new Int32Array(seats.length);
  let size = 0;
  for (let i = 0; i < seats.length; i++) {
    if (seats[i] === limit[i]) continue;
    key[i] = step * price(value[i]!, seats[i]! + offset);
    able[size++] = i;
  }
  const heap = indexHeap(key, (i, j) => step * compare(i, seats[i]! + offset, j, seats[j]! + offset) < 0, able, size);
  for (let left = Math.abs(missing); left > 0; left--) {
    const i = heap.top();
    seats[i]! += step;
    if (seats[i] === limit[i]) heap.pop();
    else {
      key[i] = step * price(value[i]!, seats[i]! + offset);
      heap.sinkTop();
    }
  }
}

/** The regions on the line: those whose last seat costs exactly as much as that of region g, and those whose next one does. */
function tieAt(
  seats: Float64Array,
  min: Float64Array,
  max: Float64Array,
  g: number,
  line: number,
  { value, price, compare }: Prices,
): Tie {
  const sure = Array.from(seats);
  const tied: number[] = [];
  const isLevel = (i: number, k: number): boolean => {
    const p = price(value[i]!, k);
    return Math.abs(p - line) <= blurOf(p, line) && compare(i, k, g, seats[g]!) === 0;
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
