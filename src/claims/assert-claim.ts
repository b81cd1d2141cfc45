import { fail, failText, isRecord, LevyError, snapshot } from '../errors/index.js';
import type { SuiteVerdict } from './verdicts/suite-verdict.js';
import type { Verdict } from './verdicts/verdict.js';

/**
 * Throws a `LevyError` unless a verdict, or a suite's, is a pass: `claim/fail` or `claim/undecided`, with the verdict's text as message. For
 * test runners without matchers of their own: `assertClaim(await check(…))`.
 * Errors also: `claim/not-a-verdict`, for a promise that was not awaited too.
 */
export function assertClaim(verdict: Verdict | SuiteVerdict): void {
  const given = asVerdict(verdict);
  if (given.verdict === 'pass') return;
  const error = new LevyError({
    code: given.verdict === 'fail' ? 'claim/fail' : 'claim/undecided',
    path: 'verdict',
    got: given.verdict,
    expected: 'pass',
  });
  error.message = given.text;
  throw error;
}

/** Recognises a verdict. Errors: `claim/not-a-verdict`. */
export function asVerdict(value: unknown): Verdict | SuiteVerdict {
  if (isPromise(value))
    failText(
      'claim/not-a-verdict',
      'verdict',
      'a promise',
      'a verdict; check() returns a promise of one, so await it: await check(…)',
    );
  const candidate: unknown = isRecord(value) ? snapshot(value, 'claim/not-a-verdict', 'verdict') : null;
  const known =
    isRecord(candidate) &&
    ['pass', 'fail', 'undecided'].some((verdict) => verdict === candidate['verdict']) &&
    typeof candidate['text'] === 'string';
  if (!known) fail('claim/not-a-verdict', 'verdict', value, 'a verdict, as check() or checkAll() gives');
  return candidate as unknown as Verdict | SuiteVerdict;
}

/** Whether a value is a promise, or acts as one. */
export function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return typeof (value as { then?: unknown }).then === 'function';
  } catch {
    return false;
  }
}
