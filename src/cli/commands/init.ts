import { stat } from 'node:fs/promises';
import { stringify } from 'yaml';
import { failText } from '../../errors/index.js';
import { readYaml } from '../../yaml/index.js';
import type { Command, Context } from '../command.js';
import { kindOf } from '../input/read-file.js';
import { readScenario } from '../input/read-scenario.js';
import type { Given } from '../line/given.js';
import { answerOf } from '../output/answer.js';
import { writeTextFile } from '../output/write-answer.js';
import { starter } from '../starter-scenario.js';

export const init: Command = {
  name: 'init',
  operands: '[file]',
  about:
    'Writes a scenario file to start from, scenario.yaml unless another is named: a small country with every line explained, or a recorded campaign to change. A file that is there is left alone.',
  options: [
    { name: 'from', value: 'campaign', about: 'Starts from a recorded campaign, or from another scenario file' },
    { name: 'force', about: 'Replaces a file that is there' },
  ],
  examples: [
    { line: 'levy init', about: 'Writes scenario.yaml' },
    { line: 'levy init drive.json --from russia2023', about: 'A recorded campaign as JSON' },
  ],
  run: async (given, context) => {
    const path = given.operands[0] ?? 'scenario.yaml';
    const kind = path === '-' ? 'yaml' : kindOf(path);
    if (kind !== 'json' && kind !== 'yaml')
      return failText('options/invalid', path, 'another ending', 'a file that ends in .yaml or .json');
    const text = await textOf(kind, given, context);
    if (path === '-') return answerOf([{ path, text }], { table: text.trimEnd() });
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    if (isThere && !given.flag('force'))
      return failText('options/invalid', path, 'a file that is there', 'a new file, or --force to replace it');
    await writeTextFile(path, text, 'levy init');
    return answerOf([{ path }], { table: `${path} written; try: levy quotas ${path}` });
  },
};

async function textOf(kind: 'json' | 'yaml', given: Given, context: Context): Promise<string> {
  const from = given.text('from');
  if (from === undefined) return kind === 'yaml' ? starter : `${JSON.stringify(readYaml(starter), null, 2)}\n`;
  const scenario = await readScenario(from, given, context);
  return kind === 'yaml' ? stringify(scenario, { lineWidth: 120 }) : `${JSON.stringify(scenario, null, 2)}\n`;
}
