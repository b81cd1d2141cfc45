import { availableParallelism } from 'node:os';
import type { WorkerPool } from '../node/index.js';
import type { Given } from './line/given.js';
import { numberOf } from './line/numbers.js';

/** Threads as `--threads` asks for; `null` for one, which is the one that is there. Errors: `options/invalid`. */
export async function poolOf(given: Given): Promise<WorkerPool | null> {
  const threads = given.text('threads') === 'all' ? availableParallelism() : numberOf(given, 'threads', 1);
  if (threads === 1) return null;
  const { workerPool } = await import('../node/index.js');
  return workerPool({ threads });
}
