import type { Slices } from '../numeric/index.js';
import { sha256Slices } from '../random/index.js';
import { assertScenario } from './assert-scenario.js';
import { canonicalJsonSlices } from './canonical-json.js';
import { rememberedInSlices } from './remembered-for.js';
import type { Scenario } from './types.js';

/**
 * SHA-256 (64 hexadecimal digits) of the scenario as canonical JSON in UTF-8: the same for equal scenarios, however their keys were
 * ordered when they were written and wherever they were saved. Names, notes and sources count. Blocks that came after version 0.1 count where a
 * scenario has them, so that one without them keeps the fingerprint that it had before.
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

/** Blocks that came after version 0.1. */
const laterBlocks = ['force'] as const satisfies readonly (keyof Scenario)[];

const hashOf = /* @__PURE__ */ rememberedInSlices(function* (scenario) {
  const absent: readonly string[] = laterBlocks.filter((block) => scenario[block] === null);
  const counted = Object.fromEntries(Object.entries(scenario).filter(([key]) => !absent.includes(key)));
  const text = yield* canonicalJsonSlices(counted, sliceDepth);
  yield;
  return yield* sha256Slices(new TextEncoder().encode(text));
});
