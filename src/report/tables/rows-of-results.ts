import { sum } from 'd3-array';
import type { Quotas } from '../../quota/index.js';
import { metricAndStateNames, metrics, type Scenario } from '../../scenario/index.js';
import type { Attainment, AttainmentBy, Band, Ensemble } from '../../ensemble/index.js';
import type { RunResult } from '../../runs/index.js';

/** Rows of a band: one a period; `level` is the share of replicates in it. Edges are estimates, so that only supported digits are shown. */
export function bandRows({ metric, region, level, periods }: Band): object[] {
  const of = { metric, region: region ?? 'the country', level };
  return periods.map(({ period, start, end, estimates: { low, median, high } }) => ({
    ...of,
    period,
    start,
    end,
    low,
    median,
    high,
  }));
}

/** Shares of the regions for which "at least so many met" is shown. */
const shown = [0.9, 0.75, 0.5] as const;

/** Rows of an attainment: the dependent questions side by side, for all recruits and for volunteers. */
export function attainmentRows({ recruits, volunteers }: Attainment): object[] {
  const regions = recruits.regionsMet.length - 1;
  const row = (question: string, of: (by: AttainmentBy) => unknown): object => ({
    question,
    recruits: of(recruits),
    volunteers: of(volunteers),
  });
  const shares = [...new Set(shown.map((share) => Math.ceil(share * regions)))].filter((k) => k > 0 && k < regions);
  return [
    row('the country meets its target', (by) => by.national),
    row(
      regions === 1 ? 'the region meets its quota' : `every one of ${String(regions)} regions meets its quota`,
      (by) => by.everyRegion,
    ),
    ...shares.map((k) => row(`at least ${String(k)} of ${String(regions)} meet theirs`, (by) => by.atLeastRegions(k))),
    row('men missing when the target is missed', (by) => by.shortfallWhenMissed),
  ];
}

/** Rows of a run: the country period by period, cumulative. */
export function runRows(run: RunResult): object[] {
  const series = followed(metricAndStateNames, run.scenario).map((name) => [name, run.series(name)] as const);
  return run.periods.map(({ period, start, end }, t) => ({
    period,
    start,
    end,
    ...Object.fromEntries(series.map(([name, values]) => [name, values[t]!])),
  }));
}

/** Rows of an ensemble: its national metrics at the end. */
export function ensembleRows(ensemble: Ensemble): object[] {
  return followed(metrics, ensemble.scenario).map((metric) => ({
    metric,
    mean: ensemble.mean(metric),
    '5 %': ensemble.quantile(metric, 0.05),
    median: ensemble.quantile(metric, 0.5),
    '95 %': ensemble.quantile(metric, 0.95),
  }));
}

/** Rows of quotas: one a region, and one of their sum to be read, which would count twice in a file. `ratio` is quota over proportional share. */
export function quotaRows({ byRegion, fit, announced }: Quotas, withTotal: boolean): object[] {
  const rows = Object.entries(byRegion).map(([region, quota]) => ({
    region,
    quota,
    ratio: fit.byRegion[region] ?? null,
    announced: announced.includes(region),
  }));
  return withTotal
    ? [...rows, { region: 'total', quota: sum(Object.values(byRegion)), ratio: null, announced: null }]
    : rows;
}

/** Without money where the scenario follows none. */
function followed<Name extends string>(names: readonly Name[], { cash }: Scenario): Name[] {
  return names.filter((name) => name !== 'spend' || cash !== null);
}
