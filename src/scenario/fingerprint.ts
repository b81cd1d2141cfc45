import { sha256 } from '../random/index.js';
import { assertScenario } from './assert-scenario.js';
import { canonicalJson } from './canonical-json.js';
import type { Scenario } from './types.js';

/**
 * SHA-256 (64 hexadecimal digits) of the scenario as canonical JSON in UTF-8: the same for equal scenarios, however their keys were
 * ordered when they were written and wherever they were saved. Names, notes and sources count.
 */
export function fingerprint(scenario: Scenario): string {
  const checked = assertScenario(scenario);
  const known = fingerprints.get(checked);
  if (known !== undefined) return known;
  const computed = sha256(new TextEncoder().encode(canonicalJson(checked)));
  fingerprints.set(checked, computed);
  return computed;
}

/** Fingerprints of scenarios, which are frozen all through: every result carries one, and of 100,000 regions it takes seconds. */
const fingerprints = /*#__PURE__*/ new WeakMap<Scenario, string>();
