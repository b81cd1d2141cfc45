import { addressOf, type MetricAddress, type MetricReference } from '../model/index.js';
import { recordByRegion, type RegionalMetric, type StateName } from '../scenario/index.js';
import { type Estimate, type EstimateOptions, levelOf, meanEstimate, meanOf } from '../stats/index.js';
import { notKept, summaryOf, summedFor } from '../store/index.js';
import { fromSums, keptValues, randomisationsOf, type View } from './view.js';

/** A metric or state that regions have: at the end by its name, or wherever in time a reference says. */
export type RegionalOf =
  | RegionalMetric
  | StateName
  | (Pick<MetricReference, 'through' | 'flow'> & { readonly metric: RegionalMetric | StateName });

/** Mean of a regional metric or state in every region. Where values were not kept, from their exact sums. */
export function byRegionOf<Id extends string>(
  view: View,
  of: RegionalOf,
  options: EstimateOptions,
): Record<Id, Estimate> {
  const level = levelOf(options);
  const { program } = view.store;
  const { regions } = program.scenario;
  addressOf(program, of, ['metric', 'through', 'flow']);
  const { metric, flow, through } = typeof of === 'string' ? { metric: of } : of;
  const estimates = regions.map(({ id }) => {
    const address = addressOf(program, { metric, region: id, through, flow });
    return regionalMean(view, address, level);
  });
  return recordByRegion(
    regions.map(({ id }) => id as Id),
    estimates,
  );
}

/**
 * Mean of a regional number, from the values where they are kept, from the sums where all replicates are meant. Sums do not tell randomisations
 * apart: of Sobol' points the mean is as good as ever, its error is not known (`se` NaN, an open interval); `keep: 'regions'` has it.
 */
export function regionalMean(view: View, address: MetricAddress, level: number): Estimate {
  const values = keptValues(view, address);
  if (values !== null) return meanOf(values, randomisationsOf(view), level);
  const { summaries } = view.store;
  const metric = summaries === null ? undefined : summedFor(address.metric, view.store);
  // A flow's spread does not follow from that of cumulative numbers, but in the first period it is one.
  const summed = !address.flow || address.period === 0;
  if (summaries === null || metric === undefined || !summed || view.rows !== null) return notKept(view.store, address);
  const moments =
    metric === null
      ? { n: summaries.n, mean: 0, variance: summaries.n < 2 ? NaN : 0 }
      : summaryOf(summaries, metric, address.region, address.period);
  return fromSums(view, meanEstimate(moments, level));
}
