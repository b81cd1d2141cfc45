import { recordByRegion } from '../scenario/index.js';
import {
  type Estimate,
  groupsWhere,
  meanEstimate,
  meanOf,
  probabilityEstimate,
  probabilityOf,
} from '../stats/index.js';
import {
  notKept,
  type CountedMen,
  type Reached,
  reachedOf,
  missedMoments,
  metCount,
  keepsRegions,
  reachedPeriods,
} from '../store/index.js';
import { fromSums, pick, randomisationsOf, sizeOf, type View, viewValues } from './view.js';

/** How often one region meets its quota. */
export interface RegionAttainment {
  readonly met: Estimate;
  /** Mean number of men missing in the replicates in which it does not; `null` where it always does. */
  readonly shortfallWhenMissed: Estimate | null;
  readonly reached: Reached;
}

/** Attainment of every region, from what is kept of it, or from exact sums where the whole ensemble is meant. */
export function regionalAttainment<Id extends string>(
  view: View,
  counted: CountedMen,
  level: number,
  version: number,
): Record<Id, RegionAttainment> {
  const { regions } = view.store.program.scenario;
  const one = keepsRegions(view.store.keep) ? fromValues : fromSummaries;
  return recordByRegion(
    regions.map(({ id }) => id as Id),
    regions.map((_, r) => one(view, counted, r, level, version)),
  );
}

function fromValues(view: View, counted: CountedMen, r: number, level: number, version: number): RegionAttainment {
  const { store } = view;
  const { periods, quotas } = store.program;
  const byPeriod = new Array<number>(periods.length).fill(0);
  const groups = randomisationsOf(view);
  const isLatest = version === quotas.versions.length - 1;
  const quota = quotas.versions[version]!.quotas[r]!;
  const reached = isLatest ? pick(view, reachedPeriods(store, counted, r)) : reachedOfVersion(view, counted, r, quota);
  let never = 0;
  for (const period of reached) {
    if (period === 0) never += 1;
    else byPeriod[period - 1]! += 1;
  }
  const men = viewValues(view, { metric: counted, region: r, period: periods.length - 1, flow: false });
  const isMissed = (i: number): boolean => men[i]! < quota;
  const missing = men.filter((_, i) => isMissed(i)).map((people) => quota - people);
  return {
    met: probabilityOf(
      reached.map((period) => (period === 0 ? 0 : 1)),
      groups,
      level,
    ),
    shortfallWhenMissed: missing.length === 0 ? null : meanOf(missing, groupsWhere(groups, isMissed), level),
    reached: { byPeriod, never },
  };
}

/** The period (1-based) in which a region reaches a quota of another version than the latest, 0 for never. Errors: `ensemble/not-kept`. */
function reachedOfVersion(view: View, counted: CountedMen, region: number, quota: number): Uint16Array {
  const reached = new Uint16Array(sizeOf(view));
  view.store.program.periods.forEach((_, period) => {
    const men = viewValues(view, { metric: counted, region, period, flow: false });
    men.forEach((many, i) => {
      if (reached[i] === 0 && many >= quota) reached[i] = period + 1;
    });
  });
  return reached;
}

function fromSummaries(view: View, counted: CountedMen, r: number, level: number): RegionAttainment {
  const { summaries, program } = view.store;
  const last = program.periods.length - 1;
  if (summaries === null || view.rows !== null)
    return notKept(view.store, { metric: counted, region: r, period: last, flow: false });
  const met = program.periods.map((_, t) => metCount(summaries, counted, r, t));
  const missed = missedMoments(summaries, counted, r, last);
  return {
    met: fromSums(view, probabilityEstimate(met[last]!, summaries.n, level)),
    shortfallWhenMissed: missed === null ? null : fromSums(view, meanEstimate(missed, level)),
    reached: reachedOf(met, summaries.n),
  };
}
