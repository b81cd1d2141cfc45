import { describe, type LevyIssue } from '../../../errors/index.js';
import { countPeriods, periodsOf } from '../../calendar/calendar.js';
import { parseIsoDate } from '../../calendar/civil-date.js';
import { usedCovariates } from '../../covariates.js';
import { forbiddenKeys } from '../plain-copy.js';
import type { Scenario } from '../../types.js';
import { scenarioSchema } from '../schema/schema.js';
import { anyKey, schemaPlaces } from '../schema/schema-shape.js';
import { unknownName, unknownNames } from '../zod-issues.js';

const code = 'scenario/invalid';

/** The calendar's order, and the dates that must lie in it. That the days exist the schema has checked. */
export function checkCalendar({ calendar, coercion }: Scenario): LevyIssue[] {
  const { start, end } = calendar;
  if (end < start)
    return [{ code, path: 'calendar.end', got: describe(end), expected: `a day not before the start, ${start}` }];
  if (coercion === null || coercion.start === null) return [];
  const last = periodsOf(calendar).at(-1)!.start;
  if (coercion.start >= start && coercion.start <= last) return [];
  const expected = `a day from ${start} to ${last}, the first day of the last period (coercion begins with the first period that starts on or after it)`;
  return [{ code, path: 'coercion.start', got: describe(coercion.start), expected }];
}

/** Number of periods of a calendar whose days are known to exist and to be in order. */
export function periodCount({ start, end, step }: Scenario['calendar']): number {
  return countPeriods(parseIsoDate(start)!, parseIsoDate(end)!, step);
}

/** Ids unique and usable as keys; men not too many to add up; covariates that rules use present in every region. */
export function checkRegions(scenario: Scenario): LevyIssue[] {
  const issues: LevyIssue[] = [];
  const first = new Map<string, number>();
  let men = 0;
  scenario.regions.forEach(({ id, men: regionMen }, i) => {
    const path = `regions[${String(i)}].id`;
    const earlier = first.get(id);
    if (earlier !== undefined)
      issues.push({ code, path, got: describe(id), expected: `a unique id (regions[${String(earlier)}] has it)` });
    else first.set(id, i);
    if (forbiddenKeys.includes(id))
      issues.push({ code, path, got: describe(id), expected: 'an id that does not touch prototypes' });
    men += regionMen;
  });
  if (!Number.isSafeInteger(men))
    issues.push({
      code,
      path: 'regions',
      got: `${String(men)} men in all`,
      expected: 'at most 9,007,199,254,740,991 men in all',
    });
  const used = usedCovariates(scenario);
  if (used.length === 0) return issues;
  const known = [...new Set(scenario.regions.flatMap(({ covariates }) => Object.keys(covariates)))];
  for (const { path, name } of used) {
    const options = path === 'quota.basis' ? ['men', ...known] : known;
    if (!known.includes(name)) {
      issues.push({
        code: 'reference/unknown-covariate',
        path,
        got: describe(name),
        expected: unknownName(name, options, 'the name of a covariate of the regions'),
      });
      continue;
    }
    const without = scenario.regions.findIndex(({ covariates }) => !Object.hasOwn(covariates, name));
    if (without >= 0) {
      const expected = `a number > 0, since ${path} uses it for every region`;
      issues.push({ code, path: `regions[${String(without)}].covariates.${name}`, got: 'undefined', expected });
    }
    if (men === 0 && path !== 'quota.basis') {
      issues.push({
        code,
        path: 'regions',
        got: 'no men in any region',
        expected: `men somewhere, since ${path} needs a mean weighted by men`,
      });
    }
  }
  return issues;
}

/** Keys of `sources` must be places of a scenario, so that a mistyped one is not lost. */
export function checkSources(scenario: Scenario): LevyIssue[] {
  const keys = Object.keys(scenario.sources);
  if (keys.length === 0) return [];
  const covariates = [...new Set(scenario.regions.flatMap((region) => Object.keys(region.covariates)))];
  const ids = scenario.regions.map(({ id }) => id);
  const kinds = Object.keys(scenario.force?.equipment ?? {});
  const places = schemaPlaces(scenarioSchema)
    .filter(({ path }) => !notSourced.includes(path))
    .flatMap((place) =>
      place.path.includes(anyKey)
        ? kinds.map((kind) => ({ ...place, path: place.path.replace(anyKey, () => kind) }))
        : place,
    );
  const known = new Set([
    ...places.map(({ path }) => path),
    ...places
      .filter(({ path, holds }) => holds === 'record' && path !== 'force.equipment')
      .flatMap(({ path }) => (keyedByRegion.includes(path) ? ids : covariates).map((key) => `${path}.${key}`)),
    ...(scenario.resources ?? []).flatMap(({ name }) => [
      `resources.${name}`,
      ...['level', 'base', 'elasticity', 'cost'].map((field) => `resources.${name}.${field}`),
    ]),
  ]);
  const unknownPath = unknownNames([...known], 'a path of the scenario');
  return keys
    .filter((key) => !known.has(key))
    .map((key) => ({
      code: 'scenario/unknown-key',
      path: `sources[${describe(key)}]`,
      got: describe(key),
      expected: unknownPath(key),
    }));
}

/** Places that hold nothing of which one could ask where it comes from. */
const notSourced = ['$schema', 'schemaVersion', 'sources'];

/** Records whose keys are region ids; those of the others are names of covariates. */
const keyedByRegion = ['quota.min', 'quota.max', 'quota.announced'];
