import { describe, fail, failText } from '../errors/index.js';
import { defineScenario, type Scenario, type ScenarioInput } from '../scenario/index.js';
import { duplicateKey } from './duplicate-keys.js';

/**
 * A scenario from the text of a JSON file: what `defineScenario` takes, or what a scenario was saved as. A byte order mark at the
 * beginning is removed. A key that stands twice in one object is refused, since one of the two values would be lost.
 *
 * @throws `LevyError` `scenario/not-json`, `scenario/duplicate-key`, or what `defineScenario` finds wrong, all at once.
 */
export function scenarioFromJSON(text: string): Scenario {
  if (typeof text !== 'string')
    fail('scenario/not-json', '', text, 'the text of a JSON file; decode bytes with new TextDecoder().decode(bytes)');
  return defineScenario(readJson(text) as ScenarioInput);
}

/** The data of a JSON text, every key once. Errors: `scenario/not-json`, `scenario/duplicate-key`. */
export function readJson(text: string): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return failText(
      'scenario/not-json',
      '',
      error instanceof Error ? error.message : describe(text),
      'a JSON document',
    );
  }
  const twice = duplicateKey(json);
  if (twice !== null)
    failText(
      'scenario/duplicate-key',
      `line ${String(twice.line)}`,
      `the key ${describe(twice.key)} a second time`,
      'every key of an object once',
    );
  return value;
}
