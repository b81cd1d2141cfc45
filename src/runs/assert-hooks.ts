import { fail } from '../errors/index.js';

/** Checks what a long piece of work is watched and stopped with. Errors: `options/invalid`. */
export function assertHooks({
  signal,
  onProgress,
}: {
  readonly signal?: unknown;
  readonly onProgress?: unknown;
}): void {
  // By shape: signals of other realms and polyfills are no instances of this realm's AbortSignal.
  const isSignal =
    typeof signal === 'object' && signal !== null && typeof (signal as { aborted?: unknown }).aborted === 'boolean';
  if (signal !== undefined && !isSignal)
    fail('options/invalid', 'signal', signal, "an AbortSignal, as an AbortController's signal");
  if (onProgress !== undefined && typeof onProgress !== 'function')
    fail('options/invalid', 'onProgress', onProgress, 'a function');
}
