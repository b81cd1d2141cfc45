import { recordByRegion, type RegionalMetric, type StateName } from '../scenario/index.js';
import { type Estimate, type EstimateOptions, levelOf, meanEstimate, type Moments, momentsOf } from '../stats/index.js';
import { type Place, notKept, summaryOf } from '../store/index.js';
import { keptValues, placeOf, type View } from './view.js';

export interface ByRegionOptions extends EstimateOptions {
  /** Cumulative through this period, 1-based; the last where left out. */
  readonly through?: number;
}

/** Mean of a regional metric or state in every region. Where values were not kept, from their exact sums. */
export function byRegionOf<Id extends string>(
  view: View,
  metric: RegionalMetric | StateName,
  options: ByRegionOptions,
): Record<Id, Estimate> {
  const level = levelOf(options, 0.95, ['level', 'through']);
  const { regions } = view.store.program.scenario;
  const estimates = regions.map(({ id }) => {
    const place = placeOf(view, { metric, region: id, through: options.through });
    return meanEstimate(regionalMoments(view, place), level);
  });
  return recordByRegion(
    regions.map(({ id }) => id as Id),
    estimates,
  );
}

/** Moments of a regional number, from the values where they are kept, from the sums where all replicates are meant. */
export function regionalMoments(view: View, place: Place): Moments {
  const values = keptValues(view, place);
  if (values !== null) return momentsOf(values);
  const { summaries } = view.store;
  const metric = summaries?.metrics.find((name) => name === place.metric);
  if (summaries === null || metric === undefined || view.places !== null) return notKept(view.store, place);
  return summaryOf(summaries, metric, place.region, place.period);
}
