import { fail, isRecord, readSafely } from '../errors/index.js';
import { normalise } from './define-scenario.js';
import { joinPath } from './input/plain-copy.js';
import { laterFields } from './optional-blocks.js';
import { isSealed } from './input/scenario-brand.js';
import type { Scenario } from './types.js';

const madeByDefine =
  'a scenario made by defineScenario or vary (or one saved as JSON and parsed); wrap what you have in defineScenario({ … })';

/**
 * The check at the door of everything that takes a scenario. What `defineScenario` made passes at once. A copy of such a scenario (from JSON,
 * `structuredClone`, another thread or another copy of the library) is checked again in full; the frozen result
 * is returned, so use what this returns. Anything else throws `scenario/not-defined`, or what `defineScenario` finds wrong.
 */
export function assertScenario<Id extends string>(value: Scenario<Id>): Scenario<Id> {
  if (isSealed(value)) return value;
  const given: unknown = value;
  if (!isRecord(given)) return fail('scenario/not-defined', '', given, madeByDefine);
  const isThere = readSafely('scenario/not-plain', '', () => Object.hasOwn(given, 'schemaVersion'));
  if (!isThere) fail('scenario/not-defined', '', given, madeByDefine);
  const scenario = normalise(given) as Scenario<Id>;
  const gap = readSafely('scenario/not-plain', '', () => firstDifference(given, scenario, ''));
  if (gap !== null) fail('scenario/not-defined', gap, undefined, madeByDefine);
  return scenario;
}

/** Where a value lacks something that the normalised scenario has; `null` where they hold the same data. */
function firstDifference(given: unknown, normal: unknown, path: string): string | null {
  if (Object.is(given, normal)) return null;
  if (typeof given !== 'object' || given === null || typeof normal !== 'object' || normal === null) return path;
  for (const [key, inner] of Object.entries(normal)) {
    const at = Array.isArray(normal) ? `${path}[${key}]` : joinPath(path, key);
    if (inner === null && laterFields.includes(at) && !Object.hasOwn(given, key)) continue;
    const gap = Object.hasOwn(given, key) ? firstDifference((given as Record<string, unknown>)[key], inner, at) : at;
    if (gap !== null) return gap;
  }
  return null;
}
