import { type Ensemble, runEnsemble } from '../ensemble/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Keep } from '../store/index.js';
import type { StudySettings } from './study-options.js';

/** Tells what a study's progress is while one of its points is run. */
export type PointProgress = (share: number) => void;

/**
 * Runs one point of a study; `null` where the signal stopped it before its end: half a point would not be comparable with the others. Errors:
 * those of `runEnsemble`.
 */
export async function runPoint<Id extends string>(
  scenario: Scenario<Id>,
  settings: StudySettings,
  replicates: number,
  keep: Keep,
  onProgress: PointProgress,
): Promise<Ensemble<Id> | null> {
  const { seed, sampling, executor, signal } = settings;
  if (signal?.aborted === true) return null;
  try {
    const ensemble = await runEnsemble(scenario, {
      seed,
      sampling,
      replicates,
      keep,
      executor,
      signal,
      onProgress: ({ share }) => onProgress(share),
    });
    return ensemble.partial ? null : ensemble;
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'AbortError' && settings.signal?.aborted === true) return null;
    throw error;
  }
}
