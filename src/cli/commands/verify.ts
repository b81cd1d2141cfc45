import { verifyRecord } from '../../report/index.js';
import type { Command } from '../command.js';
import { inFileAsync } from '../input/in-file.js';
import { readInput } from '../input/read-file.js';
import { workOptions } from '../line/options.js';
import { answerOf } from '../output/answer.js';
import { runHooks } from '../work.js';

export const verify: Command = {
  name: 'verify',
  operands: '<record.json>',
  about:
    'Runs a run record again, all its replicates, and says whether the same comes out, to the bit, or where not. Ends with 0 where it does, 1 where it does not, 3 for a record that cannot be run again, as one of replicates that a condition chose.',
  options: workOptions.filter(({ name }) => name !== 'seed'),
  examples: [
    { line: 'levy run russia2023 --seed paper --record run.json', about: 'Makes a record' },
    { line: 'levy verify run.json --threads all', about: 'Runs it again' },
  ],
  run: async (given, context) => {
    const file = await readInput(given.operands[0]!, context.terminal, 'json');
    const found = await inFileAsync(file, () => verifyRecord(file.text, runHooks(context)));
    const { verified, text } = found;
    return answerOf(found as never, { table: text }, { code: verified === null ? 3 : verified ? 0 : 1 });
  },
};
