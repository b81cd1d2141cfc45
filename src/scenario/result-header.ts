import { engineVersion } from '../random/index.js';
import { fingerprint } from './fingerprint.js';
import type { Scenario } from './types.js';

/** What stands at the head of every result: what it is, in which form, made by which engine, of which scenario. */
export interface ResultHeader<Kind extends string = string> {
  readonly kind: Kind;
  /** Version of the result's form. */
  readonly schemaVersion: 1;
  /** Version of the arithmetic: the same seed gives the same numbers under the same version. */
  readonly engineVersion: string;
  /** SHA-256 of the scenario it is about (of a comparison the base); `null` where it is about none, or several. */
  readonly fingerprint: string | null;
}

/** The head of a result about one scenario. */
export type ScenarioResultHeader<Kind extends string> = ResultHeader<Kind> & { readonly fingerprint: string };

/** Makes the head of a result. The scenario has been checked. */
export function resultHeader<Kind extends string>(kind: Kind, scenario: Scenario): ScenarioResultHeader<Kind>;
export function resultHeader<Kind extends string>(kind: Kind, scenario: null): ResultHeader<Kind>;
export function resultHeader(kind: string, scenario: Scenario | null): ResultHeader {
  return { kind, schemaVersion: 1, engineVersion, fingerprint: scenario === null ? null : fingerprint(scenario) };
}
