import { fail } from '../errors/index.js';

/** Checks what a long piece of work is watched and stopped with. Errors: `code`. */
export function assertHooks(
  code: string,
  { signal, onProgress }: { readonly signal?: unknown; readonly onProgress?: unknown },
): void {
  // By shape: signals of other realms and polyfills are no instances of this realm's AbortSignal.
  const isSignal =
    typeof signal === 'object' && signal !== null && typeof (signal as { aborted?: unknown }).aborted === 'boolean';
  if (signal !== undefined && !isSignal) fail(code, 'signal', signal, "an AbortSignal, as an AbortController's signal");
  if (onProgress !== undefined && typeof onProgress !== 'function') fail(code, 'onProgress', onProgress, 'a function');
}
