import type { Series } from '../../series/index.js';
import { weightedQuantiles } from '../weighted.js';
import type { Target } from '../targets.js';

/** One observation beside what the model says it would be. */
export interface PredictedObservation {
  /** Name of the series. */
  readonly series: string;
  /** First day counted, ISO date; `null` where it is a cumulative count. */
  readonly from: string | null;
  /** Day through which it counts. */
  readonly date: string;
  /** Id of the region; `null` for the country. */
  readonly region: string | null;
  /** As published; `null` where only bounds were. */
  readonly observed: number | null;
  /** Predicted, errors of observation included: half and nine tenths of the draws lie in the intervals. */
  readonly median: number;
  readonly interval50: readonly [low: number, high: number];
  readonly interval90: readonly [low: number, high: number];
  /** Share of the draws below the observation, those equal by half; `null` without one. */
  readonly below: number | null;
  readonly inside50: boolean | null;
  readonly inside90: boolean | null;
}

/** An observation and its predictive draws in a row. */
export function predictedObservation(
  target: Target,
  series: readonly Series[],
  regions: readonly { readonly id: string }[],
  draws: Float64Array,
): PredictedObservation {
  const entry = series[target.series]!.values[target.index]!;
  const [low90, low50, median, high50, high90] = weightedQuantiles(
    { values: Array.from(draws), weights: null },
    [0.05, 0.25, 0.5, 0.75, 0.95],
  ) as [number, number, number, number, number];
  const { value } = target;
  const inside = (low: number, high: number): boolean | null => (value === null ? null : low <= value && value <= high);
  return {
    series: series[target.series]!.name,
    from: 'from' in entry ? entry.from : null,
    date: target.date,
    region: target.region < 0 ? null : regions[target.region]!.id,
    observed: value,
    median,
    interval50: [low50, high50],
    interval90: [low90, high90],
    below: value === null ? null : shareBelow(draws, value),
    inside50: inside(low50, high50),
    inside90: inside(low90, high90),
  };
}

function shareBelow(draws: Float64Array, value: number): number {
  const sum = draws.reduce((total, draw) => total + (draw < value ? 1 : draw === value ? 0.5 : 0), 0);
  return sum / draws.length;
}
