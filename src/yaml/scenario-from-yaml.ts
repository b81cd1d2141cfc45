import { LineCounter, parseDocument } from 'yaml';
import { fail, type LevyIssue, throwIssues } from '../errors/index.js';
import { defineScenario, type Scenario, type ScenarioInput } from '../scenario/index.js';

/** Aliases that a scenario may use: more multiply a small file into a large one. */
const mostAliases = 100;

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
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    strict: true,
  });
  throwIssues(
    [...document.errors, ...document.warnings].map(({ code, message, pos }): LevyIssue => {
      const { line, col } = lineCounter.linePos(pos[0]);
      const path = `line ${String(line)}, column ${String(col)}`;
      return code === 'DUPLICATE_KEY'
        ? { code: 'scenario/duplicate-key', path, got: 'a key a second time', expected: 'every key of an object once' }
        : { code: 'scenario/not-yaml', path, got: message, expected: 'one YAML document' };
    }),
  );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    const got = error instanceof Error ? error.message : 'aliases without an end';
    throwIssues([
      {
        code: 'scenario/not-yaml',
        path: '',
        got,
        expected: `at most ${String(mostAliases)} aliases, each after its anchor`,
      },
    ]);
  }
  return defineScenario(value as ScenarioInput);
}
