import { isLevyError, type LevyError } from '../../src/errors/index.js';

/** The library's error that a function throws; whatever else it throws goes on, and throwing nothing fails. */
export function errorOf(act: () => unknown): LevyError {
  try {
    act();
  } catch (error) {
    if (isLevyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The same where it is thrown sooner or later. */
export async function rejectionOf(act: () => Promise<unknown>): Promise<LevyError> {
  let outcome: unknown;
  try {
    await act();
  } catch (error) {
    outcome = error;
  }
  return errorOf(() => {
    if (outcome !== undefined) throw outcome as Error;
  });
}

export function codeOf(act: () => unknown): string {
  return errorOf(act).code;
}
