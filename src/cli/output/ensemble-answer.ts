import type { Ensemble, RegionalOf } from '../../ensemble/index.js';
import { fail } from '../../errors/index.js';
import type { MetricReference } from '../../model/index.js';
import { sentence, type Tabular } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { countText, printable } from '../../text/index.js';
import { assess } from '../../yardsticks/index.js';
import type { Answer, Option } from '../command.js';
import type { Given } from '../line/given.js';
import { wordOf } from '../line/numbers.js';
import { readMetric, referenceForm } from '../line/references.js';
import { rehearse } from '../rehearse.js';
import { partialText } from '../work.js';
import { answerOf } from './answer.js';
import { seedText } from './seed-text.js';

const views = ['metrics', 'attainment', 'band', 'regions', 'rows'] as const;

/** What may be shown of an ensemble. */
export const showOptions: readonly Option[] = [
  {
    name: 'show',
    value: views.join('|'),
    about: 'All metrics, how often quotas are met, one metric by period or by region, or every replicate',
  },
  { name: 'of', value: 'metric', about: `The metric of band and regions, volunteers otherwise: ${referenceForm}` },
];

/** What is to be shown: a view, and the metric of it. */
export interface Show {
  readonly view: (typeof views)[number];
  readonly of: MetricReference;
}

/** Errors: `options/invalid`. */
export function showOf(given: Given): Show {
  const view = wordOf(given, 'show', views, 'metrics');
  const of = given.text('of');
  if (view !== 'band' && view !== 'regions' && of !== undefined)
    fail('options/invalid', '--of', of, 'nothing, unless --show is band or regions');
  return { view, of: readMetric(of ?? 'volunteers', '--of') };
}

/** Before the work: can it be shown? Errors: those of references. */
export async function rehearseShow(scenario: Scenario, show: Show): Promise<void> {
  // The least that a band and regions need to be kept.
  const through = show.view === 'band' ? { through: 1 } : {};
  if (show.view !== 'band' && show.view !== 'regions') return;
  await rehearse(scenario, { ...show.of, ...through }, '--of', (ensemble) => shown(ensemble, show));
}

/** An ensemble as an answer, with its headline. */
export function ensembleAnswer(ensemble: Ensemble, show: Show): Answer {
  const { scenario, n, requested, partial, seed, sampling } = ensemble;
  const drawn = sampling === 'sobol' ? ", drawn out of Sobol' points" : '';
  const heading = [printable(scenario.name), `${countText(n)} replicates${drawn}, ${seedText(seed)}`];
  return answerOf(
    shown(ensemble, show),
    { heading, after: show.view === 'metrics' ? headlines(ensemble) : [] },
    { partial: partial ? partialText(n, requested) : null },
  );
}

function shown(ensemble: Ensemble, { view, of }: Show): Tabular {
  switch (view) {
    case 'metrics':
      return ensemble;
    case 'attainment':
      return ensemble.attainment();
    case 'band':
      return ensemble.band(of);
    case 'regions':
      return ensemble.byRegion(of as RegionalOf);
    case 'rows':
      return ensemble.rows();
  }
}

/** What reporters ask first: how many, and whether the target is met. */
function headlines(ensemble: Ensemble): string[] {
  const met = ensemble.probability({ metric: 'volunteers', atLeast: 'target' });
  return [sentence(ensemble), `The target met by genuine volunteers alone: ${assess(met).text}.`];
}
