import { optionsOf } from '../errors/index.js';
import { type Against, versionOf } from '../model/index.js';
import { assertCount } from '../runs/index.js';
import { headerOf, type ScenarioResultHeader } from '../scenario/index.js';
import {
  type Estimate,
  type EstimateOptions,
  checkedLevel,
  groupsWhere,
  levelOf,
  meanOf,
  probabilityOf,
} from '../stats/index.js';
import { type CountedMen, type Reached, reachedOf, regionsMet as regionsMetIn } from '../store/index.js';
import { type RegionAttainment, regionalAttainment } from './regional-attainment.js';
import { pick, randomisationsOf, sizeOf, type View, viewValues } from './view.js';

/** How often quotas are met by the men of one kind. Regions depend on each other: these three are not products of one another. */
export interface AttainmentBy<Id extends string = string> {
  /** The country's total reaches the target, of a corridor its lower edge. */
  readonly national: Estimate;
  /** The country's total lies in the corridor, both edges included; left out where the target is one number. */
  readonly withinCorridor?: Estimate;
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
  /** The version of target and quotas that is meant: the first day from which it stood, and its target; left out where nothing moved them. */
  readonly against?: { readonly start: string; readonly target: number };
  readonly recruits: AttainmentBy<Id>;
  readonly volunteers: AttainmentBy<Id>;
}

export interface AttainmentOptions extends EstimateOptions {
  /**
   * Which version of the target and quotas is meant, where policies move them: the first, the latest, or the one that stands on a day. Regions met by
   * others than the latest need an ensemble that keeps regions.
   * @default 'latest'
   */
  readonly against?: Against | undefined;
}

export function attainmentOf<Id extends string>(view: View, options: AttainmentOptions): Attainment<Id> {
  const { against, level: coverage } = optionsOf(options, { known: ['level', 'against'] });
  const level = checkedLevel(coverage ?? 0.95);
  const { program } = view.store;
  const version = versionOf(program, against);
  const { from, target } = program.quotas.versions[version]!;
  const moved = program.quotas.versions.length > 1;
  return {
    ...headerOf('attainment', view.store.program.scenario),
    n: sizeOf(view),
    level,
    ...(moved ? { against: { start: program.periods[from]!.start, target } } : {}),
    recruits: attainmentBy(view, 'recruits', level, version),
    volunteers: attainmentBy(view, 'volunteers', level, version),
  };
}

function attainmentBy<Id extends string>(
  view: View,
  counted: CountedMen,
  level: number,
  version: number,
): AttainmentBy<Id> {
  const { store } = view;
  const { scenario, periods, quotas } = store.program;
  const { target, most } = quotas.versions[version]!;
  const n = sizeOf(view);
  const regions = scenario.regions.length;
  const total = viewValues(view, { metric: counted, region: -1, period: periods.length - 1, flow: false });
  const groups = randomisationsOf(view);
  const isMissed = (i: number): boolean => total[i]! < target;
  const missing = total.filter((_, i) => isMissed(i)).map((people) => target - people);
  const isLatest = version === quotas.versions.length - 1;
  // What is kept of every replicate is held against the latest version; of others the regions must be kept.
  const met = isLatest ? pick(view, regionsMetIn(store, counted)) : regionsMetBy(view, counted, version);
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
    ...(most === null
      ? {}
      : {
          withinCorridor: probabilityOf(
            total.map((people) => (people >= target && people <= most ? 1 : 0)),
            groups,
            level,
          ),
        }),
    everyRegion: atLeast(regions, level),
    regionsMet,
    shortfallWhenMissed: missing.length === 0 ? null : meanOf(missing, groupsWhere(groups, isMissed), level),
    atLeastRegions(k, options = {}) {
      assertCount('k', k, 0, regions);
      return atLeast(k, levelOf(options, level));
    },
    reached() {
      const reachedBy = periods.map((_, period) =>
        countAtLeast(viewValues(view, { metric: counted, region: -1, period, flow: false }), target),
      );
      return reachedOf(reachedBy, n);
    },
    byRegion: () => regionalAttainment<Id>(view, counted, level, version),
  };
}

/** How many regions meet their quota of a version in each replicate. Errors: `ensemble/not-kept`. */
function regionsMetBy(view: View, counted: CountedMen, version: number): Int32Array {
  const { periods, quotas } = view.store.program;
  const many = new Int32Array(sizeOf(view));
  quotas.versions[version]!.quotas.forEach((quota, region) => {
    const men = viewValues(view, { metric: counted, region, period: periods.length - 1, flow: false });
    men.forEach((reached, i) => (many[i]! += reached >= quota ? 1 : 0));
  });
  return many;
}

function countAtLeast(values: Float64Array, bound: number): number {
  let count = 0;
  for (const value of values) if (value >= bound) count += 1;
  return count;
}
