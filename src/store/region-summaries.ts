import { type Block, fillRegionalMetric, type Program } from '../model/index.js';
import {
  type Count,
  isOfNoBlock,
  listed,
  type Metric,
  metricTraits,
  type RegionalMetric,
  regionalMetricNames,
  type StateName,
} from '../scenario/index.js';
import type { CountedMen } from './reached.js';
import { type Moments, addExactly, addSums, type ExactSums, exactSum, makeExactSums } from '../stats/index.js';

/** What is summed of a region: the metrics that the scenario lists, and the men missing to its quota when genuine volunteers alone count. */
export type Summed = RegionalMetric | 'volunteerShortfall';

/**
 * Exact sums over replicates of every regional metric in every period, and how often the quota is reached, for ensembles too large
 * to keep the values.
 */
export interface RegionSummaries {
  readonly names: readonly Summed[];
  readonly regions: number;
  readonly periods: number;
  n: number;
  /** By `(name × regions + region) × periods + period`. */
  readonly sums: ExactSums;
  readonly squares: ExactSums;
  /** Replicates in which the quota is met by the end of a period, by `region × periods + period`. */
  readonly metByRecruits: Float64Array;
  readonly metByVolunteers: Float64Array;
}

/** What is summed of a scenario's regions. */
export function summedNames({ scenario }: Program): readonly Summed[] {
  return [...listed(regionalMetricNames, scenario), 'volunteerShortfall'];
}

/** Bytes that the sums take: two pairs of doubles a number. */
export function summariesBytes(program: Program): number {
  const { scenario, periods } = program;
  return (summedNames(program).length * 4 + 2) * 8 * scenario.regions.length * periods.length;
}

/** Adds the sums over other replicates. Whole numbers: exact in any order. */
export function addSummaries(into: RegionSummaries, from: RegionSummaries): void {
  into.n += from.n;
  addSums(into.sums, from.sums);
  addSums(into.squares, from.squares);
  for (const name of ['metByRecruits', 'metByVolunteers'] as const)
    for (let i = 0; i < into[name].length; i++) into[name][i]! += from[name][i]!;
}

export function makeRegionSummaries(program: Program): RegionSummaries {
  const names = summedNames(program);
  const regions = program.scenario.regions.length;
  const periods = program.periods.length;
  const size = names.length * regions * periods;
  return {
    names,
    regions,
    periods,
    n: 0,
    sums: makeExactSums(size),
    squares: makeExactSums(size),
    metByRecruits: new Float64Array(regions * periods),
    metByVolunteers: new Float64Array(regions * periods),
  };
}

/** Adds a region's period of a block, in which so many men are counted, and so many of them volunteers; `buffer` is scratch of the block's size. */
export function summarise(
  summaries: RegionSummaries,
  block: Block,
  r: number,
  t: number,
  {
    recruits,
    volunteers,
    buffer,
  }: { readonly recruits: Float64Array; readonly volunteers: Float64Array; readonly buffer: Float64Array },
): void {
  const { names, regions, periods } = summaries;
  const { count } = block;
  const quota = block.program.quotas.quotas[r]!;
  names.forEach((name, m) => {
    if (name === 'volunteerShortfall') for (let i = 0; i < count; i++) buffer[i] = Math.max(0, quota - volunteers[i]!);
    else fillRegionalMetric(buffer, name, block, r);
    addExactly(summaries.sums, summaries.squares, (m * regions + r) * periods + t, buffer, count);
  });
  let byRecruits = 0;
  let byVolunteers = 0;
  for (let i = 0; i < count; i++) {
    if (volunteers[i]! >= quota) byVolunteers += 1;
    if (recruits[i]! >= quota) byRecruits += 1;
  }
  summaries.metByRecruits[r * periods + t]! += byRecruits;
  summaries.metByVolunteers[r * periods + t]! += byVolunteers;
}

/**
 * Under which name the sums of a metric or state stand: its own; or where the scenario lacks its block that of the metric with the same counts, since
 * those of the block are 0; `null` where no count is left, so that it is 0; `undefined` where nothing is summed that it could be had from.
 */
export function summedFor(
  metric: Metric | StateName,
  { summaries, program }: { readonly summaries: RegionSummaries | null; readonly program: Program },
): RegionalMetric | null | undefined {
  const names = (summaries?.names ?? []).filter((name): name is RegionalMetric => name !== 'volunteerShortfall');
  const own = names.find((name) => name === metric);
  if (own !== undefined || listed([metric], program.scenario).length > 0) return own;
  const signature = (name: Metric | StateName): string =>
    JSON.stringify(
      Object.entries(metricTraits(name).terms).filter(
        ([term]) => term === 'eligible' || !isOfNoBlock(term as Count, program.scenario),
      ),
    );
  const wanted = signature(metric);
  if (wanted === '[]') return null;
  return names.find((name) => metricTraits(name).as === undefined && signature(name) === wanted);
}

/** Mean and sample variance of a regional metric from its sums; variance NaN below two replicates. */
export function summaryOf(summaries: RegionSummaries, metric: Summed, r: number, t: number): Moments {
  return momentsAmong(summaries, metric, r, t, summaries.n);
}

/** In how many replicates a region's quota is met by the end of a period. */
export function metCount(summaries: RegionSummaries, counted: CountedMen, r: number, t: number): number {
  return (counted === 'recruits' ? summaries.metByRecruits : summaries.metByVolunteers)[r * summaries.periods + t]!;
}

/** Moments of the men missing to a quota among the replicates that miss it (elsewhere they are 0); `null` where none does. */
export function missedMoments(summaries: RegionSummaries, counted: CountedMen, r: number, t: number): Moments | null {
  const missed = summaries.n - metCount(summaries, counted, r, t);
  if (missed === 0) return null;
  return momentsAmong(summaries, counted === 'recruits' ? 'shortfall' : 'volunteerShortfall', r, t, missed);
}

function momentsAmong(summaries: RegionSummaries, metric: Summed, r: number, t: number, n: number): Moments {
  const cell = (summaries.names.indexOf(metric) * summaries.regions + r) * summaries.periods + t;
  const sum = exactSum(summaries.sums, cell);
  const mean = Number(sum) / n;
  if (n < 2) return { n, mean, variance: NaN };
  // n·Σx² − (Σx)², exactly
  const spread = BigInt(n) * exactSum(summaries.squares, cell) - sum * sum;
  return { n, mean, variance: Number(spread) / n / (n - 1) };
}
