import { greatestDivisor } from '../../apportion/index.js';
import { type Period, type PolicyEffects, productOfRatios, type Scenario } from '../../scenario/index.js';
import { type DelayParts, delayParts } from './delays.js';

/** A stage of the pipeline in which a man spends a stated time. */
export interface DelayPlan {
  readonly parts: DelayParts;
  /** By period: later periods in which somebody who entered before it can be due, in order; the number of periods for beyond the campaign. */
  readonly open: readonly (readonly number[])[];
}

/** Everything about a pipeline that is the same in every replicate. */
export interface PipelinePlan {
  readonly processing: DelayPlan;
  readonly training: DelayPlan;
  /** Seats that come free in each period: whole ones, and as they are stated; Infinity for no limit. `null` where there never is one. */
  readonly seats: { readonly whole: Float64Array; readonly mean: Float64Array } | null;
}

export function pipelinePlan(
  scenario: Scenario,
  periods: readonly Period[],
  effects: PolicyEffects,
): PipelinePlan | null {
  const { pipeline } = scenario;
  if (pipeline === null) return null;
  return {
    processing: delayPlan(periods, pipeline.processingMonths),
    training: delayPlan(periods, pipeline.trainingMonths),
    seats: seatsOf(pipeline.seats, periods, effects['pipeline.seats']),
  };
}

function delayPlan(periods: readonly Period[], months: number): DelayPlan {
  const parts = delayParts(periods, months);
  let ahead: number[] = [];
  const open = periods.map((_, t) => {
    const later = ahead.filter((due) => due > t);
    ahead = [...new Set([...later, ...parts[t]!.map(({ due }) => due)])].sort((a, b) => a - b);
    return later;
  });
  return { parts, open };
}

/** A month is 30.4375 days, 487 sixteenths of a day. */
const [daysAbove, daysBelow] = [16n, 487n];

/**
 * The seats of each period, by what is stated for the country: those that have come free since the start, rounded down, less those before. What
 * is left of a seat at a period's end is carried on; whole seats that nobody takes are lost.
 */
function seatsOf(
  stated: number | null,
  periods: readonly Period[],
  effect: PolicyEffects['pipeline.seats'],
): PipelinePlan['seats'] {
  const whole = new Float64Array(periods.length).fill(Infinity);
  const mean = new Float64Array(periods.length).fill(Infinity);
  let [above, below] = [0n, 1n];
  let before = 0n;
  periods.forEach((period, t) => {
    const { set, scales } = effect?.rules[effect.rule[t]!] ?? { set: null, scales: [] }; // the same in every region
    const base = set ?? stated;
    if (base === null) return;
    const perMonth = productOfRatios([base, ...scales]) ?? [0n, 1n]; // what has more than 150 places is next to nothing
    mean[t] = scales.reduce((product, scale) => product * scale, base) * period.months;
    const added = perMonth[1] * daysBelow;
    above = above * added + perMonth[0] * BigInt(period.days) * daysAbove * below;
    below *= added;
    const shared = greatestDivisor(above, below);
    [above, below] = [above / shared, below / shared];
    whole[t] = Number(above / below - before);
    before = above / below;
  });
  return whole.every((seats) => seats === Infinity) ? null : { whole, mean };
}
