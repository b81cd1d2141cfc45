import { failText } from '../../errors/index.js';
import { type Scenario, vary } from '../../scenario/index.js';
import { patchOf, readSetting } from '../line/settings.js';
import { inOption } from '../line/values.js';

/** The base changed by `path=value; path=value`, named so unless it says a name. */
export function varied(base: Scenario, text: string): Scenario {
  const settings = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readSetting(part, '--vary'));
  if (settings.length === 0) failText('options/invalid', '--vary', JSON.stringify(text), 'path=value');
  return inOption('--vary', () => vary(base, { name: text.trim(), ...patchOf(settings, base) }));
}

/** Scenarios by their names; those that share one are numbered. */
export function byName(scenarios: readonly Scenario[]): Record<string, Scenario> {
  const named = new Map<string, Scenario>();
  for (const scenario of scenarios) {
    let name = scenario.name;
    for (let i = 2; named.has(name); i++) name = `${scenario.name} (${String(i)})`;
    named.set(name, scenario);
  }
  return Object.fromEntries(named);
}
