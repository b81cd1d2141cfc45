import { targetOf } from '../../scenario/index.js';
import type { Draws } from '../draws.js';
import type { Compared } from '../likelihood.js';
import type { CalibrateSettings } from '../options.js';
import { type Particle, replicatesOf, simulatePopulation, waysOf } from './population.js';
import { waysDrawn } from '../result/predictions.js';
import type { Prior } from '../prior.js';
import type { Quantity, RowsRun } from './simulate-rows.js';
import { type Fit, fit } from './smc.js';

/** A fit, and its particles run once more under fresh chance. */
export interface FittedPopulation {
  readonly compared: Compared;
  readonly fit: Fit;
  /** `null` where work was stopped. */
  readonly fresh: readonly Particle[] | null;
  /** The way that coercion goes in each particle. */
  readonly ways: Int32Array;
  /** Fresh runs in which recruits reach the target. */
  readonly reached: { readonly count: number; readonly of: number } | null;
  readonly replicates: number;
}

export interface PopulationWanted {
  readonly prior: Prior;
  readonly compared: Compared;
  readonly draws: Draws;
  readonly settings: CalibrateSettings;
}

/** Fits, then runs the posterior once under fresh chance; `null` where the signal stopped it before there was a population. Errors: those of runs. */
export async function fittedPopulation(wanted: PopulationWanted): Promise<FittedPopulation | null> {
  const { prior, compared, draws, settings } = wanted;
  const { seed, executor, signal, onProgress } = settings;
  const size = particlesWithin(settings, waysOf(prior));
  const run: Omit<RowsRun, 'repetitions' | 'onProgress'> = {
    prior,
    quantities: compared.targets,
    seed,
    executor,
    signal,
  };
  const tell = (done: number, share: number): void =>
    onProgress?.({ done, total: Math.max(done, settings.budget), share });
  const fitted = await fit({ run, compared, draws, particles: size, budget: settings.budget, onProgress: tell });
  if (fitted === null) return null;
  const ways = await waysDrawn(compared, fitted.particles, fitted.chances, draws);
  // One repetition of each, whose chance no particle was chosen for.
  const again: RowsRun = {
    ...run,
    quantities: [...compared.targets, recruitsAtEnd(prior)],
    repetitions: 1,
    onProgress: () => undefined,
  };
  const fresh =
    fitted.stopped === 'signal'
      ? null
      : await simulatePopulation(
          again,
          fitted.particles.map(({ point }, i) => ({ point, chance: freshFrom + i })),
        );
  tell(fitted.replicates, 1);
  return {
    compared,
    fit: fitted,
    fresh,
    ways,
    reached: fresh === null ? null : reachedIn(prior, fresh, ways),
    replicates: fitted.replicates + (fresh === null ? 0 : replicatesOf(again, fresh.length)),
  };
}

/** Chance beyond that of any fit: numbers of replicates have 31 bits. */
const freshFrom = 2_000_000_000;

/** National recruits at the end. */
function recruitsAtEnd({ program }: Prior): Quantity {
  return {
    metric: 'recruits',
    region: -1,
    after: null,
    through: { period: program.periods.length, share: 1 },
    error: { kind: 'binomial', share: 1, note: null },
    baseline: 0,
  };
}

function reachedIn(prior: Prior, fresh: readonly Particle[], ways: Int32Array): { count: number; of: number } {
  const reaches = fresh.filter(({ paths }, i) => {
    const path = paths[ways[i]!]!;
    return path[path.length - 1]! >= targetOf(prior.scenario);
  });
  return { count: reaches.length, of: fresh.length };
}

/** Particles that a budget allows: some thirty populations of eight repetitions are run. */
function particlesWithin({ particles, budget }: CalibrateSettings, ways: number): number {
  return Math.max(100, Math.min(particles, Math.floor(budget / (30 * 8 * ways))));
}
