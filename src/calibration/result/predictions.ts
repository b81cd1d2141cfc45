import { nextTurn } from '../../runs/index.js';
import { normalQuantile } from '../../numeric/index.js';
import type { ChanceModel } from '../chance-model.js';
import type { Draws } from '../draws.js';
import { type Compared, conditionalOf } from '../likelihood.js';
import { observedDraw } from '../observed-draw.js';
import type { Particle } from '../sampler/population.js';
import { waysGivenData } from './posterior-rows.js';

/** Draws of what would be published, one a particle, by target. */
export type Predictions = readonly Float64Array[];

/** The way that coercion goes in each particle, drawn by what the data say of it. */
export async function waysDrawn(
  compared: Compared,
  particles: readonly Particle[],
  chances: readonly ChanceModel[],
  draws: Draws,
): Promise<Int32Array> {
  const uniforms = draws('way', 0, particles.length);
  const ways = new Int32Array(particles.length);
  if (chances.length === 1) return ways;
  for (const [i, particle] of particles.entries()) {
    const shares = waysGivenData(compared, particle, chances);
    let reached = shares[0]!;
    while (reached < uniforms[i]! && ways[i]! < shares.length - 1) reached += shares[++ways[i]!]!;
    if (i % 50 === 49) await nextTurn();
  }
  return ways;
}

/**
 * Posterior predictive draws of the same campaign run again: fresh chance, and fresh errors of observation. `fresh` are particles of the posterior, simulated
 * anew; the `repetition` of each is taken.
 */
export function predictAnew(
  compared: Compared,
  fresh: readonly Particle[],
  ways: Int32Array,
  draws: Draws,
): Predictions {
  const normals = draws('baseline', 0, fresh.length);
  return compared.targets.map((target, k) => {
    const uniforms = draws(`observe:${String(k)}`, 0, fresh.length);
    return Float64Array.from(fresh, ({ paths }, i) =>
      observedDraw(target, paths[ways[i]!]![k]!, uniforms[i]!, normalQuantile(normals[i]!)),
    );
  });
}

/**
 * Predictive draws of targets beyond those fitted, in the campaign that the fitted ones were observed in: chance is what it is likely to have been, given them. Regions
 * that turned out willing stay so.
 */
export async function predictOnwards(
  compared: Compared,
  particles: readonly Particle[],
  chances: readonly ChanceModel[],
  ways: Int32Array,
  draws: Draws,
): Promise<Predictions> {
  const { targets, fitted } = compared;
  const later = targets.slice(fitted);
  const out = later.map(() => new Float64Array(particles.length));
  const uniforms = later.map((_, k) => draws(`onwards:${String(k)}`, 0, particles.length));
  const latents = later.map((_, k) => draws(`latent:${String(k)}`, 0, particles.length));
  for (const [i, particle] of particles.entries()) {
    const way = ways[i]!;
    const { means, latent } = conditionalOf(compared, particle, way, chances[way]!);
    later.forEach((target, k) => {
      const place = fitted + k;
      const number = means[place]! + Math.sqrt(latent[place]!) * normalQuantile(latents[k]![i]!);
      // What is not known of the baseline is in the latent variance.
      out[k]![i] = observedDraw(target, number, uniforms[k]![i]!, 0);
    });
    if (i % 50 === 49) await nextTurn();
  }
  return out;
}
