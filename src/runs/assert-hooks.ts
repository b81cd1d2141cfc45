import { fail } from '../errors/index.js';

/** Checks where a long piece of work is done, and what it is watched and stopped with. Errors: `options/invalid`. */
export function assertHooks(hooks: {
  readonly executor?: unknown;
  readonly signal?: unknown;
  readonly onProgress?: unknown;
}): void {
  const { executor, signal, onProgress } = hooks;
  // By shape: signals of other realms and polyfills are no instances of this realm's AbortSignal.
  const isSignal =
    typeof signal === 'object' && signal !== null && typeof (signal as { aborted?: unknown }).aborted === 'boolean';
  if (signal !== undefined && !isSignal)
    fail('options/invalid', 'signal', signal, "an AbortSignal, as an AbortController's signal");
  if (onProgress !== undefined && typeof onProgress !== 'function')
    fail('options/invalid', 'onProgress', onProgress, 'a function');
  if (executor !== undefined && !isExecutor(executor))
    fail(
      'options/invalid',
      'executor',
      executor,
      'an executor, as workerPool() of levy/node gives: { concurrency, run }',
    );
}

function isExecutor(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { concurrency, run } = value as { concurrency?: unknown; run?: unknown };
  return Number.isInteger(concurrency) && (concurrency as number) >= 1 && typeof run === 'function';
}
