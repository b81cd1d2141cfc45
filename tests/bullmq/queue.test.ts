import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runEnsemble } from 'levy';
import { queueExecutor, type QueueExecutor } from 'levy/bullmq';
import { russia2023 } from 'levy/data';
import { builtFile } from '../support/built-file.js';
import { outcomeOf } from '../support/outcome-of.js';
import { hasRedis, type Redis, startRedis } from '../support/redis.js';

const seed = 'queue';
const there = hasRedis();
if (!there && process.env['CI'] !== undefined) throw new Error('CI installs redis-server; it is not there');

describe.skipIf(!there)('a queue over Redis (needs redis-server)', () => {
  let redis: Redis;
  let executor: QueueExecutor;
  const workers: ChildProcess[] = [];

  /** Starts a worker process; resolves at the word it says. */
  const startWorker = async (): Promise<ChildProcess> => {
    const worker = spawn(process.execPath, [builtFile('tests/support/queue-worker.ts'), String(redis.port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    workers.push(worker);
    await said(worker, 'ready');
    return worker;
  };
  const said = (worker: ChildProcess, word: string): Promise<void> =>
    new Promise((resolve) => {
      worker.stdout!.on('data', (text: Buffer) => {
        if (text.toString().includes(word)) resolve();
      });
    });

  beforeAll(async () => {
    redis = await startRedis();
    executor = queueExecutor({ connection: { host: '127.0.0.1', port: redis.port }, concurrency: 4 });
  });
  afterAll(async () => {
    await executor.close();
    for (const worker of workers) worker.kill('SIGKILL');
    redis.stop();
  });

  test('two worker processes, one killed at work: the same bits', { timeout: 60_000 }, async () => {
    const [first] = await Promise.all([startWorker(), startWorker()]);
    const options = { seed, replicates: 9000, keep: 'national' } as const;
    // Killed in the middle of the first range it takes.
    void said(first, 'working').then(() => first.kill('SIGKILL'));
    const ensemble = await runEnsemble(russia2023, { ...options, executor });
    expect(first.killed).toBe(true);
    expect(outcomeOf(ensemble)).toBe(outcomeOf(await runEnsemble(russia2023, options)));
  });

  test('a signal ends the wait', async () => {
    const controller = new AbortController();
    const run = runEnsemble(russia2023, {
      seed,
      replicates: 5_000_000,
      keep: 'totals',
      executor,
      signal: controller.signal,
    });
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('options', () => {
  expect(() => queueExecutor({ connection: undefined as never })).toThrow(/options\/invalid/);
  expect(() => queueExecutor({ connection: {}, workers: 3 } as never)).toThrow(/options\/unknown-name/);
  expect(() => queueExecutor({ connection: {}, concurrency: 0 })).toThrow(/options\/invalid/);
});
