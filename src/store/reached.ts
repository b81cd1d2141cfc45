/** Whose numbers are held against the quotas. */
export type CountedMen = 'recruits' | 'volunteers';

/** In how many replicates something is first reached in each period, and in how many never. */
export interface Reached {
  readonly byPeriod: readonly number[];
  readonly never: number;
}

/** From how many have reached it by the end of each period (men signed never fall, so this does not either) to how many reach it in each. */
export function reachedOf(reachedBy: readonly number[], n: number): Reached {
  return { byPeriod: reachedBy.map((count, t) => count - (reachedBy[t - 1] ?? 0)), never: n - (reachedBy.at(-1) ?? 0) };
}
