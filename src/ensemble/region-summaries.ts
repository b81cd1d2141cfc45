import type { Block } from '../model/index.js';
import type { RegionalMetric } from '../scenario/index.js';
import { fillRegionalMetric, regionalMetricNames } from './metric-arithmetic.js';

/**
 * Exact sums over replicates of every regional metric in every period, for ensembles too large to keep the values. Whole numbers
 * are added as doubles; squares are split in units of 2^52, so that sums are exact and do not depend on the order.
 */
export interface RegionSummaries {
  readonly metrics: readonly RegionalMetric[];
  readonly regions: number;
  readonly periods: number;
  n: number;
  /** By `(metric × regions + region) × periods + period`. */
  readonly sums: Float64Array;
  readonly squaresLow: Float64Array;
  readonly squaresHigh: Float64Array;
}

const two52 = 4503599627370496;

export function makeRegionSummaries(regions: number, periods: number): RegionSummaries {
  const size = regionalMetricNames.length * regions * periods;
  return {
    metrics: regionalMetricNames,
    regions,
    periods,
    n: 0,
    sums: new Float64Array(size),
    squaresLow: new Float64Array(size),
    squaresHigh: new Float64Array(size),
  };
}

/** Adds a region's period of a block; `buffer` is scratch of the block's size. */
export function summarise(summaries: RegionSummaries, block: Block, r: number, t: number, buffer: Float64Array): void {
  const { regions, periods } = summaries;
  const region = block.regions[r]!;
  const quota = block.program.quotas.quotas[r]!;
  for (let m = 0; m < summaries.metrics.length; m++) {
    fillRegionalMetric(buffer, block.count, summaries.metrics[m]!, region, quota);
    let sum = 0;
    let low = 0;
    let high = 0;
    for (let i = 0; i < block.count; i++) {
      const value = buffer[i]!;
      sum += value;
      low += value * value;
      if (low >= two52) {
        const units = Math.floor(low / two52);
        high += units;
        low -= units * two52;
      }
    }
    const cell = (m * regions + r) * periods + t;
    summaries.sums[cell]! += sum;
    low += summaries.squaresLow[cell]!;
    if (low >= two52) {
      high += 1;
      low -= two52;
    }
    summaries.squaresLow[cell] = low;
    summaries.squaresHigh[cell]! += high;
  }
}

/** Mean and sample variance of a regional metric from its sums; variance NaN below two replicates. */
export function summaryOf(summaries: RegionSummaries, metric: RegionalMetric, r: number, t: number): { n: number; mean: number; variance: number } {
  const cell = (summaries.metrics.indexOf(metric) * summaries.regions + r) * summaries.periods + t;
  const { n } = summaries;
  const sum = summaries.sums[cell]!;
  if (n < 2) return { n, mean: sum / n, variance: NaN };
  // n·Σx² − (Σx)², exactly
  const squares = BigInt(summaries.squaresHigh[cell]!) * BigInt(two52) + BigInt(summaries.squaresLow[cell]!);
  const spread = BigInt(n) * squares - BigInt(sum) * BigInt(sum);
  return { n, mean: sum / n, variance: Number(spread) / n / (n - 1) };
}
