import { defineScenario, type RegionInput, type Scenario } from '../../src/scenario/index.js';

/** The constant-hazard case: nobody is coerced, everybody is willing, so that volunteers are binomial exactly. */
export function hazardScenario(regions: readonly RegionInput[], target: number, hazard: number, months = 3): Scenario {
  return defineScenario<string>({
    name: 'constant hazard',
    target,
    calendar: { start: '2023-01-01', end: `2023-${String(months).padStart(2, '0')}-28`, step: 'month' },
    regions,
    eligible: 1,
    uptake: { willing: 1, hazard, regionalSpread: 0, frailty: 0 },
    // Never used, but drawn unless they are numbers.
    coercion: { probability: 0, yield: 0.2, capacity: 0.002, mistaken: 0.05 },
    response: { inducedPerTaken: 0.2, leaversPerTaken: 0.3 },
  });
}

/** Months of 30.4375 days from the first day of 2023 to the 28th of a month, and to the end of the months before. */
export function monthsThrough(period: number, of: number): number {
  const ends = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
  return (
    (period === of ? ends[period - 1]! - [3, 0, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3][period - 1]! : ends[period - 1]!) /
    30.4375
  );
}
