import * as z from 'zod';
import { atPath, codeFor, describe, isLevyError, LevyError, type LevyIssue, throwIssues } from '../../errors/index.js';
import {
  assertScenario,
  type Scenario,
  type ScenarioPatch,
  vary,
  plainCopy,
  levyIssues,
  unknownName,
} from '../../scenario/index.js';
import { assumptionsSchema } from './assumptions-schema.js';
import type { Claim } from './claim-types.js';
import { parseClaim } from './parse-claim.js';

const schema = assumptionsSchema(z.unknown());

/** A file's claims, each with the scenario it is about, ready to be checked. */
export interface Assumptions {
  readonly title: string | null;
  readonly seed: string | number | undefined;
  readonly alpha: number | undefined;
  readonly budget: number | undefined;
  readonly entries: readonly AssumptionEntry[];
}

export interface AssumptionEntry {
  readonly name: string;
  readonly source: string | null;
  readonly scenario: Scenario;
  readonly claim: Claim;
  /** Where the claim stands in the file. */
  readonly path: string;
}

/**
 * Reads an assumption file, as JSON text or parsed. Throws one `LevyError` with every problem and its place: `assumptions/not-json`,
 * `assumptions/invalid`, `assumptions/unknown-key`, `reference/unknown-scenario`, and those of claims and scenarios.
 */
export function parseAssumptions(document: unknown, scenarios: Readonly<Record<string, Scenario>>): Assumptions {
  const issues: LevyIssue[] = [];
  const copy = plainCopy(typeof document === 'string' ? fromText(document) : document, '', issues);
  throwIssues(ofTheFile(issues));
  const parsed = schema.safeParse(copy);
  if (!parsed.success) throwIssues(ofTheFile(levyIssues(schema, parsed.error.issues, copy)));
  const { title, seed, alpha, budget, claims } = parsed.data!;
  const entries = claims.flatMap((entry, i): AssumptionEntry[] => {
    const path = `claims[${String(i)}]`;
    try {
      const scenario = scenarioOf(scenarios, entry.scenario, `${path}.scenario`);
      const tested =
        entry.vary === undefined ? scenario : atPath(`${path}.vary`, () => vary(scenario, entry.vary as ScenarioPatch));
      const claim = parseClaim(withBaseline(entry.claim, scenarios, `${path}.claim.from`), `${path}.claim`);
      return [{ name: entry.name, source: entry.source ?? null, scenario: tested, claim, path: `${path}.claim` }];
    } catch (error) {
      if (!isLevyError(error)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  throwIssues(issues);
  return { title: title ?? null, seed, alpha, budget, entries };
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LevyError({
      code: 'assumptions/not-json',
      path: '',
      got: error instanceof Error ? error.message : describe(text),
      expected: 'a JSON document',
    });
  }
}

function scenarioOf(scenarios: Readonly<Record<string, Scenario>>, name: string, path: string): Scenario {
  const known = Object.keys(scenarios);
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (scenario === undefined)
    throw new LevyError({
      code: 'reference/unknown-scenario',
      path,
      got: describe(name),
      expected: unknownName(name, known, 'the name of a scenario that was given'),
    });
  return assertScenario(scenario);
}

/** In a file, what a difference is taken from may be the name of a scenario. */
function withBaseline(claim: unknown, scenarios: Readonly<Record<string, Scenario>>, path: string): unknown {
  if (typeof claim !== 'object' || claim === null || !('from' in claim) || typeof claim.from !== 'string') return claim;
  return { ...claim, from: scenarioOf(scenarios, claim.from, path) };
}

/** Problems that what scenarios are read with finds in the file itself; those of a change to a scenario keep their codes. */
function ofTheFile(issues: readonly LevyIssue[]): LevyIssue[] {
  return issues.map((issue) => ({ ...issue, code: codeFor('assumptions', issue.code) }));
}
