import { sentence } from '../../sentence.js';
import { tableOf } from '../../tables/table-of.js';
import { paragraph, type Part, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';

/** Claims and their verdicts; nothing where none were given. */
export function claimsSection({ claims }: Material): Section {
  return {
    id: 'claims',
    heading: 'Claims and verdicts',
    parts: claims.flatMap((claim): Part[] => {
      if (claim.kind === 'verdict') return [paragraph(sentence(claim)), tablePart('Verdict', tableOf(claim))];
      const title = claim.title ?? 'Claims';
      return [
        paragraph(
          `${title}: ${String(claim.counts.pass)} passed, ${String(claim.counts.fail)} failed, ${String(claim.counts.undecided)} undecided. The chance that any verdict is wrong is at most ${String(claim.alpha)}.`,
        ),
        { kind: 'list', items: claim.rows.map(({ name, verdict }) => `${name}: ${sentence(verdict)}`) },
        tablePart(title, tableOf(claim)),
      ];
    }),
  };
}
