import { failText } from '../../errors/index.js';
import { infeasible } from '../refuse.js';
import { readCount } from './counts.js';
import { reading, readList } from './lists.js';
import type { Weights } from './weights.js';

/** Floors and caps, one each. No cap is a cap of one more than the total; a zero weight is capped at its floor. */
export interface Bounds {
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Whether any floor or cap was given that could matter. */
  readonly given: boolean;
}

/** Checks floors and caps, alone and against the total; once for each set of weights, whose room it takes. */
export function readBounds(weights: Weights, total: number, min: unknown, max: unknown): Bounds {
  const { size, room } = weights;
  const low = readSide(room.subarray(0, size), min, 'min', 0);
  const high = readSide(room.subarray(size, 2 * size), max, 'max', total + 1);
  // Beyond 2⁵³ these sums are rounded, but then they are above any total anyway.
  let floors = 0;
  let caps = 0;
  for (let i = 0; i < size; i++) {
    if (low[i]! > high[i]! && max !== undefined) {
      infeasible(`min[${i}]`, low[i], `at most the cap of that region, ${high[i]}`);
    }
    if (weights.value[i] === 0) high[i] = low[i]!;
    floors += low[i]!;
    caps += high[i]!;
  }
  if (floors > total) infeasible('min', floors, `floors that sum to at most the total, ${total}`);
  if (caps < total) {
    if (max === undefined)
      failText(
        'apportion/infeasible',
        'weights',
        size === 0 ? 'no weights' : 'no positive weight',
        `somebody to give ${total - floors} seats to`,
      );
    infeasible('max', caps, `positive weights with caps that sum to at least the total, ${total}`);
  }
  return { min: low, max: high, given: min !== undefined || max !== undefined };
}

/** One number for all or one each, into `side`; where there may be none (`otherwise` is not 0), `null` and `Infinity` mean none. */
export function readSide(side: Float64Array, given: unknown, path: string, otherwise: number): Float64Array {
  const isNone = (value: unknown): boolean => otherwise > 0 && (value === null || value === Infinity);
  if (given === undefined || isNone(given)) return otherwise === 0 ? side : side.fill(otherwise);
  if (typeof given === 'number') return side.fill(readCount(given, path));
  const size = side.length;
  return reading(path, () => {
    const list = readList(given, path, 'one number, or an array', size);
    for (let i = 0; i < size; i++) {
      const entry = list[i];
      side[i] = isNone(entry) ? otherwise : readCount(entry, `${path}[${i}]`);
    }
    return side;
  });
}
