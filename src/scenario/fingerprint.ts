import { isRecord } from '../errors/index.js';
import type { Slices } from '../numeric/index.js';
import { sha256Slices } from '../random/index.js';
import { assertScenario } from './assert-scenario.js';
import { canonicalJsonSlices } from './canonical-json.js';
import { laterFields } from './optional-blocks.js';
import { rememberedInSlices } from './remembered-for.js';
import type { Scenario } from './types.js';

/**
 * SHA-256 (64 hexadecimal digits) of the scenario as canonical JSON in UTF-8: the same for equal scenarios, however their keys were
 * ordered when they were written and wherever they were saved. Names, notes and sources count; optional blocks that it has not do not.
 */
export function fingerprint(scenario: Scenario): string {
  return hashOf(assertScenario(scenario));
}

/** The same in slices of work, for a scenario that has passed `assertScenario`. */
export function fingerprintSlices(scenario: Scenario): Slices<string> {
  return hashOf.slices(scenario);
}

/** Lists and records of regions lie one to three levels deep in a scenario. */
const sliceDepth = 3;

const hashOf = /* @__PURE__ */ rememberedInSlices(function* (scenario) {
  const text = yield* canonicalJsonSlices(withoutAbsent(scenario), sliceDepth);
  yield;
  return yield* sha256Slices(new TextEncoder().encode(text));
});

/** Fields that came later and say nothing are left out, so that a scenario keeps the fingerprint that it had before them. */
function withoutAbsent(scenario: Scenario): object {
  const without = (given: object, path: string): object =>
    Object.fromEntries(
      Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
        const at = path === '' ? key : `${path}.${key}`;
        if (value === null && laterFields.includes(at)) return [];
        const inside = isRecord(value) && laterFields.some((field) => field.startsWith(`${at}.`));
        return [[key, inside ? without(value, at) : value]];
      }),
    );
  return without(scenario, '');
}
