import { fail, failText } from '../../errors/index.js';
import { readCount } from './counts.js';
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
  for (let i = 0; i < weights.size; i++) {
    if (low[i]! > high[i]! && max !== undefined) {
      fail('apportion/infeasible', `min[${String(i)}]`, low[i], `at most the cap of that region, ${String(high[i])}`);
    }
    if (weights.value[i] === 0) high[i] = low[i]!;
    floors += low[i]!;
    caps += high[i]!;
  }
  if (floors > total)
    fail('apportion/infeasible', 'min', floors, `floors that sum to at most the total, ${String(total)}`);
  if (caps < total) {
    if (max === undefined)
      failText(
        'apportion/infeasible',
        'weights',
        weights.size === 0 ? 'no weights' : 'no positive weight',
        `somebody to give ${String(total - floors)} seats to`,
      );
    fail(
      'apportion/infeasible',
      'max',
      caps,
      `caps of the regions with positive weight (and floors of the others) that sum to at least the total, ${String(total)}`,
    );
  }
  return { min: low, max: high, given: min !== undefined || max !== undefined };
}

function readSide(side: Float64Array, given: unknown, path: string, otherwise: number): Float64Array {
  const size = side.length;
  if (given === undefined) return otherwise === 0 ? side : side.fill(otherwise);
  if (typeof given === 'number') return side.fill(readCount(given, path));
  if (!Array.isArray(given) || given.length !== size)
    fail('apportion/invalid', path, given, `one number, or an array of ${String(size)}, as many as weights`);
  for (let i = 0; i < size; i++) side[i] = readCount(given[i], `${path}[${String(i)}]`);
  return side;
}
