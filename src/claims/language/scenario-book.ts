import { atPath, describe, fail, isRecord, LevyError, readSafely } from '../../errors/index.js';
import {
  assertScenario,
  defineScenario,
  joinPath,
  type Scenario,
  type ScenarioInput,
  unknownName,
} from '../../scenario/index.js';

/** Scenarios that claims of a file may name. */
export interface ScenarioBook {
  /** Names that can be used, in order. */
  readonly names: readonly string[];
  /** A scenario by its name. Errors: `reference/unknown-scenario`, and what is wrong with the scenario. */
  readonly find: (name: string, path: string) => Scenario;
}

/** The scenarios that the program gives, and those that the file brings; where both have a name, the program's. */
export function scenarioBook(
  scenarios: Readonly<Record<string, Scenario>> | undefined,
  inFile: Readonly<Record<string, unknown>>,
): ScenarioBook {
  const given = readSafely('options/invalid', 'options.scenarios', () =>
    scenarios === undefined ? undefined : (Object.fromEntries(Object.entries(scenarios)) as typeof scenarios),
  );
  const names = [...new Set([...Object.keys(given ?? {}), ...Object.keys(inFile)])];
  const found = new Map<string, Scenario>();
  const find = (name: string, path: string): Scenario => {
    const known = found.get(name);
    if (known !== undefined) return known;
    if (given === undefined && names.length === 0)
      fail('options/invalid', 'options.scenarios', given, 'an object with scenarios by name, as { russia2023 }');
    if (!names.includes(name)) {
      const expected = unknownName(name, names, 'the name of a scenario that was given');
      throw new LevyError({ code: 'reference/unknown-scenario', path, got: describe(name), expected });
    }
    const scenario =
      given !== undefined && Object.hasOwn(given, name)
        ? assertScenario(given[name]!)
        : inlineScenario(inFile[name], joinPath('scenarios', name));
    found.set(name, scenario);
    return scenario;
  };
  return { names, find };
}

/** A scenario that is written out in the file. Errors: those of `defineScenario`, with the place in the file. */
export function inlineScenario(input: unknown, path: string): Scenario {
  return atPath(path, () => defineScenario(input as ScenarioInput));
}

/** In a file, what a difference is taken from may be a scenario's name, or a scenario written out: it says its `schemaVersion`. */
export function withBaseline(claim: unknown, book: ScenarioBook, path: string): unknown {
  if (!isRecord(claim) || !Object.hasOwn(claim, 'from')) return claim;
  const { from } = claim;
  if (typeof from === 'string') return { ...claim, from: book.find(from, path) };
  const writtenOut = isRecord(from) && Object.hasOwn(from, 'schemaVersion');
  return writtenOut ? { ...claim, from: inlineScenario(from, path) } : claim;
}
