import type { Executor, Progress, RunOptions } from '../runs/index.js';
import type { Seed } from '../random/index.js';
import type { StudyProgress } from '../studies/index.js';
import { countText } from '../text/index.js';
import type { Context } from './command.js';
import type { Given } from './line/given.js';
import { seedOf, wordOf } from './line/numbers.js';

/** How work is watched, stopped and where it is done. */
interface Hooks<Progress> {
  readonly executor: Executor | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Of what runs replicates. */
export function runHooks({ executor, signal, tell }: Context): Hooks<Progress> {
  return {
    executor,
    signal,
    onProgress: ({ share, done, total }) => tell(share, `${countText(done)} of ${countText(total)} replicates`),
  };
}

/** Of studies, which run point after point; `unit` is what they call one. */
export function studyHooks({ executor, signal, tell }: Context, unit: string): Hooks<StudyProgress> {
  return {
    executor,
    signal,
    onProgress: ({ share, done, total }) => tell(share, `${countText(done)} of ${countText(total)} ${unit}`),
  };
}

/** Seed and sampling as given. Errors: `seed/invalid`, `options/invalid`. */
export function seedAndSampling(given: Given): { readonly seed: Seed; readonly sampling: RunOptions['sampling'] } {
  return { seed: seedOf(given), sampling: wordOf(given, 'sampling', ['independent', 'sobol'] as const, 'independent') };
}

/** What of the replicates asked for was done, where it is not all of them. */
export function partialText(n: number, requested: number, unit = 'replicates'): string {
  return `stopped after ${countText(n)} of ${countText(requested)} ${unit}; the numbers are of these, and so are their errors`;
}
