import type { Executor } from 'levy';
import { type RangeJob, type RangeRecord, requestOf } from '../../src/runs/index.js';

/**
 * An executor that has ranges it has run before at hand: the pinned scenario is run once, however often it is compared with another. Records are
 * read and not changed, so that the same one serves again.
 */
export function rememberingRanges(executor: Executor, most: number): Executor {
  const records = new Map<string, RangeRecord>();
  return {
    concurrency: executor.concurrency,
    async run(job: RangeJob, hooks) {
      const key = JSON.stringify(requestOf(job));
      const record = records.get(key) ?? (await executor.run(job, hooks));
      if (record === null) return null;
      records.delete(key);
      records.set(key, record);
      if (records.size > most) records.delete(records.keys().next().value!);
      return record;
    },
  };
}
