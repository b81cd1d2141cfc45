import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { describe, failText, isLevyError, isRecord, nearestName, withPaths } from '../../errors/index.js';
import { warnings } from '../../explain/index.js';
import { readJson } from '../../input-files/index.js';
import { defineScenario, type Scenario, type ScenarioInput, vary } from '../../scenario/index.js';
import { readYaml } from '../../yaml/index.js';
import type { Context } from '../command.js';
import type { Given } from '../line/given.js';
import { patchOf, readSetting, type Setting } from '../line/settings.js';
import { inOption } from '../line/values.js';
import { inFile } from './in-file.js';
import { type InputFile, kindOf, readInput } from './read-file.js';
import { readRegions } from './read-regions.js';

/**
 * The scenario that a command is about: of a file (JSON, YAML, or regions as CSV), of standard input, or a campaign by name; with the regions of
 * `--regions` and the changes of `--set`. Errors: all that is wrong, with file and line; `options/invalid` for a name that is nothing.
 */
export async function readScenario(operand: string, given: Given, context: Context): Promise<Scenario> {
  const settings = given.texts('set').map((text) => readSetting(text, '--set'));
  const scenario = await scenarioOf(operand, given, context, settings);
  for (const { path, text } of warnings(scenario)) context.warn(`${operand}: ${path}: ${text}`);
  return scenario;
}

async function scenarioOf(
  operand: string,
  given: Given,
  { terminal }: Context,
  settings: readonly Setting[],
): Promise<Scenario> {
  const [path, columns] = [given.text('regions'), given.text('columns')];
  const regions = path === undefined ? null : readRegions(await readInput(path, terminal, 'csv'), columns);
  const known = await campaignScenario(operand);
  if (known !== null) return changed(regions === null ? known : vary(known, { regions }), settings);
  const stated = operand === '-' && path === undefined && columns !== undefined ? 'csv' : undefined;
  const file = await readInput(operand, terminal, stated);
  if (file.kind === 'csv') return scenarioOfRegions(file, columns, settings);
  const scenario = inFile(file, () => {
    const value = file.kind === 'json' ? readJson(file.text) : readYaml(file.text);
    const whole = regions === null || !isRecord(value) ? value : { ...value, regions };
    return defineScenario(whole as ScenarioInput);
  });
  return changed(scenario, settings);
}

/** A scenario of a file's regions and of what `--set` says, which is all there is. */
function scenarioOfRegions(file: InputFile, columns: string | undefined, settings: readonly Setting[]): Scenario {
  const name = file.label === 'standard input' ? 'regions' : basename(file.label, extname(file.label));
  // Blocks that need something: what is missing is then told by its own path.
  const base = { name, regions: readRegions(file, columns), calendar: {}, uptake: {} };
  const input = { ...base, ...patchOf(settings, base) };
  try {
    return defineScenario(input as unknown as ScenarioInput);
  } catch (error) {
    if (!isLevyError(error)) throw error;
    throw withPaths(error, ({ path }) => (path.startsWith('regions') ? `${file.label}: ${path}` : `--set ${path}`));
  }
}

function changed(scenario: Scenario, settings: readonly Setting[]): Scenario {
  return settings.length === 0 ? scenario : inOption('--set', () => vary(scenario, patchOf(settings, scenario)));
}

/**
 * The scenario of a campaign by its name; `null` for what reads like a file, or is one. Errors: `options/invalid` for a word that is neither, with the
 * nearest name.
 */
async function campaignScenario(operand: string): Promise<Scenario | null> {
  if (operand === '-' || kindOf(operand) !== null || /[\\/]/.test(operand)) return null;
  const { campaigns } = await import('../../data/index.js');
  const found = campaigns.find(({ id }) => id === operand);
  if (found !== undefined) return found.scenario;
  const isThere = await stat(operand).then(
    () => true,
    () => false,
  );
  if (isThere) return null;
  const names = campaigns.map(({ id }) => id);
  const near = nearestName(operand, names);
  const hint = near === null ? `one of ${names.join(', ')}` : `did you mean ${near}?`;
  return failText(
    'options/invalid',
    'scenario',
    describe(operand),
    `a file that ends in .json, .yaml or .csv, - for standard input, or a campaign: ${hint}`,
  );
}
