import type { ApportionInput, TieBreak } from '../types.js';
import { readBounds, type Bounds } from './bounds.js';
import { readCount } from './counts.js';
import { readIds } from './ids.js';
import { readTieBreak } from './tie-break.js';
import { readWeights, type Weights } from './weights.js';

/** What is to be split, whatever the method: everything of an input that was checked. */
export interface Problem {
  readonly weights: Weights;
  readonly total: number;
  readonly bounds: Bounds;
  readonly ids: readonly string[] | null;
  readonly tieBreak: TieBreak;
}

/** Options that describe a problem. */
export const problemOptions = ['weights', 'total', 'min', 'max', 'ids', 'tieBreak', 'boundsRule'];

export function readProblem(input: Omit<ApportionInput, 'method' | 'boundsRule'>): Problem {
  const tieBreak = readTieBreak(input.tieBreak);
  const weights = readWeights(input.weights);
  const total = readCount(input.total, 'total');
  const ids = input.ids === undefined ? null : readIds(input.ids, weights.size);
  return { weights, total, ids, tieBreak, bounds: readBounds(weights, total, input.min, input.max) };
}
