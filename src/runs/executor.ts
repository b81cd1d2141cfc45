import type { Sampling } from '../model/index.js';
import type { Seed } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import type { BlockRecord, Keep, RegionSummaries } from '../store/index.js';

/** A range of replicates of one scenario to run: plain data, which can be sent to another thread or machine. */
export interface RangeJob {
  readonly scenario: Scenario;
  readonly seed: Seed;
  /** Replicates `first` … `first + count − 1`. */
  readonly first: number;
  readonly count: number;
  readonly keep: Keep;
  /** Whether regions are summed up over the replicates. */
  readonly regionSums: boolean;
  /** How replicates come to what is not known. */
  readonly sampling: Sampling;
}

/** What is kept of a range: plain data and typed arrays. */
export interface RangeRecord {
  readonly first: number;
  readonly count: number;
  readonly blocks: readonly BlockRecord[];
  readonly summaries: RegionSummaries | null;
}

/** How a range is watched and stopped. */
export interface RangeHooks {
  readonly signal: AbortSignal;
  /** Told the share of the range that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Runs ranges of replicates somewhere: on the thread that calls, on others, on other machines. Where it runs and in what order changes
 * no bit of the result.
 */
export interface Executor {
  /** How many ranges it works on at the same time, at least 1. */
  readonly concurrency: number;
  /**
   * Runs one range and gives what is kept of it, or `null` when the signal stopped it. A rejection means that the range failed; it is then
   * asked for once more.
   */
  readonly run: (job: RangeJob, hooks: RangeHooks) => Promise<RangeRecord | null>;
}
