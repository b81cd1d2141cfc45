import { failText } from '../../errors/index.js';
import { breakEvenLine, type Question, solve, type Solution } from '../../studies/index.js';
import { countText, numberText, printable } from '../../text/index.js';
import type { Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { readColumn, readInterval } from '../line/columns.js';
import { neededNumber, neededText, numberOf } from '../line/numbers.js';
import { replicatesOption, samplingOption, scenarioOptions, workOptions } from '../line/options.js';
import { questionOptions, questionsOf } from '../line/references.js';
import { answerOf } from '../output/answer.js';
import { rehearseQuestions } from '../rehearse.js';
import { seedAndSampling, studyHooks } from '../work.js';
import { seedText } from '../output/seed-text.js';

/** Replicates at every value tried, unless asked for otherwise. */
const usual = 1_024;

export const solveCommand: Command = {
  name: 'solve',
  operands: '<scenario>',
  about:
    'Finds the value of an assumption at which a conclusion changes, with the interval that the Monte Carlo error leaves, or says why there is none. A distribution keeps its shape and moves its median.',
  options: [
    { name: 'vary', value: 'path', about: 'The assumption: uptake.willing' },
    { name: 'between', value: 'low,high', about: 'Where to look' },
    { name: 'equals', value: 'x', about: 'What the answer is to be: a probability 0 to 1, or a number of men' },
    ...questionOptions.map((option) => ({ ...option, isList: false })),
    { name: 'along', value: 'path=values', about: 'Solves again at each of these values of a second assumption' },
    { name: 'tolerance', value: 'x', about: 'How finely to look; a thousandth of the range otherwise' },
    { name: 'scan', value: 'n', about: 'Into how many parts the range is cut first; 8 otherwise' },
    replicatesOption(usual, ' at every value tried'),
    ...workOptions,
    samplingOption,
    ...scenarioOptions,
  ],
  examples: [
    {
      line: 'levy solve russia2023 --vary uptake.willing --between 0.01,0.1 --probability volunteers:at-least=target --equals 0.5 --seed 1',
      about: 'Which willing share gives an even chance',
    },
    {
      line: 'levy solve russia2023 --vary uptake.willing --between 0.01,0.1 --mean volunteers --equals 400000 --along uptake.hazard=0.05,0.1 --seed 1',
      about: 'The same along a second assumption, for a mean',
    },
  ],
  run: async (given, context) => {
    const { seed, sampling } = seedAndSampling(given);
    const [tolerance, scan] = [numberOf(given, 'tolerance'), numberOf(given, 'scan')];
    const questions = questionsOf(given);
    const options = {
      seed,
      sampling,
      vary: neededText(given, 'vary', 'the path of an assumption, uptake.willing'),
      between: readInterval(neededText(given, 'between', 'where to look, 0.01,0.1'), '--between'),
      equals: neededNumber(given, 'equals', 'what the answer is to be, 0.5'),
      ask: onlyOne(questions),
      replicates: numberOf(given, 'replicates', usual),
      ...(scan === undefined ? {} : { scan }),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...studyHooks(context, 'values tried'),
    };
    const along = given.text('along');
    const second = along === undefined ? null : readColumn(along, '--along');
    const scenario = await readScenario(given.operands[0]!, given, context);
    await rehearseQuestions(scenario, questions);
    const heading = [
      printable(scenario.name),
      `${countText(options.replicates)} replicates at every value tried, ${seedText(seed)}`,
    ];
    if (second === null) {
      const result = await solve(scenario, options);
      const partial = result.partial ? `stopped after ${countText(result.tried.length)} values` : null;
      return answerOf(result, { heading, after: [solutionText(result)] }, { partial });
    }
    const at = second.values?.map(Number) ?? failText('options/invalid', '--along', along!, 'path=0.02,0.03');
    const result = await breakEvenLine(scenario, { ...options, along: { vary: second.name, at } });
    const partial = result.partial
      ? `stopped after ${countText(result.points.length)} of ${countText(at.length)} values`
      : null;
    return answerOf(result, { heading }, { partial });
  },
};

/** The one question. Errors: `options/invalid`. */
function onlyOne(questions: Readonly<Record<string, Question>>): Question {
  const [question, another] = Object.values(questions);
  if (question === undefined || another !== undefined)
    return failText(
      'options/invalid',
      'levy solve',
      question === undefined ? 'no question' : 'more than one question',
      'one of --mean, --probability and --quantile',
    );
  return question;
}

/** The solution in a sentence. */
function solutionText({ value, interval, open, vary, ask, equals, reason }: Solution): string {
  if (value === null || interval === null) return `No answer: ${printable(reason ?? 'the work was stopped')}.`;
  const text = (x: number): string => numberText(x, 3);
  const end = (i: 0 | 1): string => (open[i] ? `beyond ${text(interval[i])}` : text(interval[i]));
  return `${printable(ask)} is ${numberText(equals)} where ${printable(vary)} is ${text(value)} (interval ${end(0)} to ${end(1)}).`;
}
