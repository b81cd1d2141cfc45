import { describe, fail, isRecord, type LevyIssue, throwIssues } from '../errors/index.js';
import { canonicalJson } from './canonical-json.js';
import { valueAt } from './parameters/parameter-values.js';
import { findParameter } from './parameters/parameters.js';
import { assertScenario } from './assert-scenario.js';
import { normalise } from './define-scenario.js';
import type { ScenarioPatch } from './input/input-types.js';
import { scenarioSchema } from './input/schema/schema.js';
import { anyKey, schemaPlaces } from './input/schema/schema-shape.js';
import { joinPath, plainCopy } from './input/plain-copy.js';
import { checkSize } from './input/size-limits.js';
import { unknownName } from './input/zod-issues.js';
import type { Resource, Scenario } from './types.js';

/** Where a patch merges (objects and records; distributions and arrays are replaced) and what `null` cannot remove, from the schema. */
const places = /*#__PURE__*/ schemaPlaces(scenarioSchema).filter(({ inArray }) => !inArray);
// A corridor is an object as well as a number.
const merged: ReadonlySet<string> = /*#__PURE__*/ new Set(
  ['target'].concat(places.filter(({ holds }) => holds !== 'value').map(({ path }) => path)),
);
/** Records that hold objects, by keys of the user's own. */
const keyed: ReadonlySet<string> = /*#__PURE__*/ new Set(
  places.filter(({ path }) => path.endsWith(`.${anyKey}`)).map(({ path }) => path.slice(0, -anyKey.length - 1)),
);
const needed: ReadonlySet<string> = /*#__PURE__*/ new Set(
  places.filter(({ required }) => required).map(({ path }) => path),
);

/**
 * The scenario with some of it changed, checked again: objects merge, numbers, distributions and arrays replace, `null` removes: the
 * value goes back to its default, or a key of a record (tilt, elasticity, sources, floors and caps by region) disappears. In
 * `quota.announced`, `null` withdraws the quota announced for a region, its own included. What the patch leaves out stays, the name too; but a parameter that is
 * changed loses the source that its old value had, unless the patch names one.
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
  forgetSources(base, changed, sourcesOf(copy));
  const settled = changed['regions'] === base.regions ? base.regions : undefined;
  return normalise(changed, settled) as Scenario<NewId>;
}

/** A number that was changed no longer rests on what the old one did, unless the patch says so. */
function forgetSources(base: Scenario, changed: Record<string, unknown>, given: object): void {
  const stale = Object.keys(base.sources).filter(
    (path) =>
      !Object.hasOwn(given, path) &&
      findParameter(path) !== undefined &&
      canonicalJson(valueAt(base, path) ?? null) !== canonicalJson(valueAt(changed, path) ?? null),
  );
  if (stale.length === 0 || !isRecord(changed['sources'])) return;
  changed['sources'] = Object.fromEntries(Object.entries(changed['sources']).filter(([path]) => !stale.includes(path)));
}

function sourcesOf(patch: unknown): object {
  return isRecord(patch) && isRecord(patch['sources']) ? patch['sources'] : {};
}

/** `place` is the path as the schema has it, with `*` for keys of the user's own. */
function merge(
  base: object,
  patch: object,
  path: string,
  issues: LevyIssue[],
  place: string = path,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const at = path === '' ? key : `${path}.${key}`;
    const known = place === '' ? key : `${place}.${keyed.has(place) ? anyKey : key}`;
    const old = result[key];
    if (value === null && needed.has(known)) {
      issues.push({
        code: 'scenario/invalid',
        path: at,
        got: 'null',
        expected: `a value: ${at} has no default and cannot be removed`,
      });
    } else if (at === 'resources' && isRecord(value)) {
      result[key] = mergeResources((old ?? []) as readonly Resource[], value, issues);
    } else if (value === null && path !== 'quota.announced') {
      // Without the key, the schema fills the default in again.
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
      delete result[key];
    } else if (merged.has(known) && isRecord(value) && isRecord(old)) {
      result[key] = merge(old, value, at, issues, known);
    } else if (merged.has(known) && isRecord(value)) {
      result[key] = merge({}, value, at, issues, known);
    } else {
      result[key] = value;
    }
  }
  return result;
}

/** Resources changed by name, in their order; `null` takes one away, and the value of a key back to its default. */
function mergeResources(base: readonly Resource[], patch: object, issues: LevyIssue[]): unknown[] {
  const names = base.map(({ name }) => name);
  const changes = Object.entries(patch) as [string, unknown][];
  for (const [name, value] of changes) {
    const path = joinPath('resources', name);
    if (!names.includes(name))
      issues.push({
        code: 'scenario/unknown-key',
        path,
        got: describe(name),
        expected: unknownName(name, names, 'the name of a resource of the scenario (a list of them replaces all)'),
      });
    else if (value !== null && !isRecord(value))
      issues.push({ code: 'scenario/invalid', path, got: describe(value), expected: 'an object, or null' });
  }
  return base.flatMap((resource): unknown[] => {
    const change = changes.find(([name]) => name === resource.name);
    if (change === undefined) return [resource];
    return isRecord(change[1]) ? [merge(resource, change[1], 'resources', [])] : [];
  });
}
