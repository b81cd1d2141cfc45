import { readCount } from '../input/counts.js';
import { entriesOf, isList, reading, readList } from '../input/lists.js';
import { readOptions } from '../input/options.js';
import { readRatio } from '../input/ratios.js';
import type { CountList } from '../types.js';

/** How far seats may be from those of last time. */
export interface HoldHarmless {
  /** Seats of last time, one each. */
  readonly previous: CountList;
  /**
   * Least share of them that each keeps, such as `0.9` or `'9/10'`; rounded up to whole seats.
   * @default 1
   */
  readonly least?: number | string | undefined;
  /**
   * Most times of them that each may get, such as `1.25`; rounded down. `null` is no limit.
   * @default null
   */
  readonly most?: number | string | null | undefined;
}

/** Raises floors and lowers caps, in place. */
export function applyHoldHarmless(given: unknown, min: Float64Array, max: Float64Array): void {
  if (given === undefined) return;
  const plain = isList(given);
  const { previous, least, most } = plain
    ? { previous: given, least: undefined, most: undefined }
    : readOptions(given as HoldHarmless, ['previous', 'least', 'most'], 'holdHarmless');
  const path = plain ? 'holdHarmless' : 'holdHarmless.previous';
  const seats = reading(path, () => entriesOf(readList(previous, path, "an array of last time's seats", min.length)));
  const expected = 'a number from 0, or a fraction such as "9/10"';
  const [a, b] = least === undefined ? [1n, 1n] : readRatio(least, 'holdHarmless.least', expected);
  const top = most === undefined || most === null ? null : readRatio(most, 'holdHarmless.most', expected);
  for (let i = 0; i < min.length; i++) {
    const held = BigInt(readCount(seats[i], `${path}[${i}]`));
    min[i] = Math.max(min[i]!, Number((held * a + b - 1n) / b));
    if (top !== null) max[i] = Math.min(max[i]!, Number((held * top[0]) / top[1]));
  }
}
