import { afterAll, describe, expect, test } from 'vitest';
import { attribute, compare, keptOf, runEnsemble, vary } from 'levy';
import { check, claim } from 'levy/claims';
import { russia2023 } from 'levy/data';
import { workerPool } from 'levy/node';
import type { Executor } from '../../src/runs/index.js';
import { callingThread } from '../../src/runs/index.js';
import { builtFile } from '../support/built-file.js';
import { outcomeOf } from '../support/outcome-of.js';

const worker = builtFile('src/node/worker.ts');
const pool = workerPool({ threads: 2, worker });
afterAll(() => pool.close());

const seed = 'threads';
const replicates = 700;

describe('threads', () => {
  test('give the same bits, whatever is kept', async () => {
    for (const keep of ['totals', 'periods'] as const) {
      const alone = await runEnsemble(russia2023, { seed, replicates, keep });
      expect(outcomeOf(await runEnsemble(russia2023, { seed, replicates, keep, executor: pool }))).toBe(
        outcomeOf(alone),
      );
    }
  });

  test('compare, attribute and check', async () => {
    const other = vary(russia2023, { uptake: { hazard: 0.2 } });
    const options = { seed, replicates: 300 };
    const [alone, many] = await Promise.all([
      compare(russia2023, { other }, options),
      compare(russia2023, { other }, { ...options, executor: pool }),
    ]);
    expect(outcomeOf(many.arms.other.ensemble)).toBe(outcomeOf(alone.arms.other.ensemble));
    expect(outcomeOf(many.base)).toBe(outcomeOf(alone.base));
    const what = { without: 'coercion' } as const;
    expect((await attribute(russia2023, what, { ...options, executor: pool })).table()).toEqual(
      (await attribute(russia2023, what, options)).table(),
    );
    const claimed = claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.5);
    expect(await check(russia2023, claimed, { seed, executor: pool })).toEqual(
      await check(russia2023, claimed, { seed }),
    );
  });

  test('a signal stops them; what is done is kept, and progress was told', async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const part = await runEnsemble(russia2023, {
      seed,
      replicates: 1_000_000,
      keep: 'totals',
      executor: pool,
      signal: controller.signal,
      onProgress: ({ done, share }) => {
        shares.push(share);
        if (done > 0) controller.abort();
      },
    });
    expect(part.partial).toBe(true);
    expect(part.n).toBeGreaterThan(0);
    expect(shares[0]).toBe(0);
    expect(part.slice(0, 20).rows()[19]!.volunteers).toBe(part.replay(part.rows()[19]!.replicate).total.volunteers);
  });
});

describe('executors that fail', () => {
  /** Fails when `fails` says so, by range and attempt. */
  const failing = (fails: (first: number, attempt: number) => boolean): Executor => {
    const thread = callingThread();
    const attempts = new Map<number, number>();
    return {
      concurrency: 2,
      run(job, hooks) {
        const attempt = (attempts.get(job.first) ?? 0) + 1;
        attempts.set(job.first, attempt);
        return fails(job.first, attempt) ? Promise.reject(new Error('killed')) : thread.run(job, hooks);
      },
    };
  };

  test('once: the range is run again, and nothing is missing', async () => {
    const options = { seed, replicates: 300, keep: 'regions' } as const;
    const executor = failing((_, attempt) => attempt === 1);
    expect(outcomeOf(await runEnsemble(russia2023, { ...options, executor }))).toBe(
      outcomeOf(await runEnsemble(russia2023, options)),
    );
  });

  test('twice: one error that names the range, everything else is kept', async () => {
    const executor = failing((first) => first === 2048);
    const error: unknown = await runEnsemble(russia2023, { seed, replicates: 5000, keep: 'totals', executor }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'work/failed', path: 'executor', cause: { message: 'killed' } });
    expect((error as Error).message).toContain('replicates 2048 to 4095');
    const [kept] = keptOf(error);
    expect(kept).toMatchObject({ partial: true, requested: 5000 });
    const numbers = kept!.rows().map(({ replicate }) => replicate);
    expect(numbers.some((number) => number >= 2048 && number < 4096)).toBe(false);
    expect(kept!.rows().at(-1)!.volunteers).toBe(kept!.replay(numbers.at(-1)!).total.volunteers);
  });

  test('what is no record of the range is a failure', async () => {
    const executor = { concurrency: 1, run: () => Promise.resolve({ first: 1 } as never) };
    await expect(runEnsemble(russia2023, { seed, replicates: 10, executor })).rejects.toMatchObject({
      code: 'work/failed',
    });
    const none = { concurrency: 1, run: () => Promise.resolve(undefined as never) };
    await expect(runEnsemble(russia2023, { seed, replicates: 10, executor: none })).rejects.toMatchObject({
      code: 'work/failed',
    });
  });
});
