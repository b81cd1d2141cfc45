import { optionsOf } from '../../errors/index.js';
import { assertSeed, fillUniforms, type Seed, streamKey } from '../../random/index.js';
import { assertPoints, columnsOf, type Design, makeDesign } from './design.js';
import { type Range, rangeQuantile } from './range.js';

export interface LatinHypercubeOptions {
  /** Number of points, 1 to 1,000,000. */
  readonly points: number;
  readonly seed: Seed;
}

/**
 * Latin hypercube: every column's range is cut into as many equally likely strata as there are points, and each holds one point, somewhere
 * in it (M. McKay, R. Beckman and W. Conover, Technometrics 21 (1979) 239-245). A column's values depend on the seed and its own name alone.
 *
 * @throws LevyError `options/invalid`, `seed/invalid`
 */
export function latinHypercube<Column extends string>(
  columns: Readonly<Record<Column, Range>>,
  options: LatinHypercubeOptions,
): Design<Column> {
  const { points, seed } = optionsOf(options, { known: ['points', 'seed'] });
  assertPoints(points);
  assertSeed(seed);
  const given = columnsOf(columns);
  const places = Int32Array.from({ length: points }, (_, i) => i);
  const values = given.map(([column, range]) => {
    const quantile = rangeQuantile(column, range);
    const key = streamKey(seed, column, 'latin-hypercube');
    const order = new Float64Array(points);
    const inside = new Float64Array(points);
    fillUniforms(order, points, key, places, 0);
    fillUniforms(inside, points, key, places, 1);
    const spread = new Array<number>(points);
    const ranked = Array.from(places).sort((a, b) => order[a]! - order[b]!);
    ranked.forEach((place, stratum) => (spread[place] = quantile((stratum + inside[place]!) / points)));
    return spread;
  });
  return makeDesign(
    'latinHypercube',
    given.map(([column]) => column),
    Array.from(places, (i) => values.map((column) => column[i]!)),
    seed,
  );
}
