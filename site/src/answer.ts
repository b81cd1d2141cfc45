import {
  type Comparison,
  compare,
  type Ensemble,
  type Executor,
  formatEstimate,
  quotas,
  runEnsemble,
  type Scenario,
} from 'levy';
import { report, sentence, toCSV } from 'levy/report';
import { layout } from 'virtual:site-data';
import { htmlSection } from '../../src/report/document/html/parts.js';
import type { Section } from '../../src/report/document/part.js';
import { type Material, materialOf, type ReportOptions } from '../../src/report/document/results.js';
import { attainmentSection } from '../../src/report/document/sections/attainment.js';
import { comparisonSection } from '../../src/report/document/sections/comparison.js';
import { decidesSection } from '../../src/report/document/sections/decides.js';
import { headlineSection } from '../../src/report/document/sections/headline.js';
import { ledgersSection } from '../../src/report/document/sections/ledgers.js';
import { limitsSection } from '../../src/report/document/sections/limits.js';
import { pathSection } from '../../src/report/document/sections/path.js';
import { regionsSection } from '../../src/report/document/sections/regions.js';
import { scenarioSection } from '../../src/report/document/sections/scenario.js';
import { wordOf } from '../../src/report/document/word-of.js';
import type { Answer, Numbers } from './messages.js';

/** What was run: the scenario as it is set, and held against the pinned one where they differ. */
export interface Run {
  readonly ensemble: Ensemble;
  readonly comparison: Comparison | null;
}

/** Name of the current settings in comparisons. */
const armName = 'your scenario';

/** Runs the current scenario, paired with the pinned one unless they are the same. Errors: those of `compare`. */
export async function runOf(
  current: Scenario,
  pinned: Scenario,
  options: {
    readonly seed: string;
    readonly replicates: number;
    readonly signal: AbortSignal;
    readonly executor: Executor;
  },
): Promise<Run> {
  const how = { ...options, sampling: 'sobol', keep: 'regions' } as const;
  if (JSON.stringify(current) === JSON.stringify(pinned))
    return { ensemble: await runEnsemble(current, how), comparison: null };
  const comparison = await compare(pinned, { [armName]: current }, how);
  return { ensemble: comparison.arms[armName].ensemble, comparison };
}

type MakeSection = (material: Material) => Section;

/** Sections in the order in which they stand. */
const sections: readonly MakeSection[] = [
  headlineSection,
  comparisonSection,
  attainmentSection,
  pathSection,
  ledgersSection,
  regionsSection,
  decidesSection,
  scenarioSection,
  limitsSection,
];

/** Numbers by region take longer than all others: they wait for the last replicates. */
const waits: readonly MakeSection[] = [regionsSection];

/** What is shown of a run. */
export function answerOf(run: Run, of: number): Answer {
  const material = materialOf(run, optionsFor(run.ensemble.scenario));
  return {
    n: run.ensemble.n,
    of,
    brief: briefOf(run),
    spoken: sentence(run.ensemble, { of: 'volunteers', about: 'genuine volunteers' }),
    sections: sections
      .filter((make) => run.ensemble.n === of || !waits.includes(make))
      .map((make) => make(material))
      .filter(({ parts }) => parts.length > 0)
      .map((section) => ({ id: section.id, html: htmlSection(section) })),
    numbers: numbersOf(run),
  };
}

/** `11.3 ± 0.12 %, highly unlikely; 24,100 genuine volunteers against what is pinned`. */
function briefOf({ ensemble, comparison }: Run): string {
  const genuine = ensemble.probability({ metric: 'volunteers', atLeast: 'target' });
  const word = wordOf(genuine, 'phia');
  const change = comparison?.arms[armName]!.difference('volunteers');
  return [
    `${formatEstimate(genuine, { style: 'short' })}${word === null ? '' : `, ${word}`}`,
    ...(change === undefined
      ? []
      : [`${formatEstimate(change, { style: 'value' })} genuine volunteers against what is pinned`]),
  ].join('; ');
}

export function numbersOf({ ensemble, comparison }: Run): Numbers {
  return {
    probability: ensemble.probability({ metric: 'volunteers', atLeast: 'target' }).value,
    mean: ensemble.mean('volunteers').value,
    quantiles: [0.05, 0.5, 0.95].map((share) => ensemble.quantile('recruits', share).value),
    difference: comparison === null ? null : comparison.arms[armName]!.difference('volunteers').value,
    fingerprint: ensemble.fingerprint,
  };
}

/** The report of a run, one file. */
export function reportOf(run: Run): string {
  return report(run.comparison === null ? run.ensemble : { ensemble: run.ensemble, comparison: run.comparison }, {
    ...optionsFor(run.ensemble.scenario),
  });
}

/** Numbers of every region as a file of separated values, with their errors. */
export function regionsFile({ ensemble }: Run): string {
  const { scenario } = ensemble;
  const { byRegion } = quotas(scenario);
  const { recruits, volunteers } = ensemble.attainment();
  const [met, metAlone] = [recruits.byRegion(), volunteers.byRegion()];
  const means = (['volunteers', 'induced', 'coerced', 'shortfall'] as const).map(
    (metric) => [metric, ensemble.byRegion(metric)] as const,
  );
  return toCSV(
    scenario.regions.map(({ id, name, men }) => ({
      region: id,
      name,
      men,
      quota: byRegion[id],
      met_by_recruits: met[id]!.met,
      met_by_volunteers: metAlone[id]!.met,
      ...Object.fromEntries(means.map(([metric, mean]) => [metric, mean[id]!])),
    })),
    { escapeFormulas: true },
  );
}

/** A map of Russia where the regions are Russia's. */
function optionsFor({ regions }: Scenario): ReportOptions {
  const placed = new Set(layout.map(({ id }) => id));
  return regions.every(({ id }) => placed.has(id)) ? { layout } : {};
}
