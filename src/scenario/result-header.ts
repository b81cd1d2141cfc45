import { engineVersion } from '../random/index.js';
import { type ResultHeader, resultHeader } from '../stats/index.js';
import { fingerprint } from './fingerprint.js';
import type { Scenario } from './types.js';

/** The head of a result about one scenario (of a comparison the base). */
export type ScenarioResultHeader<Kind extends string> = ResultHeader<Kind> & { readonly fingerprint: string };

/** Makes it. The scenario has been checked. */
export function headerOf<Kind extends string>(kind: Kind, scenario: Scenario): ScenarioResultHeader<Kind> {
  return { ...resultHeader(kind, engineVersion, null), fingerprint: fingerprint(scenario) };
}
