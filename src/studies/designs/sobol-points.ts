import { fail, failText, optionsOf } from '../../errors/index.js';
import {
  assertSeed,
  reversedDirections,
  scrambledCoordinate,
  scramblingOf,
  type Seed,
  sobolDimensions,
  streamKey,
} from '../../random/index.js';
import { assertPoints, columnsOf, type Design, makeDesign } from './design.js';
import { type Range, rangeQuantile } from './range.js';

export interface SobolPointsOptions {
  /** Number of points, a power of two: other numbers of Sobol' points leave gaps. */
  readonly points: number;
  readonly seed: Seed;
}

/**
 * The first points of the Sobol' sequence, scrambled as Owen has it: evener than a Latin hypercube, in pairs of columns too. The first
 * columns have the best dimensions, so put what matters most first; at most 128 columns.
 *
 * @throws LevyError `options/invalid`, `seed/invalid`
 */
export function sobolPoints<Column extends string>(
  columns: Readonly<Record<Column, Range>>,
  options: SobolPointsOptions,
): Design<Column> {
  const { points, seed } = optionsOf(options, { known: ['points', 'seed'] });
  assertPoints(points);
  if ((points & (points - 1)) !== 0) {
    const lower = 1 << (31 - Math.clz32(points));
    fail('options/invalid', 'points', points, `a power of two, such as ${String(lower)} or ${String(2 * lower)}`);
  }
  assertSeed(seed);
  const given = columnsOf(columns);
  if (given.length > sobolDimensions)
    failText('options/invalid', 'columns', String(given.length), `at most ${String(sobolDimensions)} columns`);
  const values = given.map(([column, range], dimension) => {
    const quantile = rangeQuantile(column, range);
    const directions = reversedDirections(dimension);
    const scrambling = scramblingOf(streamKey(seed, '', `sobol-points:${String(dimension)}`), 0);
    return Array.from({ length: points }, (_, i) => quantile(scrambledCoordinate(directions, scrambling, i)));
  });
  return makeDesign(
    'sobolPoints',
    given.map(([column]) => column),
    Array.from({ length: points }, (_, i) => values.map((column) => column[i]!)),
    seed,
  );
}
