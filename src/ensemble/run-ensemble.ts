import { failText, optionsOf } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import {
  assertCount,
  maxReplicates,
  assertHooks,
  nextTurn,
  blockSize,
  makeEngine,
  makeStore,
  runInto,
} from '../runs/index.js';
import { defaultDetailBudgetMiB, detailWithin } from '../store/index.js';
import { type Ensemble, makeEnsemble } from './ensemble.js';

/** How far an ensemble has come. */
export interface Progress {
  /** Replicates done, and replicates asked for. */
  readonly done: number;
  readonly total: number;
}

export interface EnsembleOptions {
  /** Required: there is no random default. The same seed gives the same numbers, to the bit, everywhere. */
  readonly seed: Seed;
  /** How many replicates, 1 to 10,000,000. */
  readonly replicates: number;
  /** Number of the first replicate, 0 where left out: replicates 250 … 259 alone equal those of the whole. */
  readonly first?: number;
  /** Stops the work at the next block; what is done is returned, marked `partial`. */
  readonly signal?: AbortSignal;
  /** Called after every block of at most 2,048 replicates. */
  readonly onProgress?: (progress: Progress) => void;
  /** Memory that regional and periodic detail may take, MiB; beyond it, sums are kept. */
  readonly detailBudgetMiB?: number;
}

/**
 * Runs a scenario many times over: every replicate draws the unknown parameters and all chance anew.
 *
 * Yields to the event loop between blocks. Errors: those of `assertScenario`; `seed/invalid`; `options/invalid` for options out
 * of range. Cancelling is no error: the promise resolves to the replicates done, with `partial` true; `work/cancelled` if there are none.
 */
export async function runEnsemble<Id extends string>(
  scenario: Scenario<Id>,
  options: EnsembleOptions,
): Promise<Ensemble<Id>> {
  const checked = assertScenario(scenario);
  const {
    seed,
    replicates,
    first = 0,
    signal,
    onProgress,
    detailBudgetMiB = defaultDetailBudgetMiB,
  } = optionsOf(options, {
    known: ['seed', 'replicates', 'first', 'signal', 'onProgress', 'detailBudgetMiB'],
    elsewhere: { executor: noExecutor, keep: 'detailBudgetMiB; keep is an option of compare and attribute' },
  });
  assertSeed(seed);
  assertCount('replicates', replicates, 1, maxReplicates);
  assertCount('first', first, 0, maxReplicates);
  assertHooks({ signal, onProgress });
  const engine = makeEngine(checked, seed, Math.min(blockSize, replicates));
  const store = makeStore(engine.program, detailWithin(engine.program, replicates, detailBudgetMiB), first, true);
  let done = 0;
  while (done < replicates && signal?.aborted !== true) {
    const count = Math.min(blockSize, replicates - done);
    runInto(engine, store, first + done, count);
    done += count;
    onProgress?.({ done, total: replicates });
    if (done < replicates) await nextTurn();
  }
  if (done === 0) cancelled();
  return makeEnsemble<Id>({
    scenario: checked,
    seed,
    view: { store, rows: null },
    requested: replicates,
    partial: done < replicates,
    conditional: false,
  });
}

/** Told to whoever looks for worker threads. */
export const noExecutor =
  'no executor: this version runs in the thread that calls it; give workers ranges of replicates by first';

/** Throws `work/cancelled`: there is nothing to return. */
export function cancelled(): never {
  failText(
    'work/cancelled',
    'signal',
    'a signal aborted before the first replicates were run',
    'at least one block of replicates run, to return what is done',
  );
}
