import { metricLabel, metrics, periodsOf } from '../../../scenario/index.js';
import { ledgerChart } from '../../charts/index.js';
import { quotas } from '../../../quota/index.js';
import { followed } from '../../tables/followed.js';
import { tableOfRows } from '../../tables/table-of-rows.js';
import { ifKept } from '../kept.js';
import { chartPart, paragraph, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';
import { sourceLine } from '../source-line.js';

const ledgers = ['volunteers', 'induced', 'coerced'] as const;

/** Who the recruits are, period by period, and what stands in the books: genuine, recorded and claimed are three numbers. */
export function ledgersSection({ ensemble }: Material): Section {
  const { scenario } = ensemble;
  const shown = followed(metrics, scenario);
  const rows = shown.map((metric) => ({
    men: metricLabel(metric, scenario),
    mean: ensemble.mean(metric),
    '5 % of outcomes below': ensemble.quantile(metric, 0.05),
    median: ensemble.quantile(metric, 0.5),
    '95 % of outcomes below': ensemble.quantile(metric, 0.95),
  }));
  return {
    id: 'ledgers',
    heading: 'Who the recruits are',
    parts: [
      ...ifKept('ledgers by period', () => {
        const { national } = quotas(scenario).schedule;
        const flows = periodsOf(scenario.calendar).map(({ end }, t) => ({
          end,
          due: national[t]! - (national[t - 1] ?? 0),
          of: (metric: (typeof ledgers)[number]) => ensemble.mean({ metric, through: t + 1, flow: true }),
        }));
        const title = `Recruits of each ${scenario.calendar.step}, mean over replicates`;
        return [
          chartPart(
            title,
            (width) =>
              ledgerChart(
                flows.map(({ end, due, of }) => ({
                  label: end,
                  volunteers: of('volunteers').value,
                  induced: of('induced').value,
                  coerced: of('coerced').value,
                  quota: due,
                })),
                { title, scenario, source: sourceLine(ensemble), width },
              ),
            tableOfRows(
              flows.map(({ end, due, of }) => ({
                [`${scenario.calendar.step} to`]: end,
                due,
                ...Object.fromEntries(
                  ledgers
                    .filter((metric) => shown.includes(metric))
                    .map((metric) => [metricLabel(metric, scenario), of(metric)]),
                ),
              })),
            ),
          ),
        ];
      }),
      paragraph('Genuine, recorded and claimed men are three different numbers, and stay apart.'),
      tablePart('The books at the end', tableOfRows(rows)),
    ],
  };
}
