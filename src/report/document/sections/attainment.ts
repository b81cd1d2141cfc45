import { quotas } from '../../../quota/index.js';
import { formatEstimate } from '../../../stats/index.js';
import { countOf, countText } from '../../../text/index.js';
import { sentence } from '../../sentence.js';
import { tableOf } from '../../tables/table-of.js';
import { paragraph, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';
import { wordOf } from '../word-of.js';

/** The three numbers that are one in every announcement: met by volunteers, met by recruits of all kinds, met in every region. */
export function attainmentSection({ ensemble, yardstick }: Material): Section {
  const attainment = ensemble.attainment();
  const { volunteers, recruits } = attainment;
  const { regions } = ensemble.scenario;
  const target = quotas(ensemble.scenario).versions.at(-1)!.target;
  const figures = [
    [`${countText(target)} genuine volunteers`, volunteers.national],
    [`${countText(target)} recruits of all kinds`, recruits.national],
    [
      regions.length === 1
        ? 'the quota of the one region'
        : `every one of ${countOf(regions.length, 'region', 'regions')} its own quota`,
      recruits.everyRegion,
    ],
  ] as const;
  return {
    id: 'attainment',
    heading: 'Is the target met?',
    parts: [
      {
        kind: 'figures',
        figures: figures.map(([question, estimate]) => ({
          question,
          value: formatEstimate(estimate, { style: 'short' }),
          word: wordOf(estimate, yardstick),
        })),
      },
      paragraph(sentence(attainment, { from: ensemble })),
      tablePart('How often targets and quotas are met', tableOf(attainment)),
    ],
  };
}
