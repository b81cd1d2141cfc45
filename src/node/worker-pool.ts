import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { errorFromData, fail, optionsOf, readSafely } from '../errors/index.js';
import { type Executor, type RangeRecord, requestOf } from '../runs/index.js';
import { rememberedFor } from '../scenario/index.js';
import type { ThreadReply, ThreadTask } from './worker.js';

export interface WorkerPoolOptions {
  /** How many threads, 1 to 1,024. @default one for each processor */
  readonly threads?: number | undefined;
  /** The file that a thread runs. @default node-worker beside this one; to be named only where a bundler has moved the library */
  readonly worker?: string | URL | undefined;
}

/** Threads that run replicates. */
export interface WorkerPool extends Executor {
  /** Ends the threads; a pool that is not used does not keep the process alive. */
  close(): Promise<void>;
}

/** Threads without work stay so long, ms: engines take time to make, and one run may follow another. */
const idleTimeout = 10_000;

/** Scenarios as JSON in memory that all threads see, so that none is copied for each range. */
const sharedText = rememberedFor((scenario) => {
  const bytes = new TextEncoder().encode(JSON.stringify(scenario));
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
});

/**
 * Threads for `executor`, wherever replicates are run: the same bits, sooner. What a thread has counted is moved here, not copied.
 *
 * @throws LevyError `options/invalid`, `options/unknown-name`
 * @example
 * const pool = workerPool({ threads: 4 });
 * const e = await runEnsemble(russia2023, { seed: 'paper', replicates: 1_000_000, executor: pool });
 * await pool.close();
 */
export function workerPool(options: WorkerPoolOptions = {}): WorkerPool {
  const { threads = availableParallelism(), worker } = optionsOf(options, { known: ['threads', 'worker'] });
  if (!Number.isInteger(threads) || threads < 1 || threads > 1024)
    fail('options/invalid', 'threads', threads, 'a whole number from 1 to 1,024');
  if (worker !== undefined && typeof worker !== 'string' && !isURL(worker))
    fail('options/invalid', 'worker', worker, 'the path or URL of a file');
  const pool = new Piscina({
    filename: fileOf(
      worker ?? new URL(`./node-worker.${import.meta.url.endsWith('.cjs') ? 'cjs' : 'js'}`, import.meta.url),
    ),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout,
  });
  return {
    concurrency: threads,
    async run(job, { signal, onProgress }): Promise<RangeRecord | null> {
      const { port1, port2 } = new MessageChannel();
      const stop = (): void => port1.postMessage('stop');
      port1.on('message', onProgress);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
      try {
        const task: ThreadTask = { request: requestOf(job), scenario: sharedText(job.scenario), port: port2 };
        const reply = (await pool.run(task, { transferList: [port2] })) as ThreadReply;
        if ('error' in reply) throw errorFromData(reply.error);
        return reply.record;
      } finally {
        signal.removeEventListener('abort', stop);
        port1.close();
      }
    },
    close: () => pool.destroy(),
  };
}

/** By what it says it is: a proxy may not say what it is made of. */
function isURL(value: unknown): value is URL {
  return readSafely('options/invalid', 'worker', () => value instanceof URL);
}

function fileOf(worker: string | URL): string {
  return worker instanceof URL ? fileURLToPath(worker) : worker;
}
