import { deepFreeze, describe, failText, isRecord, optionsOf, readSafely } from '../errors/index.js';
import { type Ensemble, genuine, isOfLibrary } from '../ensemble/index.js';
import { expectedPath } from '../model/index.js';
import { quotas } from '../quota/index.js';
import {
  assertScenario,
  headerOf,
  type RegionalMetric,
  regionalMetricNames,
  type Scenario,
  unknownName,
} from '../scenario/index.js';
import {
  checkedLevel,
  type Estimate,
  type EstimateOptions,
  meanEstimate,
  momentsOf,
  scaleEstimate,
} from '../stats/index.js';
import { inequalityOf } from './inequality.js';
import { takenInequality } from './taken-inequality.js';
import type { Burden, Extreme, RegionBurden } from './types.js';

export interface BurdenOptions extends EstimateOptions {
  /**
   * What is borne: a metric of regions.
   * @default 'recruits'
   */
  readonly metric?: RegionalMetric | undefined;
}

/**
 * Who bears a campaign, and whether quotas are fair: quota and men taken per 1,000 men of service age in every region, highest over
 * lowest, and how unequal it is; and each quota against the volunteers its region can be expected to have.
 *
 * Inequality is the Gini coefficient among men, regions weighted by their men. It lies between 0 and 1, needs no logarithm of regions that
 * give nobody, and has a meaning that can be said: half the mean difference between two men drawn at random, as a share of the mean. The ratio of the
 * extremes beside it rests on two regions alone, and grows with the number of small ones by chance.
 *
 * Of an ensemble each measure is taken replicate by replicate, so that ranges are ranges of outcomes; it has to have kept the regions
 * (`keep: 'regions'`). Of a scenario alone only quotas and supply are given.
 *
 * @throws LevyError `ensemble/not-kept`; `reference/unknown-metric`; `options/…`; those of `assertScenario`.
 * @example
 * ```ts
 * const { quota, regions } = burden(russia2022);
 * quota.gini; // how unequal the quotas are
 * regions.filter(({ quotaToSupply }) => quotaToSupply !== null && quotaToSupply > 2);
 * ```
 */
export function burden<Id extends string>(of: Ensemble<Id> | Scenario<Id>, options: BurdenOptions = {}): Burden<Id> {
  const { metric = 'recruits', level: coverage = 0.95 } = optionsOf(options, { known: ['metric', 'level'] });
  const level = checkedLevel(coverage);
  if (!(regionalMetricNames as readonly string[]).includes(metric))
    failText(
      'reference/unknown-metric',
      'metric',
      describe(metric),
      unknownName(metric, regionalMetricNames, 'a metric of regions'),
    );
  const ensemble = isEnsemble(of) ? genuine(of) : null;
  const scenario = ensemble === null ? assertScenario(of as Scenario<Id>) : ensemble.scenario;
  const men = scenario.regions.map((region) => region.men);
  const asked = quotas(scenario).byRegion;
  const quota = scenario.regions.map(({ id }) => asked[id]);
  const path = expectedPath(scenario);
  const taken = ensemble === null ? null : scenario.regions.map(({ id }) => ensemble.values({ metric, region: id }));
  const extreme = (found: { index: number; rate: number } | null): Extreme<Id> | null =>
    found === null ? null : { id: scenario.regions[found.index]!.id, perThousand: 1000 * found.rate };
  const { highest, lowest, ratio, gini } = inequalityOf(quota, men);
  return deepFreeze<Burden<Id>>({
    ...headerOf('burden', scenario),
    metric,
    n: ensemble?.n ?? null,
    regions: scenario.regions.map(({ id, name }, r): RegionBurden<Id> => {
      const expectedSupply = path.region(id).volunteers;
      return {
        id,
        name,
        men: men[r]!,
        quota: quota[r]!,
        quotaPerThousand: men[r]! === 0 ? null : (1000 * quota[r]!) / men[r]!,
        expectedSupply,
        quotaToSupply: expectedSupply === 0 ? null : quota[r]! / expectedSupply,
        ...takenOf(taken?.[r] ?? null, men[r]!, level),
      };
    }),
    quota: { highest: extreme(highest), lowest: extreme(lowest), ratio, gini },
    taken:
      taken === null
        ? null
        : takenInequality(
            taken,
            scenario.regions.map(({ id }) => id),
            men,
            level,
          ),
  });
}

const isEnsemble = <Id extends string>(value: Ensemble<Id> | Scenario<Id>): value is Ensemble<Id> =>
  isOfLibrary(value) ||
  readSafely('scenario/not-defined', '', () => isRecord(value) && 'kind' in value && value['kind'] === 'ensemble');

function takenOf(
  values: Float64Array | null,
  men: number,
  level: number,
): Pick<RegionBurden, 'taken' | 'takenPerThousand' | 'takenPerThousandLow' | 'takenPerThousandHigh'> {
  if (values === null)
    return { taken: null, takenPerThousand: null, takenPerThousandLow: null, takenPerThousandHigh: null };
  const taken: Estimate = meanEstimate(momentsOf(values), level);
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number | null => (men === 0 ? null : (1000 * atRank(sorted, share)) / men);
  return {
    taken,
    takenPerThousand: men === 0 ? null : scaleEstimate(taken, 1000 / men),
    takenPerThousandLow: at(0.05),
    takenPerThousandHigh: at(0.95),
  };
}

/** The smallest value that at least a share of them do not exceed. */
function atRank(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
