import { isLevyError, type LevyError } from '../errors/index.js';
import type { Ensemble } from './ensemble.js';

const keptKey: unique symbol = Symbol.for('levy.kept') as never;

/** Gives an error what was done before it, one ensemble a scenario. Printing and JSON do not see it. */
export function withKept(error: LevyError, kept: readonly Ensemble[]): LevyError {
  return Object.defineProperty(error, keptKey, { value: kept, enumerable: false });
}

/**
 * What a run that ended in an error had done before: an ensemble a scenario, in the order in which they were given, each of the same
 * replicates, marked `partial`. Empty where nothing was done, and for errors that have nothing to do with it.
 */
export function keptOf(error: unknown): readonly Ensemble[] {
  return isLevyError(error) ? ((error as Partial<Record<typeof keptKey, readonly Ensemble[]>>)[keptKey] ?? []) : [];
}
