import { type ConnectionOptions, Queue, QueueEvents } from 'bullmq';
import { errorFromData, fail, optionsOf } from '../errors/index.js';
import { type Executor, requestOf } from '../runs/index.js';
import { rememberedFor } from '../scenario/index.js';
import { defaultQueue, type QueuedRange, type QueuedReply, recordFromData } from './messages.js';

export interface QueueExecutorOptions {
  /** Redis, as BullMQ takes it: `{ host, port }`, a URL, or a client of ioredis. */
  readonly connection: ConnectionOptions;
  /** Name of the queue that the workers listen to. @default 'levy' */
  readonly queue?: string | undefined;
  /** How many ranges are in the queue at a time, 1 to 1,024: at least as many as there are workers. @default 16 */
  readonly concurrency?: number | undefined;
}

/** An executor whose ranges are run by the workers of a queue. */
export interface QueueExecutor extends Executor {
  /** Ends the connections. What is in the queue stays there. */
  close(): Promise<void>;
}

const jsonOf = rememberedFor((scenario) => JSON.stringify(scenario));

/** Replies are read at once; they stay an hour at most, in case nobody does. */
const keptSeconds = 3600;

/**
 * Has ranges run by `queueWorker` processes over Redis, on this machine and others. A worker that dies loses its lock on the range, which another
 * then takes. Ranges that a cancelled run had begun are finished by their workers and dropped.
 *
 * @throws LevyError `options/invalid`, `options/unknown-name`
 * @example
 * const executor = queueExecutor({ connection: { host: 'redis', port: 6379 } });
 * const e = await runEnsemble(scenario, { seed: 'paper', replicates: 1_000_000, executor });
 * await executor.close();
 */
export function queueExecutor(options: QueueExecutorOptions): QueueExecutor {
  const known = ['connection', 'queue', 'concurrency'];
  const { connection, queue: name = defaultQueue, concurrency = 16 } = optionsOf(options, { known });
  if (typeof connection !== 'object')
    fail('options/invalid', 'connection', connection, 'where Redis is, as { host, port }');
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 1024)
    fail('options/invalid', 'concurrency', concurrency, 'a whole number from 1 to 1,024');
  const queue = new Queue<QueuedRange, QueuedReply>(name, { connection });
  const events = new QueueEvents(name, { connection });
  // One listener a range in flight.
  events.setMaxListeners(0);
  return {
    concurrency,
    async run(job, { signal, onProgress }) {
      if (signal.aborted) return null;
      await events.waitUntilReady();
      const queued = await queue.add(
        'range',
        { request: requestOf(job), scenario: jsonOf(job.scenario) },
        { removeOnComplete: { age: keptSeconds }, removeOnFail: { age: keptSeconds } },
      );
      const told = ({ jobId, data }: { jobId: string; data: unknown }): void => {
        if (jobId === queued.id && typeof data === 'number') onProgress(data);
      };
      events.on('progress', told);
      const { promise: stopped, stop } = stopping();
      signal.addEventListener('abort', stop);
      // It may have come while the range was put in the queue.
      if ((signal as { readonly aborted: unknown }).aborted === true) stop();
      const finished: Promise<QueuedReply> = queued.waitUntilFinished(events);
      // What comes after a stop is of no interest.
      finished.catch(() => 0);
      try {
        const reply = await Promise.race([finished, stopped]);
        await queued.remove().catch(() => 0); // where it is stopped, a worker may have it already
        if (reply === null) return null;
        if ('error' in reply) throw errorFromData(reply.error);
        return recordFromData(job, reply.data);
      } finally {
        events.off('progress', told);
        signal.removeEventListener('abort', stop);
      }
    },
    async close() {
      await Promise.all([queue.close(), events.close()]);
    },
  };
}

function stopping(): { readonly promise: Promise<null>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const promise = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  return { promise, stop };
}
