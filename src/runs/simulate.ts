import { optionsOf } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import { assertSampling } from './options.js';
import { assertCount, maxReplicates } from './assert-count.js';
import { runCells } from './run-cells.js';
import { makeEngine } from './engine.js';
import { makeRunResult, type RunResult } from './run-result.js';

export interface SimulateOptions {
  /** Required: there is no random default. */
  readonly seed: Seed;
  /** Which replicate of the seed's ensemble, 0 where left out. */
  readonly replicate?: number | undefined;
  /** How the ensemble that it is a replicate of comes to what is not known. @default 'independent' */
  readonly sampling?: 'independent' | 'sobol' | undefined;
}

/**
 * Runs one replicate and keeps everything of it: to the bit what an ensemble under the same seed has as replicate `replicate`.
 * Errors: those of `assertScenario`; `seed/invalid`; `options/invalid` for a replicate that is no whole number from 0 to 10,000,000.
 */
export function simulate<Id extends string>(scenario: Scenario<Id>, options: SimulateOptions): RunResult<Id> {
  const checked = assertScenario(scenario);
  const {
    seed,
    replicate = 0,
    sampling = 'independent',
  } = optionsOf(options, { known: ['seed', 'replicate', 'sampling'] });
  assertSeed(seed);
  assertSampling(sampling);
  assertCount('replicate', replicate, 0, maxReplicates);
  return makeRunResult(
    checked,
    { seed, replicate, sampling },
    runCells(makeEngine(checked, seed, 1, sampling).block, replicate),
  );
}
