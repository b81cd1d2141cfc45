import { fail } from '../errors/index.js';
import { assertSeed, type Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
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
import type { Detail } from '../store/index.js';
import { type Ensemble, makeEnsemble, cancelled, type Progress } from '../ensemble/index.js';

/** How several scenarios are run side by side. */
export interface ArmsOptions {
  /** Required; one seed for all, so that each draw is the same wherever the scenarios agree. */
  readonly seed: Seed;
  /** Replicates of every scenario, 1 to 10,000,000. */
  readonly replicates: number;
  /** Stops the work at the next block, with the same replicates done of every scenario. */
  readonly signal?: AbortSignal;
  /** Called after every block of at most 2,048 replicates of all scenarios. */
  readonly onProgress?: (progress: Progress) => void;
  /** What is kept of every scenario: the country in every period, or regions too (`'regions'` at the end, `'periods'` always). */
  readonly keep?: 'national' | 'regions' | 'periods';
}

/** Names that the options of several scenarios have. */
export const armsOptionNames = ['seed', 'replicates', 'signal', 'onProgress', 'keep', 'level'] as const;

/** Runs scenarios in turn, block by block, so that what is cancelled half way is balanced. The scenarios have passed `assertScenario`. */
export async function runArms(scenarios: readonly Scenario[], options: ArmsOptions): Promise<Ensemble[]> {
  const { seed, replicates, signal, onProgress, keep = 'national' } = options;
  assertSeed(seed);
  assertCount('replicates', replicates, 1, maxReplicates);
  assertHooks({ signal, onProgress });
  const detail: Detail = ['national', 'regions', 'periods'].includes(keep)
    ? keep
    : fail('options/invalid', 'keep', keep, "'national', 'regions' or 'periods'");
  const capacity = Math.min(blockSize, replicates);
  const arms = scenarios.map((scenario) => {
    const engine = makeEngine(scenario, seed, capacity);
    return { scenario, engine, store: makeStore(engine.program, detail, 0, false) };
  });
  let done = 0;
  while (done < replicates && signal?.aborted !== true) {
    const count = Math.min(capacity, replicates - done);
    for (const { engine, store } of arms) runInto(engine, store, done, count);
    done += count;
    onProgress?.({ done, total: replicates });
    if (done < replicates) await nextTurn();
  }
  if (done === 0) cancelled();
  return arms.map(({ scenario, store }) =>
    makeEnsemble({
      scenario,
      seed,
      view: { store, rows: null },
      requested: replicates,
      partial: done < replicates,
      conditional: false,
    }),
  );
}
