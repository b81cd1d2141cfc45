import type { ChanceModel } from '../chance-model.js';
import { errorVariance } from '../likelihood.js';
import { cholesky, solveWith } from '../linear-algebra.js';
import type { Compared } from '../likelihood.js';
import type { Particle } from './population.js';
import type { Prior } from '../prior.js';

/** Repetitions of a particle: enough to know how chance varies at all, at most so many that a fit ends. */
export const leastRepetitions = 4;
export const mostRepetitions = 64;
/** Where a replicate is small, so many numbers of one region and period are worth it: the law of its mean is then nearer to a normal one. */
const cheapCells = 3000;
const cheapRepetitions = 32;
/** Particles that are looked at. */
const looked = 20;

/** Repetitions at first: four, up to 32 where a replicate costs next to nothing. */
export function firstRepetitions({ scenario, program }: Prior): number {
  const cells = scenario.regions.length * program.periods.length;
  return Math.min(cheapRepetitions, Math.max(leastRepetitions, Math.floor(cheapCells / cells)));
}

/**
 * Repetitions with which the noise of a log-likelihood has a standard deviation of about one: the trace of chance over chance and error together, which is how many of the
 * observed numbers chance decides.
 */
export function repetitionsNeeded(
  { targets, points }: Compared,
  population: readonly Particle[],
  [chance]: readonly ChanceModel[],
): number {
  // The middle of the population, not its worst: tails of a prior are left behind.
  const traces = population.slice(0, looked).map((particle) => {
    const mean = particle.means[0]!;
    const deviations = chance!.variancesOf(particle).map(Math.sqrt);
    const both = new Float64Array(points * points);
    const covariance = (k: number, l: number): number =>
      chance!.correlations[k * mean.length + l]! * deviations[k]! * deviations[l]!;
    for (let k = 0; k < points; k++)
      for (let l = 0; l <= k; l++)
        both[k * points + l] =
          covariance(k, l) + (k === l ? errorVariance(targets[k]!, mean[k]!, deviations[k]! * deviations[k]!) : 0);
    const lower = cholesky(both, points);
    let trace = 0;
    for (let k = 0; k < points; k++) {
      const column = Float64Array.from({ length: points }, (_, l) => covariance(Math.max(k, l), Math.min(k, l)));
      trace += solveWith(lower, points, column)[k]!;
    }
    return trace;
  });
  traces.sort((a, b) => a - b);
  const middle = traces[Math.floor(traces.length / 2)] ?? 0;
  return Math.min(mostRepetitions, Math.max(leastRepetitions, Math.ceil(middle)));
}
