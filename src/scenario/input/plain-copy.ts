import { describe, fail, failText, type LevyIssue, readSafely } from '../../errors/index.js';

/** Names under which a plain object hides its machinery; as keys from `JSON.parse` they would poison look-ups. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Deepest nesting that a scenario has is 5 (policies, joint rows); more is a mistake or a cycle. */
const maxDepth = 10;

/** Most values in one input: 100,000 regions with 50 covariates each. */
const maxValues = 10_000_000;

/**
 * A copy of plain JSON-like data, made without running any code of the input: getters, class instances, typed arrays, functions,
 * symbols, holes in arrays, cycles and keys that touch prototypes are refused. A key whose value is `undefined` counts as left out.
 * What it finds wrong goes to `issues`; throws only where the input has more than `most` values.
 */
export function plainCopy(value: unknown, path: string, issues: LevyIssue[], most = maxValues): unknown {
  // The traps of a proxy are code of the input that cannot but run.
  return readSafely('scenario/not-plain', path, () => copy(value, path, 0, { left: most, most, issues }));
}

interface Budget {
  left: number;
  readonly most: number;
  readonly issues: LevyIssue[];
}

function copy(value: unknown, path: string, depth: number, budget: Budget): unknown {
  if (--budget.left < 0) tooMany(path, budget);
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      refuse(budget, path, value, 'plain JSON data');
    // JSON has no −0: a scenario must be the same after a round trip.
    return Object.is(value, -0) ? 0 : value;
  }
  if (depth >= maxDepth)
    fail('scenario/not-plain', path, value, `plain data at most ${String(maxDepth)} levels deep, without cycles`);
  if (Array.isArray(value)) return copyArray(value, path, depth, budget);
  if (!isPlain(value)) {
    refuse(budget, path, value, 'a plain object, not an instance of a class');
    return undefined;
  }
  return copyObject(value, path, depth, budget);
}

function tooMany(path: string, budget: Budget): never {
  return failText('scenario/too-large', path, 'more values', `at most ${String(budget.most)} values in all`);
}

function copyArray(array: readonly unknown[], path: string, depth: number, budget: Budget): unknown[] {
  const result: unknown[] = [];
  // A length says how many there are to come. One without entries is refused below, at its first hole.
  if (array.length > budget.left && Object.hasOwn(array, 0)) tooMany(path, budget);
  if (Object.keys(array).length > array.length) refuse(budget, path, array, 'an array without extra keys');
  for (let i = 0; i < array.length; i++) {
    const at = `${path}[${String(i)}]`;
    const property = Object.getOwnPropertyDescriptor(array, i);
    if (property === undefined) {
      // One report for all holes: a length of a thousand million would make as many.
      refuse(budget, at, undefined, 'an array without holes');
      break;
    }
    result.push(copyProperty(property, at, depth, budget));
  }
  return result;
}

function copyObject(object: object, path: string, depth: number, budget: Budget): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Reflect.ownKeys(object)) {
    const property = Object.getOwnPropertyDescriptor(object, key)!;
    if (typeof key === 'symbol') {
      if (property.enumerable === true) refuse(budget, path, key, 'string keys only');
      continue;
    }
    const at = joinPath(path, key);
    if (forbiddenKeys.includes(key)) {
      refuse(budget, at, key, 'a key that does not touch prototypes');
      continue;
    }
    const copied = copyProperty(property, at, depth, budget);
    if (copied !== undefined) result[key] = copied;
  }
  return result;
}

function copyProperty(property: PropertyDescriptor, path: string, depth: number, budget: Budget): unknown {
  if (!('value' in property)) {
    budget.issues.push({ code: 'scenario/not-plain', path, got: 'a getter', expected: 'plain data' });
    return undefined;
  }
  return copy(property.value, path, depth + 1, budget);
}

/** `Object.prototype` of this or another realm, or none. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

function refuse(budget: Budget, path: string, got: unknown, expected: string): void {
  budget.issues.push({ code: 'scenario/not-plain', path, got: describe(got), expected });
}

/** `a.b`, `a["odd key"]`, or `b` at the top. */
export function joinPath(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${describe(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
