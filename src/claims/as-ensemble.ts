import { fail, failText, readSafely } from '../errors/index.js';
import { isPromise } from './assert-claim.js';
import type { EnsembleForClaims } from './check-ensemble.js';

/** Recognises an ensemble by what claims need of it. Errors: `claim/not-an-ensemble`, for a promise that was not awaited too. */
export function asEnsemble<Id extends string = string>(
  value: unknown,
  path: string,
  orElse = '',
): EnsembleForClaims<Id> {
  if (isPromise(value))
    failText(
      'claim/not-an-ensemble',
      path,
      'a promise',
      'an ensemble; runEnsemble() returns a promise of one, so await it',
    );
  const probability =
    typeof value === 'object' && value !== null
      ? readSafely('claim/not-an-ensemble', path, () => (value as Partial<EnsembleForClaims>).probability)
      : undefined;
  if (typeof probability !== 'function') {
    return fail('claim/not-an-ensemble', path, value, `an ensemble, as runEnsemble() gives${orElse}`);
  }
  return value as EnsembleForClaims<Id>;
}
