import { fail } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import {
  assertCount,
  assertHooks,
  assertSampling,
  callingThread,
  type Executor,
  maxReplicates,
  withTimeLeft,
} from '../runs/index.js';
import { checkedLevel } from '../stats/index.js';

/** How far a study has come. */
export interface StudyProgress {
  /** Points run, and points there are to run at most. */
  readonly done: number;
  readonly total: number;
  /** Share of the work that is done, 0 to 1: of an hour at share 0.25, three quarters are left. */
  readonly share: number;
  /** Replicates still to run, at most. */
  readonly remaining: number;
  /** Seconds that the rest will take at the pace so far; `null` while there is no pace yet. */
  readonly secondsLeft: number | null;
}

/** What a study says of itself; the time is added. */
export type UntimedProgress = Omit<StudyProgress, 'secondsLeft'>;

/** Options of every study. */
export interface StudyOptions {
  /** Required; one for all runs of the study, so that each draw is the same wherever the scenarios agree. */
  readonly seed: Seed;
  /** How replicates come to what is not known. @default 'independent'; in `sensitivity` 'sobol' */
  readonly sampling?: 'independent' | 'sobol' | undefined;
  /** Coverage of the intervals. @default 0.95 */
  readonly level?: number | undefined;
  /** Where replicates are run. @default the thread that calls */
  readonly executor?: Executor | undefined;
  /** Stops the work; what is done is returned, marked `partial`, where it says anything. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StudyProgress) => void) | undefined;
}

export const studyOptionNames = ['seed', 'sampling', 'level', 'executor', 'signal', 'onProgress'] as const;

/** Options that have been checked. */
export interface StudySettings {
  readonly seed: Seed;
  readonly sampling: 'independent' | 'sobol';
  readonly level: number;
  readonly executor: Executor;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: UntimedProgress) => void) | undefined;
}

/** Errors: `seed/invalid`, `options/invalid`. */
export function studySettings(
  options: StudyOptions,
  samplingByDefault: 'independent' | 'sobol' = 'independent',
): StudySettings {
  const { seed, sampling = samplingByDefault, level = 0.95, executor, signal, onProgress } = options;
  assertSeed(seed);
  assertSampling(sampling);
  assertHooks({ executor, signal, onProgress });
  return {
    seed,
    sampling,
    level: checkedLevel(level),
    executor: executor ?? callingThread({ engines: 2 }),
    signal,
    onProgress: onProgress === undefined ? undefined : withTimeLeft<UntimedProgress>(onProgress),
  };
}

/** Errors: `options/invalid`. */
export function assertReplicates(replicates: unknown): asserts replicates is number {
  assertCount('replicates', replicates, 2, maxReplicates);
}

/** Errors: `options/invalid`. */
export function assertRange(between: unknown): asserts between is readonly [number, number] {
  const [from, to] = Array.isArray(between) ? (between as unknown[]) : [];
  if (
    !Array.isArray(between) ||
    between.length !== 2 ||
    !Number.isFinite(from) ||
    !Number.isFinite(to) ||
    !((from as number) < (to as number))
  )
    fail('options/invalid', 'between', between, '[from, to] with from < to');
}
