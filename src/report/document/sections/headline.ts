import { quotas } from '../../../quota/index.js';
import { dateText } from '../../../scenario/index.js';
import { formatEstimate } from '../../../stats/index.js';
import { countOf, countText } from '../../../text/index.js';
import { assess } from '../../../yardsticks/index.js';
import { quantileDots } from '../../charts/index.js';
import { sentence } from '../../sentence.js';
import { chartPart, paragraph, type Section } from '../part.js';
import type { Material } from '../results.js';
import { sourceLine } from '../source-line.js';
import { wordOf } from '../word-of.js';

/** The answer first: how likely the target is met by genuine volunteers, with its error and its word, and how many men it may be. */
export function headlineSection({ ensemble, note, yardstick }: Material): Section {
  const { scenario, n, requested, partial, conditional } = ensemble;
  const { calendar } = scenario;
  const target = quotas(scenario).versions.at(-1)!.target;
  const by = dateText(calendar.end);
  const genuine = ensemble.probability({ metric: 'volunteers', atLeast: 'target' });
  const question = `Do genuine volunteers alone reach ${countText(target)} by ${by}?`;
  const dots = (width: number): string =>
    quantileDots(ensemble.values('volunteers'), {
      title: `${countText(target)} genuine volunteers: 20 outcomes, each equally likely`,
      atLeast: target,
      unit: `genuine volunteers by ${by}`,
      source: sourceLine(ensemble),
      width,
    });
  return {
    id: 'answer',
    heading: 'The answer',
    parts: [
      {
        kind: 'figures',
        figures: [{ question, value: formatEstimate(genuine, { style: 'short' }), word: wordOf(genuine, yardstick) }],
      },
      paragraph(sentence(ensemble, { of: 'volunteers', about: `genuine volunteers by ${by}` }), 'lead'),
      paragraph(`In words: ${assess(genuine, { yardstick }).text}.`),
      ...(partial
        ? [
            paragraph(
              `Partial: ${countText(n)} of ${countOf(requested, 'replicate', 'replicates')} were done when the run was stopped.`,
              'warning',
            ),
          ]
        : []),
      ...(conditional
        ? [
            paragraph(
              `Conditional: only the ${countOf(n, 'replicate', 'replicates')} that meet a condition of the author's are counted. Every probability here is given that condition.`,
              'warning',
            ),
          ]
        : []),
      ...(note ?? '')
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(line)),
      chartPart('Twenty equally likely outcomes', dots, null),
      paragraph('A model under stated assumptions: no finding about any person, office or agency.', 'quiet'),
    ],
  };
}
