import { stat } from 'node:fs/promises';
import { mergeShardFiles } from '../../node/index.js';
import { recordText, runRecord } from '../../report/index.js';
import type { Command } from '../command.js';
import { inOption } from '../line/values.js';
import { ensembleAnswer, showOf, showOptions } from '../output/ensemble-answer.js';
import { writeTextFile } from '../output/write-answer.js';
import { recordOption } from './run.js';

export const merge: Command = {
  name: 'merge',
  operands: '[parts...]',
  about:
    'Puts the parts of a run together: equal in every bit to the run in one piece. Takes a folder, shards otherwise, or the files of the parts. What does not belong together, is damaged or missing is refused by name.',
  options: [...showOptions, recordOption],
  examples: [
    { line: 'levy merge shards', about: 'All parts in a folder' },
    {
      line: 'levy merge shards --record run.json --show band --of recruits --format csv',
      about: 'With a record, one metric by period',
    },
  ],
  run: async (given) => {
    const show = showOf(given);
    const paths = given.operands.length === 0 ? ['shards'] : given.operands;
    const ensemble = await mergeShardFiles(paths.length === 1 && (await isFolder(paths[0]!)) ? paths[0]! : paths);
    const answer = inOption('--of', () => ensembleAnswer(ensemble, show));
    const record = given.text('record');
    if (record !== undefined) await writeTextFile(record, `${recordText(runRecord(ensemble))}\n`, '--record');
    return answer;
  },
};

/** Whether there is a folder, or nothing, which is told as a folder that is missing. */
async function isFolder(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  return there === null ? !path.endsWith('.parquet') : there.isDirectory();
}
