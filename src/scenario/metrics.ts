/**
 * What is counted, everywhere by the same words. All are whole numbers; cumulative since the campaign's start.
 *
 * - `volunteers`, `induced`, `coerced`: genuine volunteers, men who signed under threat, men coerced; `recruits` is their sum.
 * - `recorded`: volunteers on the books: volunteers, induced, and the coerced who are booked as volunteers.
 * - `claimed`: what is announced; of the country only.
 * - `wronglyTaken`: men taken by mistake and returned, outside the eligible. `fled`: eligible men who left.
 * - `attempts`: attempts to take a man. `takenFromPool`: coerced men who were in the willing pool.
 * - `shortfall`: men missing to the quota, added up over regions; `nationalShortfall`: to the target, of the country only.
 * - `spend`: cash paid on signing, minor units; 0 where the scenario gives no cash.
 */
export const metrics = [
  'volunteers',
  'induced',
  'coerced',
  'recruits',
  'recorded',
  'claimed',
  'wronglyTaken',
  'fled',
  'attempts',
  'takenFromPool',
  'shortfall',
  'nationalShortfall',
  'spend',
] as const;

export type Metric = (typeof metrics)[number];

/** The state of a region beside the metrics, people: all eligible men, and those left in the willing pool and outside it. */
export const stateNames = ['eligible', 'willing', 'unwilling'] as const;

export type StateName = (typeof stateNames)[number];

/** Metrics that only the country has. */
export const nationalMetrics = ['claimed', 'nationalShortfall'] as const satisfies readonly Metric[];

/** Metrics that a region has too. */
export type RegionalMetric = Exclude<Metric, (typeof nationalMetrics)[number]>;
