import { assertCount } from '../runs/index.js';
import { headerOf, type ScenarioResultHeader } from '../scenario/index.js';
import { type Estimate, type EstimateOptions, groupsWhere, levelOf, meanOf, probabilityOf } from '../stats/index.js';
import { type CountedMen, type Reached, reachedOf, regionsMet as regionsMetIn } from '../store/index.js';
import { type RegionAttainment, regionalAttainment } from './regional-attainment.js';
import { pick, randomisationsOf, sizeOf, type View, viewValues } from './view.js';

/** How often quotas are met by the men of one kind. Regions depend on each other: these three are not products of one another. */
export interface AttainmentBy<Id extends string = string> {
  /** The country's total reaches the target. */
  readonly national: Estimate;
  /** Every region reaches its quota. */
  readonly everyRegion: Estimate;
  /** How many replicates have exactly 0, 1, 2 … regions that reach theirs. */
  readonly regionsMet: readonly number[];
  /** Mean number of men missing to the target in the replicates in which it is missed; `null` where it never is. */
  readonly shortfallWhenMissed: Estimate | null;
  /** At least k regions reach their quota, k from 0 to the number of regions. */
  atLeastRegions(k: number, options?: EstimateOptions): Estimate;
  /** When the target is reached. Errors: `ensemble/not-kept`. */
  reached(): Reached;
  /** The same region by region. Errors: `ensemble/not-kept` for `given` and `slice` of ensembles that keep no regions. */
  byRegion(): Record<Id, RegionAttainment>;
}

/** Quotas met by all recruits (volunteers, men under threat, coerced men), and by genuine volunteers alone. */
export interface Attainment<Id extends string = string> extends ScenarioResultHeader<'attainment'> {
  readonly n: number;
  readonly level: number;
  readonly recruits: AttainmentBy<Id>;
  readonly volunteers: AttainmentBy<Id>;
}

export function attainmentOf<Id extends string>(view: View, level: number): Attainment<Id> {
  return {
    ...headerOf('attainment', view.store.program.scenario),
    n: sizeOf(view),
    level,
    recruits: attainmentBy(view, 'recruits', level),
    volunteers: attainmentBy(view, 'volunteers', level),
  };
}

function attainmentBy<Id extends string>(view: View, counted: CountedMen, level: number): AttainmentBy<Id> {
  const { store } = view;
  const { scenario, periods } = store.program;
  const n = sizeOf(view);
  const regions = scenario.regions.length;
  const total = viewValues(view, { metric: counted, region: -1, period: periods.length - 1, flow: false });
  const groups = randomisationsOf(view);
  const isMissed = (i: number): boolean => total[i]! < scenario.target;
  const missing = total.filter((_, i) => isMissed(i)).map((people) => scenario.target - people);
  const met = pick(view, regionsMetIn(store, counted));
  const regionsMet = new Array<number>(regions + 1).fill(0);
  for (const many of met) regionsMet[many]! += 1;
  const atLeast = (k: number, coverage: number): Estimate =>
    probabilityOf(
      met.map((many) => (many >= k ? 1 : 0)),
      groups,
      coverage,
    );
  return {
    national: probabilityOf(
      total.map((_, i) => (isMissed(i) ? 0 : 1)),
      groups,
      level,
    ),
    everyRegion: atLeast(regions, level),
    regionsMet,
    shortfallWhenMissed: missing.length === 0 ? null : meanOf(missing, groupsWhere(groups, isMissed), level),
    atLeastRegions(k, options = {}) {
      assertCount('k', k, 0, regions);
      return atLeast(k, levelOf(options, level));
    },
    reached() {
      const reachedBy = periods.map((_, period) =>
        countAtLeast(viewValues(view, { metric: counted, region: -1, period, flow: false }), scenario.target),
      );
      return reachedOf(reachedBy, n);
    },
    byRegion: () => regionalAttainment<Id>(view, counted, level),
  };
}

function countAtLeast(values: Float64Array, bound: number): number {
  let count = 0;
  for (const value of values) if (value >= bound) count += 1;
  return count;
}
