import { type ChanceModel, learnChance } from '../chance-model.js';
import { type Draws, normalVectors } from '../draws.js';
import type { Compared } from '../likelihood.js';
import { type Particle, type Proposal, replicatesOf, simulatePopulation } from './population.js';
import { firstRepetitions, mostRepetitions, repetitionsNeeded } from './repetitions.js';
import type { RowsRun } from './simulate-rows.js';
import { climb, type Stage } from './stages.js';

/** What a fit has come to. */
export interface Fit {
  readonly particles: readonly Particle[];
  readonly chances: readonly ChanceModel[];
  readonly stages: readonly Stage[];
  /** Logarithm of the evidence of what counts at the temperature reached. */
  readonly lnEvidence: number;
  readonly temperature: number;
  readonly repetitions: number;
  readonly replicates: number;
  /** Why it ended early: stopped, out of replicates, or no draw of the prior that could have given the data; `null` where it did not. */
  readonly stopped: 'signal' | 'budget' | 'impossible' | null;
}

export interface FitWanted {
  readonly run: Omit<RowsRun, 'repetitions' | 'onProgress'>;
  readonly compared: Compared;
  readonly draws: Draws;
  readonly particles: number;
  /** Replicates to run at most. */
  readonly budget: number;
  /** Told how many replicates were run, and the share of the work that is done. */
  readonly onProgress: (replicates: number, share: number) => void;
}

/** Simulates proposals within a budget, and knows why it could not. */
export interface Simulator {
  readonly simulate: (proposals: readonly Proposal[]) => Promise<readonly Particle[] | null>;
  /** A chance that nobody has had. */
  readonly nextChance: () => number;
  /** Tells how many populations are still to be run, for the share of the work. */
  readonly expect: (populations: number) => void;
  readonly stopped: () => 'signal' | 'budget' | null;
}

/**
 * Tempered sequential Monte Carlo (P. Del Moral, A. Doucet and A. Jasra, J. R. Statist. Soc. B 68 (2006) 411-436): a population drawn from the prior is weighted by a power of the
 * likelihood that rises from 0 to 1, drawn anew, and moved, so that it ends as the posterior. Each particle carries the chance it was simulated with,
 * and so its likelihood, which is a synthetic one (L. Price and others, J. Comput. Graph. Statist. 27 (2018) 1-11). What chance does is learned from the prior's population first,
 * and once again from the posterior's. `null` where the signal stopped it before there was a population.
 */
export async function fit(wanted: FitWanted): Promise<Fit | null> {
  const { compared, draws, particles: size } = wanted;
  const { prior } = wanted.run;
  const dimensions = prior.coordinates.length;
  let repetitions = firstRepetitions(prior);
  let replicates = 0;
  let [done, left] = [0, 20];
  let [share, chance] = [0, 0];
  let stopped = null as Fit['stopped'];
  const tell = (part: number, count: number): void => {
    share = Math.max(share, Math.min(0.99, (done + part) / (done + Math.max(part, left))));
    wanted.onProgress(replicates + Math.round(part * count), share);
  };
  const simulator: Simulator = {
    async simulate(proposals) {
      const run = { ...wanted.run, repetitions, onProgress: (part: number) => tell(part, count) };
      const count = replicatesOf(run, proposals.length);
      if (replicates + count > wanted.budget) stopped = 'budget';
      if (stopped !== null) return null;
      const simulated = await simulatePopulation(run, proposals);
      if (simulated === null) stopped = 'signal';
      if (simulated === null) return null;
      done += 1;
      left = Math.max(1, left - 1);
      replicates += count;
      return simulated;
    },
    nextChance: () => (chance += mostRepetitions) - mostRepetitions,
    expect: (populations) => void (left = populations),
    stopped: () => stopped as 'signal' | 'budget' | null,
  };

  tell(0, 0);
  const start = normalVectors(draws, 'start', 0, size, dimensions);
  const fresh = (): readonly Proposal[] => start.map((point) => ({ point, chance: simulator.nextChance() }));
  let population = await simulator.simulate(fresh());
  if (population === null) return null;
  let chances = await learnChance(population, wanted.run.quantities, dimensions);
  const needed = repetitionsNeeded(compared, population, chances);
  if (needed > repetitions && needed * replicates * 20 < wanted.budget * repetitions) {
    const before = repetitions;
    repetitions = needed;
    const again = await simulator.simulate(fresh());
    if (again === null) repetitions = before;
    else population = again;
    chances = await learnChance(population, wanted.run.quantities, dimensions);
  }
  const climbing = { compared, draws, dimensions, simulator };
  let reached = await climb(climbing, { population, from: null, to: chances, round: 1 });
  let { lnEvidence } = reached;
  const stages = [...reached.stages];
  const temperature = reached.share;
  if (reached.share === 1 && stopped === null) {
    const from = { chances, likelihoods: reached.likelihoods };
    const { population: particles } = reached;
    const to = await learnChance(particles, wanted.run.quantities, dimensions);
    const refined = await climb(climbing, { population: particles, from, to, round: stages.length + 1 });
    // Half of the way would be neither of two posteriors.
    if (refined.share === 1) {
      reached = refined;
      chances = to;
      lnEvidence += refined.lnEvidence;
      stages.push(...refined.stages.map((stage) => ({ ...stage, temperature: 1 })));
    }
  }
  if (reached.isImpossible) stopped = 'impossible';
  return {
    particles: reached.population,
    chances,
    stages,
    lnEvidence,
    temperature,
    repetitions,
    replicates,
    stopped,
  };
}
