import type * as z from 'zod/mini';
import { type LevyIssue, maxListed } from '../../errors/index.js';
import { scenarioSchema } from './schema/schema.js';
import { pathText } from './zod-issues.js';

/** What is put in a broken place, in turn, until the schema takes it: a number, nothing (a default, or an optional key), then one of each form that scenarios have. */
const fillers: readonly ((path: string) => unknown)[] = [
  () => 1,
  () => undefined,
  (path) => `mended ${path}`,
  () => '2000-01-01',
  () => ({}),
  () => [{}],
  () => null,
];

/** Most readings of one input: every filler in a place, and again in the places inside of it. */
const mostReadings = 24;

/** An input that reads, and where something was put in place of what was there. */
export interface Mended {
  readonly read: z.output<typeof scenarioSchema>;
  readonly places: readonly string[];
}

/**
 * The input with the places mended at which the schema found fault, so that the rest of it can be checked in the same pass; `null`
 * where that cannot be done in a few readings. `copy` is the caller's own and is written into.
 */
export function mended(copy: unknown, issues: readonly z.core.$ZodIssue[]): Mended | null {
  if (issues.length > maxListed) return null; // more than are shown anyway
  const tried = new Map<string, number>();
  let found = issues;
  for (let reading = 0; reading < mostReadings; reading++) {
    for (const path of found.flatMap(unknownKeys))
      if (put(copy, path, undefined)) tried.set(pathText(path), fillers.length);
    for (const { code, path } of found) {
      if (code === 'unrecognized_keys') continue;
      const place = pathText(path);
      const next = tried.get(place) ?? 0;
      const fill = fillers[next];
      if (fill === undefined || !put(copy, path, fill(place))) return null;
      tried.set(place, next + 1);
    }
    const parsed = scenarioSchema.safeParse(copy);
    if (parsed.success) return { read: parsed.data, places: [...tried.keys()] };
    found = parsed.error.issues;
  }
  return null;
}

function unknownKeys(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];
}

/** Sets or takes away what stands at a path; false where there is no such place. */
function put(copy: unknown, path: readonly PropertyKey[], value: unknown): boolean {
  const key = path.at(-1);
  let holder = copy;
  for (const step of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return false;
    holder = (holder as Record<PropertyKey, unknown>)[step];
  }
  if (key === undefined || typeof holder !== 'object' || holder === null) return false;
  if (value === undefined && !Array.isArray(holder)) return Reflect.deleteProperty(holder, key);
  return Reflect.set(holder, key, value);
}

/** Places that say which regions there are and what is known of each; men alone do not. */
const namesRegions = /^regions(\[\d+\](\.(id|group|covariates)\b.*)?)?$/;

/** Places that sums of quotas are made of. */
const entersSums = /^(target|regions(\[\d+\](\.(id|men|quota|group))?)?)$/;

/** Places whose values policies do not act on. */
const statesNoParameter = /^(name|description|target|regions|quota|sources|policies|joint)\b/;

/** Does an issue speak of a mended place, or follow from what such a place would have said? */
export function followsFrom(places: readonly string[], { code, path }: LevyIssue): boolean {
  const under = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
  const touched = (block: string): boolean => places.some((place) => under(place, block));
  return (
    places.some((place) => under(path, place) || under(place, path)) ||
    (touched('calendar') && (path === 'coercion.start' || under(path, 'policies') || under(path, 'quota.phasing'))) ||
    (under(path, 'policies') && places.some((place) => !statesNoParameter.test(place))) ||
    (code === 'quota/infeasible' && places.some((place) => entersSums.test(place))) ||
    (code.startsWith('reference/') && places.some((place) => namesRegions.test(place)))
  );
}
