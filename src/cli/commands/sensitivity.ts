import { failText } from '../../errors/index.js';
import { type Outcome, outcomeValues, sensitivity, tornado } from '../../studies/index.js';
import { countText, printable } from '../../text/index.js';
import type { Answer, Command, Context } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import type { Given } from '../line/given.js';
import { numberOf, seedOf, wordOf } from '../line/numbers.js';
import { scenarioOptions, workOptions } from '../line/options.js';
import { eventForm, readOutcome, referenceForm } from '../line/references.js';
import { answerOf } from '../output/answer.js';
import { rehearse } from '../rehearse.js';
import { partialText, studyHooks } from '../work.js';
import { seedText } from '../output/seed-text.js';

/** Rows of the design, and replicates of every bar, unless asked for otherwise. */
const usual = { rows: 256, replicates: 1_000 } as const;

export const sensitivityCommand: Command = {
  name: 'sensitivity',
  operands: '<scenario>',
  about:
    "Says which assumption decides an outcome: each one's share of its variance, alone (first order) and with all its interplay (total), and that of chance. With --tornado one assumption at a time goes to its 5 and 95 % points instead.",
  options: [
    {
      name: 'of',
      value: 'outcome',
      about: `A metric, volunteers otherwise: ${referenceForm}; or an event: ${eventForm}`,
    },
    {
      name: 'rows',
      value: 'n',
      about: `Rows of the design, (assumptions + 2) replicates each; ${countText(usual.rows)} otherwise`,
    },
    { name: 'tornado', about: 'One assumption at a time at the ends of its range' },
    { name: 'replicates', value: 'n', about: `Of --tornado, at every end; ${countText(usual.replicates)} otherwise` },
    ...workOptions,
    {
      name: 'sampling',
      value: 'sobol|independent',
      about: 'How what is not known is drawn; sobol otherwise, independent with --tornado',
    },
    ...scenarioOptions,
  ],
  examples: [
    { line: 'levy sensitivity russia2023 --seed 1', about: 'What decides how many volunteer' },
    {
      line: 'levy sensitivity russia2023 --of volunteers:at-least=target --rows 1024 --seed 1',
      about: 'What decides whether the target is met',
    },
    { line: 'levy sensitivity russia2023 --tornado --of coerced --seed 1', about: 'One assumption at a time' },
  ],
  run: async (given, context) => {
    const seed = seedOf(given);
    const of = readOutcome(given.text('of') ?? 'volunteers', '--of');
    const unused = given.flag('tornado') ? 'rows' : 'replicates';
    if (given.text(unused) !== undefined)
      failText('options/invalid', `--${unused}`, `--${unused}`, given.flag('tornado') ? '--replicates' : '--rows');
    return given.flag('tornado') ? bars(given, context, seed, of) : shares(given, context, seed, of);
  },
};

async function shares(given: Given, context: Context, seed: string | number, of: Outcome): Promise<Answer> {
  const rows = numberOf(given, 'rows', usual.rows);
  const sampling = wordOf(given, 'sampling', ['independent', 'sobol'] as const, 'sobol');
  const scenario = await readScenario(given.operands[0]!, given, context);
  await rehearse(scenario, of, '--of', (ensemble) => outcomeValues(ensemble, of));
  const result = await sensitivity(scenario, { of, rows, seed, sampling, ...studyHooks(context, 'rows') });
  const { n, requested, replicates, partial } = result;
  const heading = [
    `${printable(scenario.name)}: what decides ${printable(result.of)}`,
    `${countText(n)} rows, ${countText(replicates)} replicates, ${seedText(seed)}`,
  ];
  return answerOf(result, { heading }, { partial: partial ? partialText(n, requested, 'rows') : null });
}

async function bars(given: Given, context: Context, seed: string | number, of: Outcome): Promise<Answer> {
  const replicates = numberOf(given, 'replicates', usual.replicates);
  const sampling = wordOf(given, 'sampling', ['independent', 'sobol'] as const, 'independent');
  const scenario = await readScenario(given.operands[0]!, given, context);
  await rehearse(scenario, of, '--of', (ensemble) => outcomeValues(ensemble, of));
  const hooks = studyHooks(context, 'runs');
  const result = await tornado(scenario, { of, replicates, seed, sampling, ...hooks });
  const heading = [
    `${printable(scenario.name)}: ${printable(result.of)} with one assumption at a time at its 5 and 95 % points`,
    `${countText(replicates)} replicates each, ${seedText(seed)}`,
  ];
  const after =
    result.leftOut.length === 0
      ? []
      : [`Not moved alone, being of a joint table: ${result.leftOut.map(printable).join(', ')}.`];
  const partial = result.partial ? `stopped after ${countText(result.rows.length)} assumptions` : null;
  return answerOf(result, { heading, after }, { partial });
}
