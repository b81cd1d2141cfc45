import * as z from 'zod';
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
  type Scenario,
  type ScenarioPatch,
  joinPath,
  plainCopy,
  levyIssues,
  unknownName,
} from '../../scenario/index.js';
import { band } from '../../yardsticks/index.js';
import { claimSchemas, differenceSchemas } from './claim-schema.js';
import type { Claim, InWords } from './claim-types.js';

const kinds = ['always', 'probability', 'quantile', 'mean', 'difference'] as const;
const statistics = ['mean', 'quantile', 'every'] as const;
const ofDifference = differenceSchemas(z.unknown().optional());

/**
 * A claim checked and completed (default numbers of replicates, words of probability looked up), as frozen plain data. Throws one
 * `LevyError` with every problem: `claim/invalid`, `claim/unknown-key`, `claim/not-plain`, `yardstick/unknown-term`.
 */
export function parseClaim(value: unknown, path = 'claim'): Claim {
  const issues: LevyIssue[] = [];
  refuseUnfinished(value, path);
  // The scenario that a difference is taken from may be large, and is checked where it is used.
  const { from, claim } = withoutFrom(value);
  const copy = plainCopy(claim, path, issues);
  throwOfClaim(issues);
  const schema = schemaOf(copy, path);
  const parsed = schema.safeParse(copy);
  if (!parsed.success)
    throwOfClaim(
      levyIssues(schema, parsed.error.issues, copy).map((issue) => ({
        ...issue,
        path: issue.path === '' ? path : `${path}.${issue.path}`,
      })),
    );
  const data = parsed.data as Claim;
  if ('is' in data) return deepFreeze(inWords(data, path));
  if ('difference' in data) return Object.freeze({ ...deepFreeze(data), from: baseline(from, `${path}.from`) });
  if (from !== undefined)
    throwOfClaim([
      { code: 'claim/unknown-key', path: `${path}.from`, got: describe(from), expected: 'from only with difference' },
    ]);
  return deepFreeze(data);
}

/** What `claim.mean(…)` and its like give says nothing yet: it waits for a bound. */
function refuseUnfinished(value: unknown, path: string): void {
  if (!isRecord(value)) return;
  const steps = Object.keys(value).filter((key) => typeof value[key] === 'function');
  if (!steps.includes('atLeast')) return;
  const named = steps.map((step) => `.${step}`);
  throwOfClaim([
    {
      code: 'claim/invalid',
      path,
      got: 'a claim without its comparison',
      expected: `finish the claim with ${named.slice(0, -1).join(', ')} or ${named.at(-1)!}`,
    },
  ]);
}

function withoutFrom(value: unknown): { from: unknown; claim: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'from'))
    return { from: undefined, claim: value };
  const { from, ...claim } = value as { from: unknown };
  return { from, claim };
}

/** The yardstick that was meant is written into the claim, so that it says the same whatever words are added later. */
function inWords(claim: Claim & InWords, path: string): Claim {
  try {
    const { term, yardstick } = band(claim.is, claim.yardstick === undefined ? {} : { yardstick: claim.yardstick });
    return { ...claim, is: term, yardstick };
  } catch (error) {
    if (isLevyError(error))
      throw new LevyError({ code: error.code, path: `${path}.is`, got: error.got, expected: error.expected });
    throw error;
  }
}

function baseline(from: unknown, path: string): Scenario | ScenarioPatch {
  if (typeof from === 'object' && from !== null && Object.hasOwn(from, 'schemaVersion'))
    return assertScenario(from as Scenario);
  const issues: LevyIssue[] = [];
  const copy: unknown = from === undefined ? undefined : plainCopy(from, path, issues);
  if (issues.length === 0 && (typeof copy !== 'object' || copy === null || Array.isArray(copy))) {
    issues.push({
      code: 'claim/invalid',
      path,
      got: describe(copy),
      expected: 'a scenario, or an object with what is to be changed',
    });
  }
  throwOfClaim(issues);
  return deepFreeze(copy as ScenarioPatch);
}

function schemaOf(value: unknown, path: string): z.ZodType {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const keys = isObject ? Object.keys(value) : [];
  const given = kinds.filter((kind) => keys.includes(kind));
  if (given.length !== 1) {
    const expected = `an object with exactly one of ${kinds.join(', ')}`;
    const stranger = keys.find((key) => !['atLeast', 'atMost', 'within', 'is'].includes(key));
    const hinted = given.length === 0 && stranger !== undefined ? unknownName(stranger, kinds, expected) : expected;
    throwOfClaim([
      {
        code: 'claim/invalid',
        path,
        got: isObject && keys.length > 0 ? `an object with ${keys.slice(0, 10).join(', ')}` : describe(value),
        expected: hinted,
      },
    ]);
  }
  const kind = given[0]!;
  if (kind !== 'difference') return claimSchemas[kind];
  const { statistic = 'mean' } = value as { statistic?: unknown };
  const known = statistics.find((name) => name === statistic);
  if (known !== undefined) return ofDifference[known];
  const expected =
    typeof statistic === 'string'
      ? unknownName(statistic, statistics, 'a statistic')
      : `one of ${statistics.join(', ')}`;
  return failText('claim/invalid', joinPath(path, 'statistic'), describe(statistic), expected);
}

/** Problems found by what scenarios are checked with are those of a claim here. */
function throwOfClaim(issues: readonly LevyIssue[]): void {
  throwIssues(issues.map((issue) => ({ ...issue, code: codeFor('claim', issue.code) })));
}
