/** Work that others may interrupt after every slice of some milliseconds, and what comes of it. */
export type Slices<T> = Generator<undefined, T>;

/** Does such work without a break. */
export function inOneGo<T>(slices: Slices<T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}
