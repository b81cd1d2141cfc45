import { LevyError } from '../errors/index.js';

/**
 * What cancelled work that has nothing to return rejects with: an error named `AbortError`, as everywhere on the platform, whose `cause` is
 * the `LevyError` `work/cancelled`.
 */
export function cancelled(): Error {
  const cause = new LevyError({
    code: 'work/cancelled',
    path: 'signal',
    got: 'a signal aborted before the first replicates were run',
    expected: 'at least one block of replicates run, to return what is done',
  });
  return Object.assign(new Error(cause.message, { cause }), { name: 'AbortError' });
}
