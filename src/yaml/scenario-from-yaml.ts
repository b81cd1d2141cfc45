import { fail } from '../errors/index.js';
import { defineScenario, type Scenario, type ScenarioInput } from '../scenario/index.js';
import { readYaml } from './read-yaml.js';

/**
 * A scenario from the text of a YAML 1.2 file (core schema: `no` and dates are text, `1_000` is not a number): what `defineScenario`
 * takes. One document, every key once, no tags of its own. Stands in an entry of its own, so that the reader of YAML comes with it only.
 *
 * @throws `LevyError` `scenario/not-yaml` with line and column, `scenario/duplicate-key`, or what `defineScenario` finds wrong.
 * @example
 * ```ts
 * import { scenarioFromYAML } from 'levy/yaml';
 * scenarioFromYAML(`
 * name: drive
 * target: 1000
 * calendar: { start: 2023-04-01, end: 2023-12-31 }
 * regions: [{ id: north, men: 50000 }]
 * uptake: { willing: 0.05, hazard: 0.05 }
 * `);
 * ```
 */
export function scenarioFromYAML(text: string): Scenario {
  if (typeof text !== 'string')
    fail('scenario/not-yaml', '', text, 'the text of a YAML file; decode bytes with new TextDecoder().decode(bytes)');
  return defineScenario(readYaml(text) as ScenarioInput);
}
