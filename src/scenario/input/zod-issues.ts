import type * as z from 'zod/mini';
import { describe, type LevyIssue, maxListed, nearestName } from '../../errors/index.js';
import { joinPath } from './plain-copy.js';
import { keysAt } from './schema/schema-shape.js';

const code = 'scenario/invalid';

/** zod's issues in the project's terms. Messages of the schema are written as expectations, so they are passed on. */
export function levyIssues(
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  base: readonly PropertyKey[] = [],
): LevyIssue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const got = valueAt(input, path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey([...path, key], key, keysAt(schema, path, input)));
    if (issue.code === 'invalid_union') return unionIssues(schema, issue, input, path);
    if (issue.code === 'invalid_key') {
      return [
        { code, path: pathText(path), got: describe(path.at(-1)), expected: issue.issues[0]?.message ?? 'another key' },
      ];
    }
    return [{ code, path: pathText(path), got: describe(got), expected: issue.message }];
  });
}

/** Names compared for the hints of one list: some 60 ms where names are alike. */
const mostCompared = 300_000;

/** {@link unknownName} for a list of names: hints for the first of them only, as far as they are shown and cost no time that is noticed. */
export function unknownNames(known: readonly string[], what: string): (name: string) => string {
  let left = Math.min(maxListed, Math.floor(mostCompared / Math.max(1, known.length)));
  return (name) => (left-- > 0 ? unknownName(name, known, what) : what);
}

/** An unknown name among known ones, with the nearest where one is near. */
export function unknownName(name: string, known: readonly string[], what: string): string {
  const near = nearestName(name, known);
  if (near !== null) return `${what}; did you mean ${JSON.stringify(near)}?`;
  if (known.length === 0) return `${what} (there are none)`;
  return known.length <= 12 ? `${what}: one of ${known.join(', ')}` : what;
}

function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): LevyIssue {
  return {
    code: 'scenario/unknown-key',
    path: pathText(path),
    got: describe(key),
    expected: unknownName(key, known, 'a known key'),
  };
}

/** Of a union only the branch that was meant is reported: an object meant the last branch, of objects; anything else meant none. */
function unionIssues(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssueInvalidUnion,
  input: unknown,
  path: readonly PropertyKey[],
): LevyIssue[] {
  const got = valueAt(input, path);
  const isObject = typeof got === 'object' && got !== null && !Array.isArray(got);
  const objectBranch = issue.errors.at(-1);
  if (issue.errors.length > 0 && isObject && objectBranch !== undefined && !isDistributionWhereNoneIs(objectBranch))
    return levyIssues(schema, objectBranch, input, path);
  if (issue.errors.length > 0) return [{ code, path: pathText(path), got: describe(got), expected: issue.message }];
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const expected =
    typeof got === 'string'
      ? unknownName(got, options, 'a kind of distribution')
      : `a kind of distribution: one of ${options.join(', ')}`;
  return [{ code, path: pathText(path), got: describe(got), expected }];
}

/** A distribution where the schema has an object without kinds: what is wrong with it is that it is one. */
function isDistributionWhereNoneIs(branch: readonly z.core.$ZodIssue[]): boolean {
  return branch.some(
    (issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0 && issue.keys.includes('kind'),
  );
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** `a.b[2].c` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${String(key)}]` : joinPath(text, String(key))),
    '',
  );
}
