import { addSummaries, type Store } from '../store/index.js';
import { callingThread } from './calling-thread.js';
import { type BlocksRun, type BlocksWanted, runBlocks } from './run-blocks.js';

/** Replicates at the first look: sixteen a randomisation of Sobol' points, and enough for a standard error that is known to 5 %. */
export const firstLook = 256;

/**
 * Replicates at which a run that stops by itself is looked at, from 256 to `max`, each look at twice as many as the one before. Sobol' points
 * are best at these numbers; of independent replicates there is a look half way between two as well. They depend on nothing else.
 */
export function looksUntil(max: number, sampling: 'independent' | 'sobol'): number[] {
  const looks: number[] = [];
  for (let n = firstLook; n < max; n *= 2) {
    looks.push(n);
    if (sampling === 'independent' && 1.5 * n < max) looks.push(1.5 * n);
  }
  return [...looks, max];
}

export interface LooksRun extends BlocksRun {
  /** Looks taken, as numbers of replicates. */
  readonly looks: readonly number[];
}

/** Runs replicates from look to look until `isEnough` says so of all that have been run. Errors: as `runBlocks`. */
export async function runLooks(
  wanted: BlocksWanted,
  planned: readonly number[],
  isEnough: (stores: readonly Store[]) => boolean,
): Promise<LooksRun> {
  const { executor = callingThread(), first, replicates: total, onProgress } = wanted;
  const looks: number[] = [];
  let stores: readonly Store[] | null = null;
  let done = 0;
  for (const look of planned) {
    const before = done;
    const count = look - before;
    const part = await runBlocks({
      ...wanted,
      executor,
      first: first + before,
      replicates: count,
      onProgress: (progress) =>
        onProgress?.({
          ...progress,
          done: before + progress.done,
          total,
          share: (before + progress.share * count) / total,
        }),
    });
    stores = stores === null ? part.stores : joined(stores, part.stores);
    done += part.done;
    if (part.done < count) return { stores, done, error: part.error, looks };
    looks.push(look);
    if (isEnough(stores)) break;
  }
  if (done < total) onProgress?.({ done, total: done, share: 1, keep: wanted.arms[0]!.plan.keep });
  return { stores: stores!, done, error: null, looks };
}

/** Stores of the replicates that follow each other, arm by arm. */
function joined(before: readonly Store[], after: readonly Store[]): readonly Store[] {
  before.forEach((store, arm) => {
    const next = after[arm]!;
    for (const block of next.blocks) store.blocks.push(block);
    if (store.summaries !== null && next.summaries !== null) addSummaries(store.summaries, next.summaries);
  });
  return before;
}
