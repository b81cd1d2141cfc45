import { ln } from '../../numeric/index.js';
import { nextTurn } from '../../runs/index.js';
import type { ChanceModel } from '../chance-model.js';
import { lnSum } from '../densities.js';
import { type Draws, normalVectors } from '../draws.js';
import { type Compared, lnLikelihood, lnLikelihoods } from '../likelihood.js';
import { lnPriorOverShape, movedPoint, type NormalShape, shapeOf } from './moves.js';
import type { Particle } from './population.js';
import type { Simulator } from './smc.js';
import { effectiveSize, nextShare, systematic, weightsOf } from './tempering.js';

/** A stage of a fit: how much of the data counts, and how the population fared. */
export interface Stage {
  /** Power of the likelihood, 0-1. */
  readonly temperature: number;
  /** Effective sample size before the population was drawn anew. */
  readonly effectiveSampleSize: number;
  /** Share of moves that were accepted; `null` where none was made. */
  readonly acceptance: number | null;
}

export interface Climbing {
  readonly compared: Compared;
  readonly draws: Draws;
  readonly dimensions: number;
  readonly simulator: Simulator;
}

/** The way from one target to another. */
export interface Climb {
  readonly population: readonly Particle[];
  /** Where the population stands: the prior, or the posterior under what was known of chance. */
  readonly from: { readonly chances: readonly ChanceModel[]; readonly likelihoods: Float64Array } | null;
  readonly to: readonly ChanceModel[];
  /** Number of its first stage, from 1. */
  readonly round: number;
}

export interface Climbed {
  readonly population: readonly Particle[];
  /** Log-likelihoods under the target's chance. */
  readonly likelihoods: Float64Array;
  readonly stages: readonly Stage[];
  readonly lnEvidence: number;
  /** How far it came: 1 for all the way. */
  readonly share: number;
  /** Whether no particle could have given the data. */
  readonly isImpossible: boolean;
}

/** Share of the population that the effective sample size is kept at from stage to stage. */
const keptSize = 0.5;
/** Memory of moves: near 0 for draws of their own, near 1 for small steps. A second move is made where few were accepted. */
const stageMoves = [0.3, 0.7] as const;
const lastMoves = [0, 0.6, 0.3] as const;
const enoughAccepted = 0.5;

/** Moves a population from one target to another in stages, (1 − share) of one and share of the other. */
export async function climb(climbing: Climbing, { population: start, from, to, round }: Climb): Promise<Climbed> {
  const { compared, draws, dimensions, simulator } = climbing;
  const size = start.length;
  let population = start;
  let olds = from?.likelihoods ?? new Float64Array(size);
  let news = await likelihoodsOf(compared, population, to);
  const stages: Stage[] = [];
  let [share, lnEvidence] = [0, 0];
  const mixed = (old: number, now: number): number => mix(old, now, share);
  while (share < 1) {
    const was = share;
    const lnWeightsAt = (at: number): Float64Array =>
      Float64Array.from(news, (now, i) => (now === -Infinity ? now : (at - was) * (now - olds[i]!)));
    if (lnSum(lnWeightsAt(1)) === -Infinity) {
      lnEvidence = -Infinity;
      return climbed(true);
    }
    share = nextShare(was, keptSize * size, lnWeightsAt);
    const lnWeights = lnWeightsAt(share);
    lnEvidence += lnSum(lnWeights) - ln(size);
    const weights = weightsOf(lnWeights);
    const shape = shapeOf(
      population.map(({ point }) => point),
      weights,
      dimensions,
    );
    const number = round + stages.length;
    const places = systematic(weights, draws('resample', number, 1)[0]!);
    population = taken(population, places);
    olds = Float64Array.from(places, (place) => olds[place]!);
    news = Float64Array.from(places, (place) => news[place]!);
    const moves = share === 1 && from !== null ? lastMoves : stageMoves;
    simulator.expect(populationsLeft(share, number, from !== null));
    let [accepted, made] = [0, 0];
    for (const [m, memory] of moves.entries()) {
      if (moves === stageMoves && made > 0 && accepted > enoughAccepted * made) break;
      const proposed = await proposedBy(climbing, population, shape, memory, { number, move: m });
      if (proposed === null) break;
      const proposedNews = await likelihoodsOf(compared, proposed, to);
      const proposedOlds = from === null ? olds : await likelihoodsOf(compared, proposed, from.chances);
      const uniforms = draws(`accept:${String(m)}`, number, size);
      const next = [...population];
      for (let i = 0; i < size; i++) {
        const ratio =
          mixed(proposedOlds[i]!, proposedNews[i]!) -
          mixed(olds[i]!, news[i]!) +
          lnPriorOverShape(shape, proposed[i]!.point) -
          lnPriorOverShape(shape, population[i]!.point);
        if (!(ln(uniforms[i]!) < ratio)) continue;
        accepted += 1;
        next[i] = proposed[i]!;
        olds[i] = proposedOlds[i]!;
        news[i] = proposedNews[i]!;
      }
      made += size;
      population = next;
    }
    const acceptance = made === 0 ? null : accepted / made;
    stages.push({ temperature: share, effectiveSampleSize: effectiveSize(lnWeights), acceptance });
    if (simulator.stopped() !== null) break;
  }
  return climbed(false);

  function climbed(isImpossible: boolean): Climbed {
    return { population, likelihoods: news, stages, lnEvidence, share, isImpossible };
  }
}

/** Log-likelihoods of particles under a model of chance. */
export async function likelihoodsOf(
  compared: Compared,
  particles: readonly Particle[],
  chances: readonly ChanceModel[],
): Promise<Float64Array> {
  const out = new Float64Array(particles.length);
  const work = compared.targets.length * compared.points * (compared.points + 20) * chances.length;
  const turn = Math.max(1, Math.floor(1_000_000 / (work + 500)));
  for (let i = 0; i < particles.length; i++) {
    out[i] = lnLikelihood(particles[i]!, lnLikelihoods(compared, particles[i]!, chances));
    if (i % turn === turn - 1) await nextTurn();
  }
  return out;
}

/** Moves of all particles; every other one has a chance of its own too, by turns. */
async function proposedBy(
  { draws, dimensions, simulator }: Climbing,
  population: readonly Particle[],
  shape: NormalShape,
  memory: number,
  { number, move }: { readonly number: number; readonly move: number },
): Promise<readonly Particle[] | null> {
  const steps = normalVectors(draws, `move:${String(move)}`, number, population.length, dimensions);
  const renews = (i: number): boolean => (i + number + move) % 2 === 0;
  return simulator.simulate(
    population.map(({ point, chance }, i) => ({
      point: movedPoint(shape, point, steps[i]!, memory),
      chance: renews(i) ? simulator.nextChance() : chance,
    })),
  );
}

function taken(population: readonly Particle[], places: Int32Array): readonly Particle[] {
  return Array.from(places, (place) => population[place]!);
}

/** Between two logarithms, without making NaN of an infinite one that does not count. */
function mix(old: number, now: number, share: number): number {
  if (share === 1) return now;
  return share === 0 ? old : (1 - share) * old + share * now;
}

/** Populations to come, if the share goes on rising by the same factor. */
function populationsLeft(share: number, round: number, isRefining: boolean): number {
  const climbs = share < 1 ? Math.min(12, Math.ceil(-ln(share) / ln(round < 2 ? 4 : 3))) : 0;
  return 1.5 * (climbs + (isRefining ? 0 : 1)) + lastMoves.length;
}
