import { type ConnectionOptions, Worker } from 'bullmq';
import { errorToData, fail, optionsOf } from '../errors/index.js';
import { callingThread, type Executor } from '../runs/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import { defaultQueue, type QueuedRange, type QueuedReply, recordToData } from './messages.js';

export interface QueueWorkerOptions {
  /** Redis, as BullMQ takes it. */
  readonly connection: ConnectionOptions;
  /** Name of the queue. @default 'levy' */
  readonly queue?: string | undefined;
  /** Runs the ranges, as many at a time as it can, such as a pool of threads. @default the thread that calls */
  readonly executor?: Executor | undefined;
  /**
   * How long a worker may be silent before its range is given to another, ms: it says that it is alive twice in that time, between slices of work.
   * @default 30,000
   */
  readonly lockMilliseconds?: number | undefined;
}

export interface QueueWorker {
  /** Finishes what was begun and ends the connections. */
  close(): Promise<void>;
}

/** Scenarios that a worker keeps for ranges to come. */
const kept = 8;
/** Progress goes through Redis, so not each of its steps. */
const progressStep = 0.1;

/**
 * Runs ranges of a queue until it is closed: what a worker process does, on any machine that reaches Redis.
 *
 * @throws LevyError `options/invalid`, `options/unknown-name`
 * @example
 * queueWorker({ connection: { host: 'redis', port: 6379 }, executor: workerPool() });
 */
export function queueWorker(options: QueueWorkerOptions): QueueWorker {
  const {
    connection,
    queue = defaultQueue,
    executor = callingThread({ engines: kept }),
    lockMilliseconds = 30_000,
  } = optionsOf(options, { known: ['connection', 'queue', 'executor', 'lockMilliseconds'] });
  if (typeof connection !== 'object')
    fail('options/invalid', 'connection', connection, 'where Redis is, as { host, port }');
  if (!Number.isInteger(lockMilliseconds) || lockMilliseconds < 100)
    fail('options/invalid', 'lockMilliseconds', lockMilliseconds, 'a whole number of milliseconds, at least 100');
  const scenarios = new Map<string, Scenario>();
  const scenarioOf = (key: string, text: string): Scenario => {
    const scenario = scenarios.get(key) ?? assertScenario(JSON.parse(text) as Scenario);
    scenarios.delete(key);
    scenarios.set(key, scenario);
    if (scenarios.size > kept) scenarios.delete(scenarios.keys().next().value!);
    return scenario;
  };
  const never = new AbortController().signal;
  const worker = new Worker<QueuedRange, QueuedReply>(
    queue,
    async (queued) => {
      try {
        const { request, scenario: text } = queued.data;
        const { fingerprint, ...range } = request;
        const job = { scenario: scenarioOf(fingerprint, text), ...range };
        let told = 0;
        const onProgress = (share: number): void => {
          if (share < told + progressStep) return;
          told = share;
          // Progress that is lost is no matter.
          queued.updateProgress(share).catch(() => 0);
        };
        const record = await executor.run(job, { signal: never, onProgress });
        if (record === null) throw new Error('the executor stopped without being told to');
        return { data: recordToData(job, record) };
      } catch (error) {
        return { error: errorToData(error) };
      }
    },
    {
      connection,
      concurrency: executor.concurrency,
      lockDuration: lockMilliseconds,
      stalledInterval: lockMilliseconds,
      // A range whose worker died goes to another so often before it fails.
      maxStalledCount: 3,
    },
  );
  // Without a listener an error of the connection, which BullMQ mends by itself, would end the process.
  worker.on('error', () => 0);
  return { close: () => worker.close() };
}
