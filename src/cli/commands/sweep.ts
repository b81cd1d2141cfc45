import { failText } from '../../errors/index.js';
import {
  type Design,
  grid,
  latinHypercube,
  oneAtATime,
  type Question,
  type Range,
  sobolPoints,
  sweep,
} from '../../studies/index.js';
import { countText, printable } from '../../text/index.js';
import type { Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { columnForm, type ColumnText, readColumn } from '../line/columns.js';
import type { Given } from '../line/given.js';
import { numberOf, seedOf, wordOf } from '../line/numbers.js';
import { replicatesOption, samplingOption, scenarioOptions, workOptions } from '../line/options.js';
import { questionOptions, questionsOf } from '../line/references.js';
import { answerOf } from '../output/answer.js';
import { rehearseQuestions } from '../rehearse.js';
import { partialText, seedAndSampling, studyHooks } from '../work.js';
import { seedText } from '../output/seed-text.js';

/** Replicates of every point unless asked for otherwise. */
const usual = 1_000;

const designs = ['grid', 'one-at-a-time', 'latin-hypercube', 'sobol'] as const;

/** What is asked where nothing is: how many volunteer, and whether they are enough. */
const usualQuestions: Readonly<Record<string, Question>> = {
  'mean volunteers': { mean: 'volunteers' },
  'P(volunteers:at-least=target)': { probability: { metric: 'volunteers', atLeast: 'target' } },
};

export const sweepCommand: Command = {
  name: 'sweep',
  operands: '<scenario>',
  about:
    'Runs a scenario at every point of a design under one seed and asks the same of each. What cannot be run at a point is a row with a reason.',
  options: [
    { name: 'over', value: 'path=values', isList: true, about: columnForm },
    {
      name: 'design',
      value: designs.join('|'),
      about: 'How the columns are combined; grid, every combination, otherwise',
    },
    { name: 'points', value: 'n', about: 'Points of latin-hypercube and sobol' },
    ...questionOptions,
    replicatesOption(usual, ' of every point'),
    ...workOptions,
    samplingOption,
    ...scenarioOptions,
  ],
  examples: [
    {
      line: 'levy sweep russia2023 --over uptake.willing=0.02,0.03,0.04 --seed 1',
      about: 'Three values of one assumption',
    },
    {
      line: 'levy sweep russia2023 --over uptake.willing=0.01..0.05/5 --over coercion.probability=0,1 --mean recruits --probability coerced:at-least=50000 --seed 1 --format csv --out sweep.csv',
      about: 'A grid of two, with questions of your own',
    },
    {
      line: 'levy sweep russia2023 --design latin-hypercube --points 50 --over uptake.willing=0.01..0.05 --over uptake.hazard=0.02..0.2 --seed 1',
      about: 'Points spread over two ranges',
    },
  ],
  run: async (given, context) => {
    const { seed, sampling } = seedAndSampling(given);
    const replicates = numberOf(given, 'replicates', usual);
    const design = designOf(given);
    const asked = questionsOf(given);
    const ask = Object.keys(asked).length === 0 ? usualQuestions : asked;
    const scenario = await readScenario(given.operands[0]!, given, context);
    await rehearseQuestions(scenario, ask);
    const hooks = studyHooks(context, 'points');
    const result = await sweep(scenario, design, { seed, sampling, replicates, ask, ...hooks });
    const total = design.points.length;
    return answerOf(
      result,
      {
        heading: [
          printable(scenario.name),
          `${countText(result.rows.length)} points, ${countText(replicates)} replicates each, ${seedText(seed)}`,
        ],
      },
      {
        partial: result.partial ? partialText(result.rows.length, total, 'points') : null,
        // A point that cannot be is an answer; where none can be, the input is bad.
        ...(result.failures === result.rows.length ? { code: 2 as const } : {}),
      },
    );
  },
};

/** Errors: `options/invalid`. */
function designOf(given: Given): Design {
  const columns = given.texts('over').map((text) => readColumn(text, '--over'));
  if (columns.length === 0) failText('options/invalid', '--over', 'nothing', columnForm);
  const twice = columns.find(({ name }, i) => columns.findIndex((other) => other.name === name) < i);
  if (twice !== undefined) failText('options/invalid', '--over', `${twice.name} twice`, 'every path once');
  const kind = wordOf(given, 'design', designs, 'grid');
  const points = numberOf(given, 'points');
  if (kind === 'grid' || kind === 'one-at-a-time') {
    if (points !== undefined) failText('options/invalid', '--points', '--points', 'nothing, with this design');
    const values = Object.fromEntries(columns.map((column) => [column.name, valuesOf(column)]));
    return kind === 'grid' ? grid(values) : oneAtATime(values);
  }
  if (points === undefined) return failText('options/invalid', '--points', 'nothing', 'how many points');
  const ranges = Object.fromEntries(columns.map((column) => [column.name, rangeOf(column)]));
  const options = { points, seed: seedOf(given) };
  return kind === 'sobol' ? sobolPoints(ranges, options) : latinHypercube(ranges, options);
}

function valuesOf({ name, values }: ColumnText): readonly (number | string)[] {
  return values ?? failText('options/invalid', `--over ${name}`, 'a range', 'values, or steps: 0.02..0.04/5');
}

function rangeOf({ name, range }: ColumnText): Range {
  return range ?? failText('options/invalid', `--over ${name}`, 'values', 'a range, 0.02..0.04, or a distribution');
}
