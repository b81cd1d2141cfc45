import { sha256 } from '../random/index.js';
import { assertScenario } from './assert-scenario.js';
import { canonicalJson } from './canonical-json.js';
import { rememberedFor } from './remembered-for.js';
import type { Scenario } from './types.js';

/**
 * SHA-256 (64 hexadecimal digits) of the scenario as canonical JSON in UTF-8: the same for equal scenarios, however their keys were
 * ordered when they were written and wherever they were saved. Names, notes and sources count.
 */
export function fingerprint(scenario: Scenario): string {
  return hashOf(assertScenario(scenario));
}

const hashOf = /* @__PURE__ */ rememberedFor((scenario) => sha256(new TextEncoder().encode(canonicalJson(scenario))));
