import { ln } from '../../numeric/index.js';
import { weightsOf } from '../sampler/tempering.js';
import type { ChanceModel } from '../chance-model.js';
import { type Compared, lnLikelihoods } from '../likelihood.js';
import type { Particle } from '../sampler/population.js';
import { coercionPath, type Prior } from '../prior.js';

/** Draws of a posterior: those that are the same once, with the weight of all of them. */
export interface PosteriorRows {
  /** What the columns are: paths of parameters. */
  readonly paths: readonly string[];
  readonly rows: readonly (readonly number[])[];
  /** Shares, adding up to one. */
  readonly weights: readonly number[];
}

/** How likely each way is that coercion goes, given the data, for one particle. */
export function waysGivenData(compared: Compared, particle: Particle, chances: readonly ChanceModel[]): Float64Array {
  const byWay = lnLikelihoods(compared, particle, chances);
  return weightsOf(byWay.map((one, way) => (particle.shares[way]! > 0 ? one + ln(particle.shares[way]!) : -Infinity)));
}

/**
 * The posterior as rows. Where the prior varies whether coercion is used, a row has how likely that is given itself and the data: the first way is the one with the lowest
 * draw, in which coercion is used wherever it can be.
 */
export function posteriorRows(
  prior: Prior,
  particles: readonly Particle[],
  used: (particle: Particle) => number,
): PosteriorRows {
  const columns = prior.varied.map((path) => prior.paths.indexOf(path));
  const paths = prior.variesCoercion ? [...prior.varied, coercionPath] : prior.varied;
  const counts = new Map<string, { readonly row: readonly number[]; count: number }>();
  for (const particle of particles) {
    const row = columns.map((column) => particle.values[column]!);
    if (prior.variesCoercion) row.push(used(particle));
    const key = row.join(' ');
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { row, count: 1 });
    else known.count += 1;
  }
  const all = [...counts.values()];
  return {
    paths,
    rows: all.map(({ row }) => row),
    weights: all.map(({ count }) => count / particles.length),
  };
}
