import { failText, isLevyError, LevyError } from '../../errors/index.js';
import { readJson } from '../../input-files/index.js';
import type { Scenario } from '../../scenario/index.js';
import { readYaml } from '../../yaml/index.js';
import type { Context } from '../command.js';
import type { Given } from '../line/given.js';
import { inFile } from './in-file.js';
import { type InputFile, readInput } from './read-file.js';
import { readScenario } from './read-scenario.js';

/** An assumption file as data, not yet checked. Errors: `assumptions/not-json`, `assumptions/not-yaml`, with the line; `options/invalid`. */
export async function readAssumptions(
  path: string,
  { terminal }: Context,
): Promise<{ readonly file: InputFile; readonly document: unknown }> {
  const file = await readInput(path, terminal);
  return { file, document: documentOf(file) };
}

function documentOf(file: InputFile): unknown {
  if (file.kind === 'csv') failText('options/invalid', file.label, 'a table', 'an assumption file, .json or .yaml');
  return inFile(file, () => {
    try {
      return file.kind === 'json' ? readJson(file.text) : readYaml(file.text);
    } catch (error) {
      if (!isLevyError(error)) throw error;
      const code =
        file.kind === 'json' && error.code === 'scenario/not-json' ? 'assumptions/not-json' : 'assumptions/not-yaml';
      const { path, got, expected } = error;
      throw new LevyError({ code, path, got, expected });
    }
  });
}

/** Scenarios that claims may name: campaigns, and those given. Errors: `options/invalid`, and those of scenarios. */
export async function scenariosFor(given: Given, context: Context): Promise<Record<string, Scenario>> {
  const { campaigns } = await import('../../data/index.js');
  const scenarios = new Map<string, Scenario>(campaigns.map(({ id, scenario }) => [id, scenario]));
  for (const text of given.texts('scenario')) {
    const equals = text.indexOf('=');
    if (equals < 1) failText('options/invalid', '--scenario', JSON.stringify(text), 'name=file');
    scenarios.set(text.slice(0, equals), await readScenario(text.slice(equals + 1), given, context));
  }
  return Object.fromEntries(scenarios);
}
