import { fail, isRecord, type LevyIssue, throwIssues } from '../errors/index.js';
import { assertScenario } from './assert-scenario.js';
import { normalise } from './define-scenario.js';
import type { ScenarioPatch } from './input/input-types.js';
import { plainCopy } from './input/plain-copy.js';
import { checkSize } from './input/size-limits.js';
import type { Scenario } from './types.js';

/** Places that hold objects with keys of their own, which a patch merges into. Distributions and whatever else is an object is replaced. */
const merged: ReadonlySet<string> = new Set([
  '',
  'calendar',
  'quota',
  'quota.min',
  'quota.max',
  'quota.tilt',
  'quota.announced',
  'uptake',
  'uptake.elasticity',
  'coercion',
  'response',
  'reporting',
  'cash',
  'sources',
]);

/** Places without a default, which `null` cannot remove. */
const needed: ReadonlySet<string> = new Set([
  'name',
  'target',
  'calendar',
  'calendar.start',
  'calendar.end',
  'regions',
  'cash.perRecruit',
  'cash.currency',
]);

/**
 * The scenario with some of it changed, checked again: objects merge, numbers, distributions and arrays replace, `null` removes: the
 * value goes back to its default, or a key of a record (tilt, elasticity, sources, floors and caps by region) disappears. In
 * `quota.announced`, `null` withdraws the quota announced for a region, its own included. What the patch leaves out stays, the name too.
 *
 * A patch that brings `regions` brings their ids into the type. Throws a `LevyError` as `defineScenario` does; the scenario is not changed.
 */
export function vary<Id extends string, const NewId extends string = Id>(
  scenario: Scenario<Id>,
  patch: ScenarioPatch<NewId>,
): Scenario<NewId> {
  const base = assertScenario(scenario);
  const given: unknown = patch;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    fail('scenario/invalid', '', given, 'an object with what is to change');
  checkSize(given);
  const issues: LevyIssue[] = [];
  const copy = plainCopy(given, '', issues);
  const changed = merge(base, copy ?? {}, '', issues);
  throwIssues(issues);
  return normalise(changed) as Scenario<NewId>;
}

function merge(base: object, patch: object, path: string, issues: LevyIssue[]): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const at = path === '' ? key : `${path}.${key}`;
    const old = result[key];
    if (value === null && needed.has(at)) {
      issues.push({
        code: 'scenario/invalid',
        path: at,
        got: 'null',
        expected: `a value: ${at} has no default and cannot be removed`,
      });
    } else if (value === null && path !== 'quota.announced') {
      // Without the key, the schema fills the default in again.
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
      delete result[key];
    } else if (merged.has(at) && isRecord(value) && isRecord(old)) {
      result[key] = merge(old, value, at, issues);
    } else if (merged.has(at) && isRecord(value)) {
      result[key] = merge({}, value, at, issues);
    } else {
      result[key] = value;
    }
  }
  return result;
}
