import { failText } from '../../errors/index.js';
import { runShard } from '../../node/index.js';
import { keepLevels } from '../../store/index.js';
import { countText } from '../../text/index.js';
import type { Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { neededNumber, wordOf } from '../line/numbers.js';
import { samplingOption, scenarioOptions, workOptions } from '../line/options.js';
import { answerOf } from '../output/answer.js';
import { runHooks, seedAndSampling } from '../work.js';
import { keepOption } from './run.js';

export const shard: Command = {
  name: 'shard',
  operands: '<scenario>',
  about:
    'Runs one of the equal parts of a run and writes it as a Parquet file: what one task of a job array does. A part that is there, whole and of this run is left as it is, so that an array can be started again. levy merge puts the parts together.',
  options: [
    { name: 'of', value: 'n', about: 'How many parts the run has' },
    { name: 'index', value: 'i', about: 'Which of them, from 0: $SLURM_ARRAY_TASK_ID, $JOB_COMPLETION_INDEX' },
    { name: 'into', value: 'folder', about: 'Where the parts lie; shards otherwise' },
    { name: 'replicates', value: 'n', about: 'Replicates of the whole run' },
    ...workOptions,
    samplingOption,
    keepOption,
    ...scenarioOptions,
  ],
  examples: [
    {
      line: 'levy shard scenario.yaml --of 64 --index 0 --replicates 1000000 --seed paper',
      about: 'The first of 64 parts',
    },
    {
      line: 'seq 0 63 | parallel levy shard scenario.yaml --of 64 --index {} --replicates 1000000 --seed paper',
      about: 'All of them on one machine',
    },
  ],
  run: async (given, context) => {
    const { seed, sampling } = seedAndSampling(given);
    const of = neededNumber(given, 'of', 'how many parts, 64');
    const index = neededNumber(given, 'index', 'which part, from 0');
    const replicates = neededNumber(given, 'replicates', 'replicates of the whole run, 1000000');
    const keep = wordOf(given, 'keep', ['auto', ...keepLevels], 'auto');
    const out = given.text('into') ?? 'shards';
    if (out === '') failText('options/invalid', '--into', '""', 'the path of a folder');
    const scenario = await readScenario(given.operands[0]!, given, context);
    const part = await runShard(scenario, { seed, sampling, replicates, keep, of, index, out, ...runHooks(context) });
    const { path, first, replicates: n, ran } = part;
    const text = `${path}: replicates ${countText(first)} to ${countText(first + n - 1)}, ${ran ? 'written' : 'there already'}`;
    return answerOf([part], { table: text });
  },
};
