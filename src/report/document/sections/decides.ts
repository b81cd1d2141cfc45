import { metricLabel } from '../../../scenario/index.js';
import { percentText } from '../../../text/index.js';
import { breakEven, tornado } from '../../charts/index.js';
import { tableOf } from '../../tables/table-of.js';
import { tableOfRows } from '../../tables/table-of-rows.js';
import { whatDecides } from '../../what-decides.js';
import { chartPart, paragraph, type Part, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';

/** Which assumptions the answer hangs on: by the spread of this run, and by the studies that were given. */
export function decidesSection({ ensemble, studies }: Material): Section {
  const rows = whatDecides(ensemble, 'volunteers').map(({ name, path, share, correlation }) => ({
    assumption: name,
    path,
    'share of the spread': percentText(share, 2),
    'more of it': correlation > 0 ? 'more volunteers' : 'fewer volunteers',
  }));
  const what = metricLabel('volunteers', ensemble.scenario);
  return {
    id: 'decides',
    heading: 'What decides it',
    parts: [
      ...(rows.length === 0
        ? [
            paragraph(
              `None of the drawn assumptions stands out in this run: the spread of ${what} goes with none of them by more than chance would show.`,
            ),
          ]
        : [
            paragraph(
              `How much of the spread of ${what} goes with each uncertain assumption alone. What the scenario states as one number has no spread and is not among them.`,
            ),
            tablePart(`Assumptions by their share of the spread of ${what}`, tableOfRows(rows)),
          ]),
      ...studies.map(studyPart),
    ],
  };
}

function studyPart(study: Material['studies'][number]): Part {
  if (study.kind === 'tornado') {
    const title = 'One assumption at a time, over its plausible range';
    return chartPart(title, (width) => tornado(study, { title, width }), tableOf(study));
  }
  const title = study.kind === 'solution' ? 'Where it breaks even' : 'Where two assumptions break even';
  return chartPart(title, (width) => breakEven(study, { title, width }), tableOf(study));
}
