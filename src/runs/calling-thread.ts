import { blockSlices, compile, type Sampling } from '../model/index.js';
import type { Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { recordInto } from '../store/index.js';
import { blockCapacity, type Engine, makeEngine, makeStore } from './engine.js';
import type { Executor, RangeHooks, RangeJob, RangeRecord } from './executor.js';
import { nextTurn } from './next-turn.js';

export interface CallingThreadOptions {
  /** How many engines are kept. @default all */
  readonly engines?: number;
  /** Replicates that run side by side, at most. @default as many as are fast */
  readonly blockSize?: number;
}

/**
 * The executor of the thread that calls: works in slices of a few milliseconds and lets others have their turn in between. Engines, which
 * take some megabytes each, are kept for the ranges to come: those of the last `engines` scenarios, seeds and ways to sample.
 */
export function callingThread({ engines: most = Infinity, blockSize }: CallingThreadOptions = {}): Executor {
  const engines: { scenario: Scenario; seed: Seed; sampling: Sampling; engine: Engine }[] = [];
  const engineFor = ({ scenario, seed, sampling, count }: RangeJob): Engine => {
    const place = engines.findIndex(
      (each) => each.scenario === scenario && Object.is(each.seed, seed) && each.sampling === sampling,
    );
    const known = place < 0 ? null : engines.splice(place, 1)[0]!;
    const capacity = Math.min(count, blockSize ?? blockCapacity(compile(scenario)));
    const engine =
      known !== null && known.engine.block.capacity >= capacity
        ? known.engine
        : makeEngine(scenario, seed, capacity, sampling);
    engines.push({ scenario, seed, sampling, engine });
    if (engines.length > most) engines.shift();
    return engine;
  };
  // An engine holds one range at a time: who asks for several has them run one after the other.
  let before: Promise<unknown> = Promise.resolve();
  return {
    concurrency: 1,
    run(job, hooks) {
      const record = before.then(() => (hooks.signal.aborted ? null : runRange(job, hooks, engineFor(job))));
      before = record.catch(() => null);
      return record;
    },
  };
}

async function runRange(
  job: RangeJob,
  { signal, onProgress }: RangeHooks,
  engine: Engine,
): Promise<RangeRecord | null> {
  const { first, count, keep, regionSums } = job;
  const { block, program } = engine;
  const store = makeStore(program, keep, first, regionSums);
  for (let done = 0; done < count;) {
    const size = Math.min(block.capacity, count - done);
    for (const share of blockSlices(block, first + done, size, recordInto(store, block.capacity))) {
      onProgress((done + share * size) / count);
      await nextTurn();
      if (signal.aborted) return null;
    }
    done += size;
  }
  return { first, count, blocks: store.blocks, summaries: store.summaries };
}
