import { fail } from '../errors/index.js';
import { assertSeed, type Seed } from './seed.js';
import { streamKey } from './stream-key.js';
import { uniform } from './threefry.js';

/**
 * A drawing of lots for tied seats, keyed by a seed: pass it to `apportion` as `tieBreak`. Each tied index draws a number of its
 * own and the smallest win, so every choice of winners is equally likely and the same seed always draws the same.
 * Errors: `seed/invalid`; `lot/invalid` when more seats than ties are asked for.
 */
export function lot(seed: Seed): (tied: readonly number[], seats: number) => number[] {
  assertSeed(seed);
  const key = streamKey(seed, '', 'lot');
  return (tied, seats) => {
    if (!Number.isInteger(seats) || seats < 0 || seats > tied.length) {
      fail('lot/invalid', 'seats', seats, `a whole number from 0 to the ${String(tied.length)} tied`);
    }
    const drawn = tied.map((index) => ({ index, number: uniform(key, index, 0) }));
    drawn.sort((a, b) => a.number === b.number ? a.index - b.index : a.number - b.number);
    return drawn
      .slice(0, seats)
      .map(({ index }) => index)
      .sort((a, b) => a - b);
  };
}
