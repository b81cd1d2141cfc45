import * as z from 'zod/mini';
import {
  codeFor,
  deepFreeze,
  describe,
  failText,
  isLevyError,
  isRecord,
  LevyError,
  type LevyIssue,
  throwIssues,
} from '../../errors/index.js';
import {
  assertScenario,
  joinPath,
  levyIssues,
  plainCopy,
  type Scenario,
  type ScenarioPatch,
  unknownName,
} from '../../scenario/index.js';
import { rangeOf } from '../../yardsticks/index.js';
import { claimForms, claimKinds, type ClaimKind, statistics } from './claim-schema.js';
import type { Claim, InWords } from './claim-types.js';

import { readers, type ParsedClaim } from './read-claim.js';

/**
 * A claim checked, completed (default numbers of replicates, words of probability looked up) and read, as frozen plain data. Throws one
 * `LevyError` with every problem: `claim/invalid`, `claim/unknown-key`, `claim/not-plain`, `yardstick/unknown-term`.
 */
export function parseClaim(value: unknown, path = 'claim'): ParsedClaim {
  const issues: LevyIssue[] = [];
  refuseUnfinished(value, path);
  // The scenario that a difference is taken from may be large, and is checked where it is used.
  const { from, written } = withoutFrom(value);
  const copy = asClaim(() => plainCopy(written, path, issues, mostValues));
  throwOfClaim(issues);
  const kind = kindOf(copy, path);
  const schema = schemaOf(kind, copy, path);
  const parsed = z.safeParse(schema, copy);
  if (kind !== 'difference' && from !== undefined) {
    issues.push({
      code: 'claim/unknown-key',
      path: `${path}.from`,
      got: describe(from),
      expected: 'from only with difference',
    });
  }
  if (!parsed.success) issues.push(...at(path, levyIssues(schema, parsed.error.issues, copy)));
  throwOfClaim(issues);
  const claim = completed(kind, parsed.data as Claim, from, path);
  return Object.freeze(readers[kind](claim as never));
}

/** A claim has a dozen; what has many more is no claim, and is not read to its end. */
const mostValues = 1000;

/** What is thrown while a claim is read has a claim's code. */
function asClaim<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isLevyError(error)) throw error;
    const { code, path, got, expected } = error;
    throw new LevyError({ code: codeFor('claim', code), path, got, expected });
  }
}

/** What words and scenarios in a claim stand for, written into it, so that it says the same whatever is added later. */
function completed(kind: ClaimKind, claim: Claim, from: unknown, path: string): Claim {
  if (kind === 'difference') return Object.freeze({ ...deepFreeze(claim), from: baseline(from, `${path}.from`) });
  return deepFreeze('is' in claim ? inWords(claim, path) : claim);
}

/** What `claim.mean(…)` and its like give says nothing yet: it waits for a bound. */
function refuseUnfinished(value: unknown, path: string): void {
  if (!isRecord(value)) return;
  const steps = Object.keys(value).filter((key) => typeof value[key] === 'function');
  if (!steps.includes('atLeast')) return;
  const named = steps.map((step) => `.${step}`);
  failText(
    'claim/invalid',
    path,
    'a claim without its comparison',
    `finish the claim with ${named.slice(0, -1).join(', ')} or ${named.at(-1)!}`,
  );
}

function withoutFrom(value: unknown): { from: unknown; written: unknown } {
  if (!isRecord(value) || !Object.hasOwn(value, 'from')) return { from: undefined, written: value };
  const { from, ...written } = value;
  return { from, written };
}

function inWords(claim: Claim & InWords, path: string): Claim {
  try {
    const { term, yardstick } = rangeOf(claim.is, claim.yardstick === undefined ? {} : { yardstick: claim.yardstick });
    return { ...claim, is: term, yardstick };
  } catch (error) {
    if (isLevyError(error))
      throw new LevyError({ code: error.code, path: `${path}.is`, got: error.got, expected: error.expected });
    throw error;
  }
}

function baseline(from: unknown, path: string): Scenario | ScenarioPatch {
  if (isRecord(from) && Object.hasOwn(from, 'schemaVersion')) return assertScenario(from as unknown as Scenario);
  const issues: LevyIssue[] = [];
  const copy: unknown = from === undefined ? undefined : plainCopy(from, path, issues);
  if (issues.length === 0 && !isRecord(copy)) {
    const expected = 'a scenario, or an object with what is to be changed';
    issues.push({ code: 'claim/invalid', path, got: describe(copy), expected });
  }
  throwOfClaim(issues);
  return deepFreeze(copy as ScenarioPatch);
}

function kindOf(value: unknown, path: string): ClaimKind {
  const keys = isRecord(value) ? Object.keys(value) : [];
  const given = claimKinds.filter((kind) => keys.includes(kind));
  if (given.length === 1) return given[0]!;
  const expected = `an object with exactly one of ${claimKinds.join(', ')}`;
  const stranger = keys.find((key) => !['atLeast', 'atMost', 'within', 'is'].includes(key));
  const hinted = given.length === 0 && stranger !== undefined ? unknownName(stranger, claimKinds, expected) : expected;
  const got = keys.length > 0 ? `an object with ${keys.slice(0, 10).join(', ')}` : describe(value);
  return failText('claim/invalid', path, got, hinted);
}

function schemaOf(kind: ClaimKind, value: unknown, path: string): z.core.$ZodType {
  if (kind !== 'difference') return claimForms[kind].schema;
  const { statistic = 'mean' } = value as { statistic?: unknown };
  const known = statistics.find((name) => name === statistic);
  if (known !== undefined) return claimForms[`difference ${known}`].schema;
  const expected =
    typeof statistic === 'string'
      ? unknownName(statistic, statistics, 'a statistic')
      : `one of ${statistics.join(', ')}`;
  return failText('claim/invalid', joinPath(path, 'statistic'), describe(statistic), expected);
}

function at(path: string, issues: readonly LevyIssue[]): LevyIssue[] {
  return issues.map((issue) => ({ ...issue, path: issue.path === '' ? path : `${path}.${issue.path}` }));
}

/** Problems found by what scenarios are checked with are those of a claim here. */
function throwOfClaim(issues: readonly LevyIssue[]): void {
  throwIssues(issues.map((issue) => ({ ...issue, code: codeFor('claim', issue.code) })));
}
