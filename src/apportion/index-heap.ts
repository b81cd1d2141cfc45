/** A binary heap of indices, for an order that the caller may change at the top (then `sinkTop`). */
export interface IndexHeap {
  readonly size: () => number;
  readonly top: () => number;
  readonly push: (index: number) => void;
  /** Removes the top. */
  readonly pop: () => void;
  /** Restores the order after the top has moved back in it. */
  readonly sinkTop: () => void;
}

/** `before(i, j)`: whether i comes out before j. Holds at most `capacity` indices. */
export function indexHeap(capacity: number, before: (i: number, j: number) => boolean): IndexHeap {
  const items = new Int32Array(capacity);
  let size = 0;
  const sinkTop = (): void => {
    const item = items[0]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && before(items[child + 1]!, items[child]!)) child++;
      if (!before(items[child]!, item)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = item;
  };
  return {
    size: () => size,
    top: () => items[0]!,
    push: (index) => {
      let at = size++;
      while (at > 0 && before(index, items[(at - 1) >> 1]!)) {
        items[at] = items[(at - 1) >> 1]!;
        at = (at - 1) >> 1;
      }
      items[at] = index;
    },
    pop: () => {
      items[0] = items[--size]!;
      sinkTop();
    },
    sinkTop,
  };
}
