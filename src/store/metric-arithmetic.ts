import type { RegionBlock } from '../model/index.js';
import { metrics, nationalMetrics, type RegionalMetric } from '../scenario/index.js';

/** Metrics of a region, in the order of `metrics`. */
export const regionalMetricNames: readonly RegionalMetric[] = /* @__PURE__ */ metrics.filter(
  (metric): metric is RegionalMetric => !(nationalMetrics as readonly string[]).includes(metric),
);

/** A metric of a region in every replicate of a block, at the end of the period just run, into out[0 … count − 1]. */
export function fillRegionalMetric(
  out: Float64Array,
  count: number,
  metric: RegionalMetric,
  region: RegionBlock,
  quota: number,
): void {
  const { volunteers, induced, coerced, recordedCoerced } = region;
  switch (metric) {
    case 'recruits':
      for (let i = 0; i < count; i++) out[i] = volunteers[i]! + induced[i]! + coerced[i]!;
      return;
    case 'recorded':
      for (let i = 0; i < count; i++) out[i] = volunteers[i]! + induced[i]! + recordedCoerced[i]!;
      return;
    case 'shortfall':
      for (let i = 0; i < count; i++) out[i] = Math.max(0, quota - volunteers[i]! - induced[i]! - coerced[i]!);
      return;
    case 'spend':
      if (region.spend.length === 0) out.fill(0, 0, count);
      else for (let i = 0; i < count; i++) out[i] = region.spend[i]!;
      return;
    case 'volunteers':
    case 'induced':
    case 'coerced':
    case 'wronglyTaken':
    case 'fled':
    case 'attempts':
    case 'takenFromPool': {
      const source = region[metric];
      for (let i = 0; i < count; i++) out[i] = source[i]!;
    }
  }
}
