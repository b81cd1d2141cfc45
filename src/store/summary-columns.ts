import type { Program } from '../model/index.js';
import type { Columns } from './block-columns.js';
import { makeRegionSummaries, type RegionSummaries, summedNames } from './region-summaries.js';

const parts = [
  ['sum', 'sums'],
  ['square', 'squares'],
] as const;
const halves = ['high', 'low'] as const;

/**
 * Exact sums over replicates as a table: one row for each region and period. A sum is `high` × 2^52 + `low`; `square` is of the squares.
 */
export function columnsOfSummaries(summaries: RegionSummaries): Columns {
  const { names, regions, periods } = summaries;
  const cells = regions * periods;
  const columns: Record<string, Float64Array> = {
    region: Float64Array.from({ length: cells }, (_, cell) => Math.floor(cell / periods) + 1),
    period: Float64Array.from({ length: cells }, (_, cell) => (cell % periods) + 1),
    metByRecruits: summaries.metByRecruits.slice(),
    metByVolunteers: summaries.metByVolunteers.slice(),
  };
  for (const [m, name] of names.entries())
    for (const [part, key] of parts)
      for (const half of halves)
        columns[`${name}.${part}.${half}`] = summaries[key][half].slice(m * cells, (m + 1) * cells);
  return columns;
}

/** Names of these columns. */
export function summaryColumnNames(program: Program): readonly string[] {
  const sums = summedNames(program).flatMap((name) =>
    parts.flatMap(([part]) => halves.map((half) => `${name}.${part}.${half}`)),
  );
  return ['region', 'period', 'metByRecruits', 'metByVolunteers', ...sums];
}

/** The sums that columns were made of, over `n` replicates. */
export function summariesOfColumns(program: Program, n: number, columns: Columns): RegionSummaries {
  const summaries = makeRegionSummaries(program);
  summaries.n = n;
  summaries.metByRecruits.set(columns['metByRecruits']!);
  summaries.metByVolunteers.set(columns['metByVolunteers']!);
  const cells = summaries.metByRecruits.length;
  for (const [m, name] of summaries.names.entries())
    for (const [part, key] of parts)
      for (const half of halves) summaries[key][half].set(columns[`${name}.${part}.${half}`]!, m * cells);
  return summaries;
}
