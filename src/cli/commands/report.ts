import { checkAll, type SuiteVerdict } from '../../claims/index.js';
import { compare } from '../../compare/index.js';
import { runEnsemble } from '../../ensemble/index.js';
import { report, type ReportOptions } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { tornado } from '../../studies/index.js';
import type { YardstickName } from '../../yardsticks/index.js';
import type { Command, Context } from '../command.js';
import { inFileAsync } from '../input/in-file.js';
import { readAssumptions, scenariosFor } from '../input/read-assumptions.js';
import { readScenario } from '../input/read-scenario.js';
import { byName, varied } from '../input/variants.js';
import type { Given } from '../line/given.js';
import { numberOf, wordOf } from '../line/numbers.js';
import { replicatesOption, samplingOption, scenarioOptions, varyOption, workOptions } from '../line/options.js';
import { partialText, runHooks, seedAndSampling, studyHooks } from '../work.js';

/** Unless asked for otherwise. */
const usual = 2_000;

const yardsticks: readonly YardstickName[] = ['phia', 'icd203'];

export const reportCommand: Command = {
  name: 'report',
  operands: '<scenario>',
  writes: ['html', 'markdown'],
  about:
    'Runs a scenario and writes a report of it for people: one HTML file that needs nothing else, offline and printable, or Markdown. Scenario in words, headline with number, error and word, attainment, charts, regions, what decides it, the ledger of assumptions with their sources, limits, and the record by which it can be run again.',
  options: [
    { name: 'claims', value: 'file', about: 'With the verdicts on the claims of an assumption file' },
    varyOption,
    { name: 'tornado', about: 'With one assumption at a time at the ends of its range' },
    { name: 'title', value: 'text', about: "Heading; the scenario's name otherwise" },
    { name: 'note', value: 'text', about: 'Your own words below the headline' },
    {
      name: 'yardstick',
      value: yardsticks.join('|'),
      about: 'By which probabilities are put in words; phia otherwise',
    },
    replicatesOption(usual),
    ...workOptions,
    samplingOption,
    ...scenarioOptions,
  ],
  examples: [
    { line: 'levy report russia2023 --seed paper --out report.html', about: 'A page to open, print or send' },
    {
      line: 'levy report scenario.yaml --seed 1 --claims claims.yaml --vary uptake.hazard=0.1 --tornado --out report.md',
      about: 'With claims, a comparison and what decides it, as Markdown',
    },
  ],
  run: async (given, context) => {
    const { seed, sampling } = seedAndSampling(given);
    const replicates = numberOf(given, 'replicates', usual);
    const yardstick = wordOf(given, 'yardstick', yardsticks, 'phia');
    const scenario = await readScenario(given.operands[0]!, given, context);
    const others = given.texts('vary').map((text) => varied(scenario, text));
    const options = { seed, sampling, replicates, ...runHooks(context) };
    const claims = await verdictsOf(given, context);
    const ensemble = await runEnsemble(scenario, { ...options, keep: 'auto' });
    const { partial, n, requested } = ensemble;
    const more = partial ? {} : await rest(scenario, others, given, context, options);
    const results = { ensemble, ...more, ...(claims === null ? {} : { claims }) };
    const [title, note] = [given.text('title'), given.text('note')];
    const settings: ReportOptions = {
      yardstick,
      ...(title === undefined ? {} : { title }),
      ...(note === undefined ? {} : { note }),
      ...(await layoutFor(scenario)),
    };
    const as = (format: 'html' | 'markdown') => () => report(results, { ...settings, format });
    return { html: as('html'), markdown: as('markdown'), partial: partial ? partialText(n, requested) : null };
  },
};

async function verdictsOf(given: Given, context: Context): Promise<SuiteVerdict | null> {
  const path = given.text('claims');
  if (path === undefined) return null;
  const { file, document } = await readAssumptions(path, context);
  const scenarios = await scenariosFor(given, context);
  const { executor, signal } = context;
  const hooks = { signal, ...(executor === undefined ? {} : { executor }) };
  return inFileAsync(file, () => checkAll(document, { scenarios, ...hooks }));
}

type Options = Parameters<typeof compare>[2];

async function rest(
  scenario: Scenario,
  others: readonly Scenario[],
  given: Given,
  context: Context,
  options: Options & { readonly replicates: number },
) {
  const { seed, sampling, replicates } = options;
  return {
    ...(others.length === 0 ? {} : { comparison: await compare(scenario, byName(others), options) }),
    ...(given.flag('tornado')
      ? {
          studies: [
            await tornado(scenario, { of: 'volunteers', seed, sampling, replicates, ...studyHooks(context, 'runs') }),
          ],
        }
      : {}),
  };
}

/** Where the regions lie on a tile map, for those of which the library knows it. */
async function layoutFor({ regions }: Scenario): Promise<Pick<ReportOptions, 'layout'>> {
  if (!regions.every(({ id }) => id.startsWith('RU-'))) return {};
  const { russianRegions } = await import('../../data/index.js');
  const tiles = new Map<string, (typeof russianRegions)[number]>(russianRegions.map((region) => [region.id, region]));
  if (!regions.every(({ id }) => tiles.has(id))) return {};
  return {
    layout: regions.map(({ id }) => {
      const { tileRow, tileColumn } = tiles.get(id)!;
      return { id, row: tileRow, column: tileColumn };
    }),
  };
}
