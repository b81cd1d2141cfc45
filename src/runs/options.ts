import { fail, optionsOf } from '../errors/index.js';
import { compile } from '../model/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { type Keep, type KeepPlan, planKeep } from '../store/index.js';
import { assertCount, maxReplicates } from './assert-count.js';
import { assertHooks } from './assert-hooks.js';
import type { Executor } from './executor.js';

/** How far the work has come. */
export interface Progress {
  /** Replicates done, of every scenario, and replicates asked for. */
  readonly done: number;
  readonly total: number;
  /** Share of the work that is done, 0 to 1: replicates that are under way count in part. */
  readonly share: number;
  /** What is kept of the replicates, from the first call on, which comes before the work. */
  readonly keep: Keep;
}

/** How replicates are run and what is kept of them: the same options wherever replicates are run. */
export interface RunOptions {
  /** Required: there is no random default. The same seed gives the same numbers, to the bit, everywhere. */
  readonly seed: Seed;
  /** How many replicates (of every scenario), 1 to 10,000,000. */
  readonly replicates: number;
  /** Number of the first replicate: replicates 250 … 259 alone equal those of the whole. @default 0 */
  readonly first?: number | undefined;
  /**
   * What is kept of every replicate beside national totals, each level with those before it: `'national'` the country in every period, `'regions'` every
   * region at the end, `'periods'` every region in every period; `'auto'` as much as `memoryMiB` holds. @default 'auto'; 'national' in compare and attribute
   */
  readonly keep?: Keep | 'auto' | undefined;
  /** Memory for what is kept beside national totals, MiB, of every scenario. A level of `keep` that needs more is refused before the run. @default 128 for 'auto' */
  readonly memoryMiB?: number | undefined;
  /**
   * How replicates come to what is not known: `'independent'` of each other, or `'sobol'`, out of scrambled Sobol' points in 16 independent
   * randomisations, which give the same answers from many times fewer replicates. Best with 16 × a power of two of them. Chance is the same
   * in both. @default 'independent'
   */
  readonly sampling?: 'independent' | 'sobol' | undefined;
  /** Where replicates are run, such as a pool of threads. @default the thread that calls */
  readonly executor?: Executor | undefined;
  /** Stops the work within 100 ms; what is done is returned, marked `partial`. */
  readonly signal?: AbortSignal | undefined;
  /** Called before the work, then several times a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Names of {@link RunOptions}. */
export const runOptionNames = [
  'seed',
  'replicates',
  'first',
  'keep',
  'memoryMiB',
  'sampling',
  'executor',
  'signal',
  'onProgress',
] as const satisfies readonly (keyof RunOptions)[];

/** How the work is watched, stopped and where it is done. */
export interface RunHooks {
  readonly executor: Executor | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Options that have been read, each of them once, and checked. */
export interface RunSettings extends RunHooks {
  readonly seed: Seed;
  readonly replicates: number;
  readonly first: number;
  readonly keep: Keep | 'auto';
  readonly memoryMiB: number | undefined;
  readonly sampling: 'independent' | 'sobol';
}

/**
 * Copies options at the door, so that nothing the caller changes later can matter, and checks those of {@link RunOptions}. `extra` names
 * what else may be there. Errors: `options/invalid`, `seed/invalid`.
 */
export function readRunOptions<Options extends RunOptions>(
  options: Options,
  keepByDefault: Keep | 'auto',
  extra: readonly (keyof Options & string)[] = [],
): { readonly settings: RunSettings; readonly given: Readonly<Options> } {
  const known = [...runOptionNames, ...extra];
  const given = { ...optionsOf(options, { known }) };
  const { seed, replicates, first = 0, keep = keepByDefault, memoryMiB, executor, signal, onProgress } = given;
  const { sampling = 'independent' } = given;
  assertSeed(seed);
  assertCount('replicates', replicates, 1, maxReplicates);
  assertCount('first', first, 0, maxReplicates);
  assertSampling(sampling);
  assertHooks({ executor, signal, onProgress });
  return { settings: { seed, replicates, first, keep, memoryMiB, sampling, executor, signal, onProgress }, given };
}

/** What a run of a scenario will keep, known before it is run. Errors: `options/invalid`. */
export function keepPlanOf(scenario: Scenario, settings: RunSettings, regionSums: boolean): KeepPlan {
  const { replicates, keep, memoryMiB } = settings;
  return planKeep(compile(scenario), { replicates, keep, memoryMiB, regionSums });
}

/** Errors: `options/invalid`. */
export function assertSampling(sampling: unknown): asserts sampling is 'independent' | 'sobol' {
  if (sampling !== 'independent' && sampling !== 'sobol')
    fail('options/invalid', 'sampling', sampling, "'independent' or 'sobol'");
}
