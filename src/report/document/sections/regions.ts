import type { Ensemble } from '../../../ensemble/index.js';
import { quotas } from '../../../quota/index.js';
import { metricLabel, type RegionalMetric } from '../../../scenario/index.js';
import type { Estimate } from '../../../stats/index.js';
import { regionTiles } from '../../charts/index.js';
import { rankRegions } from '../../rank-regions.js';
import { followed } from '../../tables/followed.js';
import { cellOf, type Cell, estimateCell, numberCell, type Table, tableOfCells } from '../../tables/table.js';
import { ifKept } from '../kept.js';
import { chartPart, paragraph, type Section, tablePart } from '../part.js';
import type { Material } from '../results.js';
import { sourceLine } from '../source-line.js';

/** Where quotas are met: a map of tiles, and every region's numbers, which can be sorted. */
export function regionsSection({ ensemble, layout }: Material): Section {
  return {
    id: 'regions',
    heading: 'Region by region',
    parts: ifKept('numbers by region', () => {
      const met = ensemble.attainment().recruits.byRegion();
      const title = 'Probability that a region meets its quota, by recruits of all kinds';
      const shares = Object.fromEntries(Object.entries(met).map(([id, one]) => [id, one.met]));
      return [
        chartPart(
          title,
          (width) =>
            regionTiles(shares, {
              title,
              source: sourceLine(ensemble),
              width,
              ...(layout === null ? {} : { layout }),
            }),
          null,
        ),
        paragraph(
          'Ranks are by men missing to the quota, most first, as far as the simulation can tell: regions whose order chance alone would make are tied.',
          'quiet',
        ),
        tablePart('Regions', regionTable(ensemble, shares), true),
      ];
    }),
  };
}

const shown: readonly RegionalMetric[] = ['volunteers', 'induced', 'coerced', 'shortfall'];

function regionTable(ensemble: Ensemble, met: Readonly<Record<string, Estimate>>): Table {
  const { scenario } = ensemble;
  const { byRegion } = quotas(scenario);
  const alone = ensemble.attainment().volunteers.byRegion();
  const metrics = followed(shown, scenario);
  const means = metrics.map((metric) => ensemble.byRegion(metric));
  const ranks = new Map(rankRegions(ensemble.byRegion('shortfall')).map((row) => [row.region, row]));
  const hasNames = scenario.regions.some(({ id, name }) => id !== name);
  const hasGroups = scenario.regions.some(({ group }) => group !== null);
  const columns = [
    ...(hasNames ? ['region', 'id'] : ['region']),
    ...(hasGroups ? ['group'] : []),
    'men of service age',
    'quota',
    'met by all recruits',
    'met by genuine volunteers',
    ...metrics.map((metric) => metricLabel(metric, scenario)),
    'rank by men missing',
  ];
  const rows = scenario.regions.map(({ id, name, group, men }): Cell[] => {
    const { rank, from } = ranks.get(id)!;
    return [
      cellOf(name),
      ...(hasNames ? [cellOf(id)] : []),
      ...(hasGroups ? [cellOf(group)] : []),
      cellOf(men),
      cellOf(byRegion[id]),
      estimateCell(met[id]!, 'short'),
      estimateCell(alone[id]!.met, 'short'),
      ...means.map((mean) => estimateCell(mean[id]!, 'short')),
      numberCell(rank, from, from),
    ];
  });
  return tableOfCells(columns, rows);
}
