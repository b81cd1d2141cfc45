import { explainDiff } from '../../../explain/index.js';
import { metricLabel, metrics, type Scenario } from '../../../scenario/index.js';
import { compareChart } from '../../charts/index.js';
import { sentence } from '../../sentence.js';
import { tableOfRows } from '../../tables/table-of-rows.js';
import { chartPart, paragraph, type Part, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';
import { sourceLine } from '../source-line.js';

/** Scenarios held against a base under the same chance; nothing where none were given. */
export function comparisonSection({ comparison, ensemble }: Material): Section {
  const section = { id: 'comparison', heading: 'Compared under the same chance' };
  if (comparison === null) return { ...section, parts: [] };
  const { base, arms } = comparison;
  const all = Object.values(arms);
  const title = `Change in ${metricLabel('volunteers', ensemble.scenario)}, 90 % of outcomes`;
  return {
    ...section,
    parts: [
      ...all.flatMap((arm) => [
        ...differences(explainDiff(base.scenario, arm.ensemble.scenario)),
        paragraph(sentence(arm, { of: 'volunteers', about: 'genuine volunteers' })),
      ]),
      chartPart(
        title,
        (width) =>
          compareChart(
            all.map((arm) => ({ name: arm.name, spread: arm.spread('volunteers') })),
            { title, source: sourceLine(base), width },
          ),
        null,
      ),
      tablePart(
        'Differences to the base, replicate by replicate',
        tableOfRows(comparison.table().map((row) => inWords(row, base.scenario))),
      ),
    ],
  };
}

/** A heading, and a list of what differs. */
function differences(text: string): Part[] {
  const [heading = '', ...lines] = text.split('\n');
  const items = lines.map((line) => line.replace(/^- /, ''));
  return [paragraph(heading), ...(items.length === 0 ? [] : [{ kind: 'list', items } as const])];
}

/** A row with its metric as it is called, where it is one alone. */
function inWords(row: object, scenario: Scenario): object {
  const { metric } = row as { readonly metric?: unknown };
  const known = metrics.find((name) => name === metric);
  return known === undefined ? row : { ...row, metric: metricLabel(known, scenario) };
}
