/** 2⁻⁴⁸: two keys are surely apart beyond this share of their size, see `pricesOf`. */
export const surelyApart = 3.552713678800501e-15;

/** What two keys must be apart by to be surely in that order. */
export const blurOf = (a: number, b: number): number => surelyApart * (Math.abs(a) + Math.abs(b));

/** A binary heap of indices, smallest key first. */
export interface IndexHeap {
  readonly size: () => number;
  readonly top: () => number;
  readonly push: (index: number) => void;
  /** Removes the top. */
  readonly pop: () => void;
  /** Restores the order after the top's key has grown. */
  readonly sinkTop: () => void;
}

/**
 * `key[i]` is the key of i, to rounding; `before(i, j)` says exactly whether i comes out before j, and is asked only where keys are too close to tell.
 * Starts with the first `count` of `items`, in whatever order, and keeps the array; holds at most `key.length`.
 */
export function indexHeap(
  key: Float64Array,
  before: (i: number, j: number) => boolean,
  items = new Int32Array(key.length),
  count = 0,
): IndexHeap {
  let size = count;
  const isBefore = (i: number, j: number): boolean => {
    const [a, b] = [key[i]!, key[j]!];
    const gap = a - b;
    return Math.abs(gap) > blurOf(a, b) ? gap < 0 : before(i, j);
  };
  const sink = (from: number): void => {
    const item = items[from]!;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(items[child + 1]!, items[child]!)) child++;
      if (!isBefore(items[child]!, item)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = item;
  };
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);
  return {
    size: () => size,
    top: () => items[0]!,
    push: (index) => {
      let at = size++;
      while (at > 0 && isBefore(index, items[(at - 1) >> 1]!)) {
        items[at] = items[(at - 1) >> 1]!;
        at = (at - 1) >> 1;
      }
      items[at] = index;
    },
    pop: () => {
      items[0] = items[--size]!;
      sink(0);
    },
    sinkTop: () => sink(0),
  };
}
