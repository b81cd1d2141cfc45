import { quotas } from '../../../quota/index.js';
import { bandChart } from '../../charts/index.js';
import { tableOfRows } from '../../tables/table-of-rows.js';
import { ifKept } from '../kept.js';
import { chartPart, paragraph, type Part, type Section } from '../part.js';
import type { Material } from '../results.js';
import { sourceLine } from '../source-line.js';

/** How the running total may go, period by period: genuine volunteers, and all recruits. */
export function pathSection({ ensemble, observed }: Material): Section {
  const { scenario } = ensemble;
  const schedule = quotas(scenario).schedule.national;
  const chartOf = (metric: 'volunteers' | 'recruits', title: string): Part => {
    const [wide, narrow] = [ensemble.band(metric), ensemble.band(metric, { level: 0.5 })];
    const rows = wide.periods.map(({ end, estimates: { low, median, high } }, t) => ({
      [`${scenario.calendar.step} to`]: end,
      '5 % of outcomes below': low,
      median,
      '95 % of outcomes below': high,
      due: schedule[t],
    }));
    const draw = (width: number): string =>
      bandChart([wide, narrow], {
        title,
        target: quotas(scenario).versions.at(-1)!.target,
        schedule,
        observed: metric === 'recruits' ? observed : [],
        source: sourceLine(ensemble),
        width,
      });
    return chartPart(title, draw, tableOfRows(rows));
  };
  return {
    id: 'running-total',
    heading: 'The running total',
    parts: [
      paragraph(
        'Bands hold 50 and 90 % of the simulated campaigns: what may happen under the assumptions, which is not the error of a number.',
      ),
      ...ifKept('running totals', () => [
        chartOf('volunteers', 'Genuine volunteers, running total'),
        chartOf('recruits', 'All recruits, running total'),
      ]),
    ],
  };
}
