import * as z from 'zod/mini';
import { atPath, codeFor, isLevyError, isRecord, type LevyIssue, throwIssues } from '../../errors/index.js';
import { levyIssues, plainCopy, type Scenario, type ScenarioPatch, vary } from '../../scenario/index.js';
import { assumptionsSchema } from './assumptions-schema.js';
import { parseClaim } from './parse-claim.js';
import type { ParsedClaim } from './read-claim.js';
import { readJson } from './read-json.js';
import { inlineScenario, type ScenarioBook, scenarioBook, withBaseline } from './scenario-book.js';

/** A file's claims, each with the scenario it is about, ready to be checked. */
export interface Assumptions {
  readonly title: string | null;
  readonly seed: string | number | undefined;
  readonly alpha: number | undefined;
  readonly maxReplicates: number | undefined;
  /** Those claims with which nothing is wrong. */
  readonly entries: readonly AssumptionEntry[];
}

export interface AssumptionEntry {
  readonly name: string;
  readonly source: string | null;
  readonly scenario: Scenario;
  readonly claim: ParsedClaim;
  /** Where the claim stands in the file. */
  readonly path: string;
}

/**
 * Reads an assumption file, as JSON text or parsed. Every problem goes to `issues`, with its place: `assumptions/invalid`,
 * `assumptions/unknown-key`, `reference/unknown-scenario`, and those of claims and scenarios; throws where nothing can be read
 * (`assumptions/not-json`, `assumptions/not-plain`).
 */
export function parseAssumptions(
  document: unknown,
  scenarios: Readonly<Record<string, Scenario>> | undefined,
  issues: LevyIssue[],
): Assumptions {
  const unreadable: LevyIssue[] = [];
  const copy = plainCopy(typeof document === 'string' ? readJson(document) : document, '', unreadable);
  throwIssues(ofTheFile(unreadable));
  const parsed = z.safeParse(assumptionsSchema, copy);
  if (!parsed.success) issues.push(...ofTheFile(levyIssues(assumptionsSchema, parsed.error.issues, copy)));
  // What is wrong with the form of the file hides nothing that is wrong with its claims: these are read all the same.
  const file: Readonly<Record<string, unknown>> = parsed.data ?? (isRecord(copy) ? copy : {});
  const inFile = isRecord(file['scenarios']) ? file['scenarios'] : {};
  const book = scenarioBook(scenarios, inFile);
  for (const name of Object.keys(inFile)) collect(issues, () => book.find(name, ''));
  const claims: readonly unknown[] = Array.isArray(file['claims']) ? file['claims'] : [];
  const entries = claims.flatMap((entry, i) => readEntry(entry, `claims[${String(i)}]`, book, issues) ?? []);
  const { title, alpha, maxReplicates, seed = seedIn(file) } = parsed.data ?? {};
  return { title: title ?? null, seed, alpha, maxReplicates, entries };
}

/** Of a file with something wrong: its seed, or one in its place where that is what is wrong, since it has been said. */
function seedIn({ seed }: Readonly<Record<string, unknown>>): string | number | undefined {
  return seed === undefined || typeof seed === 'string' || typeof seed === 'number' ? seed : 0;
}

/** One claim of the file; `null` where something is wrong with it, which went to `issues`. */
function readEntry(entry: unknown, path: string, book: ScenarioBook, issues: LevyIssue[]): AssumptionEntry | null {
  if (!isRecord(entry)) return null;
  const { name, source } = entry;
  const scenario = collect(issues, () => scenarioOf(entry['scenario'], `${path}.scenario`, book));
  const patch = entry['vary'];
  const tested =
    scenario === undefined || !isRecord(patch)
      ? scenario
      : collect(issues, () => atPath(`${path}.vary`, () => vary(scenario, patch as ScenarioPatch)));
  const at = `${path}.claim`;
  const claim = collect(issues, () => parseClaim(withBaseline(entry['claim'], book, `${at}.from`), at));
  if (tested === undefined || claim === undefined || typeof name !== 'string') return null;
  return { name, source: typeof source === 'string' ? source : null, scenario: tested, claim, path: at };
}

/** By name or written out; of anything else the schema has said what is wrong. */
function scenarioOf(given: unknown, path: string, book: ScenarioBook): Scenario | undefined {
  if (typeof given === 'string' && given !== '') return book.find(given, path);
  return isRecord(given) ? inlineScenario(given, path) : undefined;
}

/** Runs what may find problems, and keeps them with the others: `undefined` then. A problem is told once, however often it is met. */
export function collect<T>(issues: LevyIssue[], body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    if (!isLevyError(error)) throw error;
    const isKnown = ({ code, path }: LevyIssue): boolean =>
      issues.some((issue) => issue.code === code && issue.path === path);
    issues.push(...error.issues.filter((issue) => !isKnown(issue)));
    return undefined;
  }
}

/** Problems that what scenarios are read with finds in the file itself; those of a change to a scenario keep their codes. */
function ofTheFile(issues: readonly LevyIssue[]): LevyIssue[] {
  return issues.map((issue) => ({ ...issue, code: codeFor('assumptions', issue.code) }));
}
