import { checkAll, type SuiteVerdict } from '../../claims/index.js';
import { countText } from '../../text/index.js';
import type { Command } from '../command.js';
import { inFileAsync } from '../input/in-file.js';
import { readAssumptions, scenariosFor } from '../input/read-assumptions.js';
import { numberOf, readSeed } from '../line/numbers.js';
import { scenarioOptions, workOptions } from '../line/options.js';
import { answerOf } from '../output/answer.js';

const codes: Readonly<Record<SuiteVerdict['verdict'], 0 | 1 | 3>> = { pass: 0, fail: 1, undecided: 3 };

export const check: Command = {
  name: 'check',
  operands: '<assumptions>',
  about:
    'Checks the claims of an assumption file (JSON or YAML, schema/assumptions.schema.json), running replicates until they decide each. Ends with 0 where all pass, 1 where one fails, 3 where one is undecided. Campaigns are known by their names; other scenarios stand in the file or are given.',
  options: [
    { name: 'scenario', value: 'name=file', isList: true, about: 'A scenario that the file calls by this name' },
    {
      name: 'alpha',
      value: 'p',
      about: "Greatest chance that any claim is decided wrongly; goes before the file's, 0.001 where neither says",
    },
    { name: 'max-replicates', value: 'n', about: "Most replicates for a claim; goes before the file's own" },
    ...workOptions.map((option) =>
      option.name === 'seed' ? { ...option, about: "Number or text; goes before the file's" } : option,
    ),
    ...scenarioOptions.filter(({ name }) => name === 'set'),
  ],
  examples: [
    { line: 'levy check assumptions.yaml', about: 'In a continuous integration: the exit code is the verdict' },
    {
      line: 'levy check assumptions.json --scenario ours=scenario.yaml --seed 2026 --alpha 0.01',
      about: 'About a scenario of your own',
    },
  ],
  run: async (given, context) => {
    const [alpha, maxReplicates] = [numberOf(given, 'alpha'), numberOf(given, 'max-replicates')];
    const seed = given.text('seed');
    const { file, document } = await readAssumptions(given.operands[0]!, context);
    const scenarios = await scenariosFor(given, context);
    const { executor, signal, tell } = context;
    const suite = await inFileAsync(file, () =>
      checkAll(document, {
        scenarios,
        signal,
        ...(executor === undefined ? {} : { executor }),
        ...(seed === undefined ? {} : { seed: readSeed(seed) }),
        ...(alpha === undefined ? {} : { alpha }),
        ...(maxReplicates === undefined ? {} : { maxReplicates }),
        onProgress: ({ claim, claims, done, total }) =>
          tell((claim - 1 + done / Math.max(1, total)) / claims, `claim ${countText(claim)} of ${countText(claims)}`),
      }),
    );
    return answerOf(suite, { table: suite.text }, { code: codes[suite.verdict] });
  },
};
