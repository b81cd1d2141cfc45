import { describe, isLevyError, LevyError } from '../errors/index.js';
import { blockWork, compile, type Sampling } from '../model/index.js';
import type { Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import { addSummaries, type KeepPlan, type Store } from '../store/index.js';
import { callingThread } from './calling-thread.js';
import { blockCapacity, makeStore } from './engine.js';
import type { Executor, RangeJob, RangeRecord } from './executor.js';
import type { RunHooks } from './options.js';

/** A scenario that is run, and what is kept of it. */
export interface Arm {
  readonly scenario: Scenario;
  readonly plan: KeepPlan;
  readonly sampling: Sampling;
}

export interface BlocksWanted extends RunHooks {
  readonly arms: readonly Arm[];
  readonly seed: Seed;
  readonly first: number;
  readonly replicates: number;
}

/** What has been run: the same replicates of every arm. */
export interface BlocksRun {
  readonly stores: readonly Store[];
  readonly done: number;
  /** What stopped the work before it was done, other than the signal; `null` if nothing did. */
  readonly error: LevyError | null;
}

/** Replicates of a range that is sent away, at least: fewer are not worth the message. */
const leastRange = 64;

/**
 * Progress is told each time so much more of a range is done, in numbers of one region, period and replicate (20 to 300 ns): every 10 to 160 ms.
 * Shares come after every slice of work; telling each of them would be hundreds of calls a second.
 */
const progressWork = 524_288;

/**
 * The one loop that runs replicates. Cuts the range asked for into smaller ones, at most a block each, and has the executor run them for
 * each arm in turn, as many at a time as it can. A range that fails is run once more; if it fails again, no more are begun. What
 * belongs to a range that is not done for every arm is dropped, so that arms stay paired.
 */
export async function runBlocks(wanted: BlocksWanted): Promise<BlocksRun> {
  const { arms, seed, first, replicates, executor = callingThread(), signal, onProgress } = wanted;
  const size = rangeSize(arms, replicates, executor.concurrency);
  const ranges = Math.ceil(replicates / size);
  const records = Array.from({ length: ranges }, () => new Map<Arm, RangeRecord>());
  const shares = new Map<number, number>();
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  let done = 0;
  let next = 0;
  let error: unknown = null;

  const countOf = (range: number): number => Math.min(size, replicates - range * size);
  const tell = (): void => {
    let work = done * arms.length;
    for (const [task, share] of shares) work += share * countOf(Math.floor(task / arms.length));
    try {
      onProgress?.({ done, total: replicates, share: work / (replicates * arms.length), keep: arms[0]!.plan.keep });
    } catch (thrown) {
      error ??= thrown;
      stop.abort();
    }
  };
  const runTask = async (task: number): Promise<void> => {
    const range = Math.floor(task / arms.length);
    const arm = arms[task % arms.length]!;
    const { scenario, plan, sampling } = arm;
    const job: RangeJob = { scenario, seed, first: first + range * size, count: countOf(range), ...plan, sampling };
    const step = progressWork / blockWork(compile(scenario), job.count);
    let told = 0;
    const record = await runTwice(executor, wanted.executor !== undefined, job, stop.signal, (share) => {
      shares.set(task, share);
      if (signal?.aborted === true) stop.abort();
      if (share < told + step) return;
      told = share;
      tell();
    });
    if (record === null) return;
    records[range]!.set(arm, record);
    if (records[range]!.size === arms.length) {
      done += countOf(range);
      for (let a = 0; a < arms.length; a++) shares.delete(range * arms.length + a);
    } else {
      shares.set(task, 1);
    }
    tell();
  };
  const worker = async (): Promise<void> => {
    while (!stop.signal.aborted && error === null && next < ranges * arms.length) {
      try {
        await runTask(next++);
      } catch (thrown) {
        error ??= thrown;
        // What others have begun is worth its end where an executor has failed, not where the caller's code has.
        if (!isLevyError(thrown)) stop.abort();
      }
    }
  };

  if (signal?.aborted === true) stop.abort();
  // Signals of other makes may tell nothing; they are looked at when progress comes.
  (signal as Partial<AbortSignal> | undefined)?.addEventListener?.('abort', onAbort);
  tell();
  await Promise.all(Array.from({ length: Math.min(executor.concurrency, ranges * arms.length) }, worker));
  (signal as Partial<AbortSignal> | undefined)?.removeEventListener?.('abort', onAbort);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a callback's own, whatever it was
  if (error !== null && !isLevyError(error)) throw error;
  const whole = records.filter(({ size }) => size === arms.length);
  return {
    stores: arms.map((arm) =>
      storeOf(
        arm,
        whole.map((each) => each.get(arm)!),
        first,
      ),
    ),
    done,
    error,
  };
}

/** Ranges of at most a block; fewer replicates where there are more workers than blocks. */
function rangeSize(arms: readonly Arm[], replicates: number, concurrency: number): number {
  const block = Math.min(...arms.map(({ scenario }) => blockCapacity(compile(scenario))));
  const share = Math.ceil((replicates * arms.length) / concurrency);
  return Math.min(block, replicates, Math.max(share, leastRange));
}

/**
 * Runs a range, and runs it again where an executor that was given fails. Errors: what the calling thread or a callback throws; a
 * `LevyError` of the executor; `work/failed`, naming the range, after the second failure.
 */
async function runTwice(
  executor: Executor,
  again: boolean,
  job: RangeJob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<RangeRecord | null> {
  if (!again) return executor.run(job, { signal, onProgress });
  for (let attempt = 1; ; attempt++) {
    try {
      return checkedRecord(await executor.run(job, { signal, onProgress }), job);
    } catch (thrown) {
      if (signal.aborted) return null;
      if (attempt < 2 && !isLevyError(thrown)) continue;
      if (isLevyError(thrown)) throw thrown;
      const { first, count } = job;
      const error = new LevyError({
        code: 'work/failed',
        path: 'executor',
        got: `two failures of replicates ${String(first)} to ${String(first + count - 1)}, the last: ${reasonOf(thrown)}`,
        expected: 'an executor that runs every range; run these again with first and replicates',
      });
      error.cause = thrown;
      throw error;
    }
  }
}

/** Errors: a `TypeError` for what is not the record of the range, which counts as a failure of it. */
function checkedRecord(record: RangeRecord | null, job: RangeJob): RangeRecord | null {
  if (record === null) return null;
  const given: Partial<RangeRecord> = Object(record) as object;
  if (given.first !== job.first || given.count !== job.count || !Array.isArray(given.blocks))
    throw new TypeError(`the executor gave no record of the range, but ${describe(record)}`);
  return record;
}

function reasonOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : describe(thrown)).slice(0, 200);
}

/** One arm's records put together, in the order of replicates. */
function storeOf({ scenario, plan, sampling }: Arm, records: readonly RangeRecord[], first: number): Store {
  const store = makeStore(
    compile(scenario),
    plan.keep,
    records[0]?.first ?? first,
    plan.regionSums,
    sampling === 'sobol',
  );
  for (const { blocks, summaries } of records) {
    store.blocks.push(...blocks);
    if (store.summaries !== null && summaries !== null) addSummaries(store.summaries, summaries);
  }
  return store;
}
