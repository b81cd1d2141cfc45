import { assumptions } from '../../../explain/index.js';
import { numberText } from '../../../text/index.js';
import { tableOfRows } from '../../tables/table-of-rows.js';
import { paragraph, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';

/** The ledger of assumptions: every value that can matter, with its unit, range and source. */
export function assumptionsSection({ ensemble: { scenario } }: Material): Section {
  const rows = assumptions(scenario).map(({ name, text, unit, plausible, outsidePlausible, status, source }) => ({
    assumption: name,
    value: text,
    unit,
    plausible:
      plausible === null
        ? null
        : `${numberText(plausible[0])} to ${numberText(plausible[1])}${outsidePlausible ? ' (value outside)' : ''}`,
    status,
    source,
  }));
  return {
    id: 'assumptions',
    heading: 'Assumptions and their sources',
    parts: [
      paragraph(
        'Every number that the answer rests on. A source that reads “assumption” is one: nothing was found behind it.',
      ),
      tablePart('Assumptions', tableOfRows(rows)),
    ],
  };
}
