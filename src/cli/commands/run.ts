import { runEnsemble } from '../../ensemble/index.js';
import { recordText, runRecord } from '../../report/index.js';
import { keepLevels } from '../../store/index.js';
import type { Command, Option } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { numberOf, wordOf } from '../line/numbers.js';
import { replicatesOption, samplingOption, scenarioOptions, workOptions } from '../line/options.js';
import { ensembleAnswer, rehearseShow, showOf, showOptions } from '../output/ensemble-answer.js';
import { writeTextFile } from '../output/write-answer.js';
import { runHooks, seedAndSampling } from '../work.js';

/** Unless asked for otherwise: a probability is then known to a percentage point or so. */
const usual = 2_000;

export const keepOption: Option = {
  name: 'keep',
  value: ['auto', ...keepLevels].join('|'),
  about: 'What is kept of every replicate beside totals; auto is as much as 128 MiB hold',
};

export const recordOption: Option = {
  name: 'record',
  value: 'file.json',
  about: 'Writes a run record, which levy verify runs again',
};

export const run: Command = {
  name: 'run',
  operands: '<scenario>',
  about:
    'Runs a scenario many times over: every replicate draws what is not known and all chance anew. Says how many volunteer, sign under threat and are coerced, with the error of every number. Stopped (Ctrl-C) it tells what is done, marked as partial.',
  options: [
    replicatesOption(usual),
    ...workOptions,
    samplingOption,
    keepOption,
    ...showOptions,
    recordOption,
    ...scenarioOptions,
  ],
  examples: [
    { line: 'levy run russia2023 --seed paper', about: 'A recorded campaign' },
    {
      line: 'levy run scenario.yaml --seed 1 --replicates 10000 --threads all --record run.json',
      about: 'A file of your own, on all processors, with a record to verify',
    },
    {
      line: "levy run russia2023 --seed 1 --set 'uptake.willing=lognormal(0.05, 0.5)' --show band --of recruits --format csv",
      about: 'Under another assumption, one metric by period, as CSV',
    },
  ],
  run: async (given, context) => {
    const { seed, sampling } = seedAndSampling(given);
    const replicates = numberOf(given, 'replicates', usual);
    const show = showOf(given);
    const keep = wordOf(given, 'keep', ['auto', ...keepLevels], 'auto');
    const scenario = await readScenario(given.operands[0]!, given, context);
    await rehearseShow(scenario, show);
    const options = { seed, sampling, replicates, keep, ...runHooks(context) };
    const ensemble = await runEnsemble(scenario, options);
    const answer = ensembleAnswer(ensemble, show);
    const record = given.text('record');
    if (record !== undefined) await writeTextFile(record, `${recordText(runRecord(ensemble))}\n`, '--record');
    return answer;
  },
};
