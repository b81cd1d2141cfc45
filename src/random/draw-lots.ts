import { fail, snapshot } from '../errors/index.js';
import { assertSeed, type Seed } from './seed.js';
import { streamKey } from './stream-key.js';
import { uniform } from './threefry.js';

/** A tie-break for `apportion`: which of the tied get the seats, and by what rule. */
export interface DrawLots {
  (tied: readonly number[], seats: number): number[];
  /** What `ties.rule` of an apportionment then says. */
  readonly rule: 'lot';
}

/**
 * A drawing of lots for tied seats, keyed by a seed: pass it to `apportion` as `tieBreak`. Each tied index draws a number of its
 * own and the smallest win, so every choice of winners is equally likely and the same seed always draws the same.
 * Errors: `seed/invalid`; `options/invalid` when more seats than ties are asked for, or what is tied is no list of indices.
 */
export function drawLots(seed: Seed): DrawLots {
  assertSeed(seed);
  const key = streamKey(seed, '', 'lot');
  const draw = (tied: readonly number[], seats: number): number[] => {
    const given: unknown = snapshot<unknown>(tied, 'options/invalid', 'tied');
    if (!Array.isArray(given) || !given.every(Number.isSafeInteger))
      return fail('options/invalid', 'tied', tied, 'an array of the tied indices');
    if (!Number.isInteger(seats) || seats < 0 || seats > given.length) {
      fail('options/invalid', 'seats', seats, `a whole number from 0 to the ${String(given.length)} tied`);
    }
    const drawn = (given as number[]).map((index) => ({ index, number: uniform(key, index, 0) }));
    drawn.sort((a, b) => (a.number === b.number ? a.index - b.index : a.number - b.number));
    return drawn
      .slice(0, seats)
      .map(({ index }) => index)
      .sort((a, b) => a - b);
  };
  return Object.freeze(Object.assign(draw, { rule: 'lot' as const }));
}
