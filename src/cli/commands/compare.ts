import { compare } from '../../compare/index.js';
import { failText } from '../../errors/index.js';
import type { Scenario } from '../../scenario/index.js';
import { countText, printable } from '../../text/index.js';
import { toCSV, toTable } from '../../report/index.js';
import type { Command } from '../command.js';
import { readScenario } from '../input/read-scenario.js';
import { byName, varied } from '../input/variants.js';
import { numberOf } from '../line/numbers.js';
import { replicatesOption, samplingOption, scenarioOptions, varyOption, workOptions } from '../line/options.js';
import { readMetric, referenceForm } from '../line/references.js';
import { answerOf } from '../output/answer.js';
import { rehearse } from '../rehearse.js';
import { partialText, runHooks, seedAndSampling } from '../work.js';
import { seedText } from '../output/seed-text.js';

/** Unless asked for otherwise: paired differences need few. */
const usual = 2_000;

export const compareCommand: Command = {
  name: 'compare',
  operands: '<scenario> [others...]',
  about:
    'Holds scenarios against a base under one seed: every draw is the same wherever they agree, so that differences are paired replicate by replicate. The others are scenarios like the base, or the base itself with --vary.',
  options: [
    varyOption,
    {
      name: 'of',
      value: 'metric',
      isList: true,
      about: `Metrics in the table, all that differ otherwise: ${referenceForm}`,
    },
    replicatesOption(usual, ' of every scenario'),
    ...workOptions,
    samplingOption,
    ...scenarioOptions,
  ],
  examples: [
    {
      line: 'levy compare russia2023 --vary uptake.hazard=0.08 --seed 1',
      about: 'What a higher sign-up rate would change',
    },
    {
      line: "levy compare russia2023 --vary 'coercion.probability=0' --vary 'coercion.probability=1; name=coercion' --of volunteers --of recruits --seed 1",
      about: 'Two changes, two metrics',
    },
    { line: 'levy compare before.yaml after.yaml --seed 1 --format csv --out difference.csv', about: 'Two files' },
  ],
  run: async (given, context) => {
    const { seed, sampling } = seedAndSampling(given);
    const replicates = numberOf(given, 'replicates', usual);
    const of = given.texts('of').map((text) => readMetric(text, '--of'));
    const [first, ...paths] = given.operands;
    const base = await readScenario(first!, given, context);
    const others: Scenario[] = [];
    for (const path of paths) others.push(await readScenario(path, given, context));
    others.push(...given.texts('vary').map((text) => varied(base, text)));
    if (others.length === 0)
      failText('options/invalid', 'levy compare', 'one scenario', 'another scenario, or --vary path=value');
    for (const one of of) await rehearse(base, one, '--of', (ensemble) => ensemble.mean(one));
    const result = await compare(base, byName(others), { seed, sampling, replicates, ...runHooks(context) });
    const rows = result.table(of.length === 0 ? undefined : of);
    const { n, requested, partial } = result;
    const answer = answerOf(
      result,
      {
        heading: [`Against ${printable(base.name)}`, `${countText(n)} replicates of each, paired; ${seedText(seed)}`],
        table: rows.length === 0 ? 'No metric differs.' : toTable(rows),
      },
      { partial: partial ? partialText(n, requested) : null },
    );
    return { ...answer, csv: () => toCSV(rows) };
  },
};
