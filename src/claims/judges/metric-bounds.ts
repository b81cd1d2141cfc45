import { fail } from '../../errors/index.js';
import { announcedTotal, type MetricAddress, type Program } from '../../model/index.js';
import { metricTraits, nearestProduct, type Scenario, statedFactor, type Uncertain } from '../../scenario/index.js';

/**
 * The least and the greatest that a metric can possibly be in any replicate, from the model's arithmetic alone (conservation: nobody
 * is counted twice, and no more than the eligible men are counted). No upper limit (Infinity) for money, and for a claimed total
 * whose inflation has none.
 */
export function metricRange(
  program: Program,
  { metric, region, period, flow, version }: MetricAddress,
): readonly [low: number, high: number] {
  const { scenario, quotas } = program;
  const held = quotas.versions[version ?? quotas.versions.length - 1]!;
  const regions = region < 0 ? scenario.regions : [scenario.regions[region]!];
  const share = statedFactor(greatest(scenario, 'eligible', scenario.eligible, 1));
  const changes = program.effects.eligible !== undefined;
  const peopleOf = (some: Scenario['regions']): number =>
    some.reduce((sum, { men }) => sum + (changes ? men : nearestProduct(men, share)), 0) + comeOfAge(program, some);
  const people = peopleOf(regions);
  switch (metricTraits(metric).bound) {
    case 'eligible':
      return [0, people];
    case 'eligible anywhere':
      return scenario.uptake.signsElsewhere === null ? [0, people] : [0, peopleOf(scenario.regions)];
    case 'attempts':
      return [0, people * (flow ? 1 : period + 1)];
    case 'quota':
      return [0, region < 0 ? held.quotas.reduce((sum, quota) => sum + quota, 0) : held.quotas[region]!];
    case 'target':
      return [0, held.target];
    case 'announced': {
      const inflation = greatest(scenario, 'reporting.inflation', scenario.reporting.inflation, Infinity);
      const relabelled = scenario.reporting.relabelled;
      return [
        0,
        inflation === Infinity ? Infinity : announcedTotal(people, statedFactor(inflation), relabelled, nearestProduct),
      ];
    }
    case 'either sign':
      return [-Infinity, Infinity];
    case null:
      return [0, Infinity];
  }
}

/** The same, for what must have an upper limit. Errors: `claim/unbounded`. */
export function metricBounds(program: Program, address: MetricAddress): readonly [low: number, high: number] {
  const range = metricRange(program, address);
  if (range[1] < Infinity) return range;
  const { bound, unit } = metricTraits(address.metric);
  const why =
    bound !== null && bound !== 'either sign'
      ? 'a metric with an upper bound: the inflation of claims has none'
      : `a metric with an upper bound, which ${unit === 'minor units' ? 'money' : 'a force'} has not`;
  return fail('claim/unbounded', 'metric', address.metric, `${why}; claim a quantile or a probability`);
}

/** Greatest value that a parameter can take, `none` where its distribution has no end below that. */
function greatest(scenario: Scenario, path: string, value: Uncertain, none: number): number {
  const joint = scenario.joint.filter(({ parameters }) => parameters.includes(path));
  if (joint.length > 0)
    return Math.min(
      none,
      ...joint.map(({ parameters, rows }) =>
        rows.reduce((top, row) => Math.max(top, row[parameters.indexOf(path)]!), 0),
      ),
    );
  if (typeof value === 'number') return value;
  switch (value.kind) {
    case 'uniform':
    case 'triangular':
      return Math.min(none, value.high);
    case 'empirical':
      return Math.min(
        none,
        value.values.reduce((top, one) => Math.max(top, one), 0),
      );
    case 'normal':
    case 'lognormal':
    case 'logitNormal':
    case 'between':
      return none;
  }
}

/** Most men who can have come of age, one added for the rounding in each region. */
function comeOfAge({ scenario, refill, periods }: Program, regions: Scenario['regions']): number {
  if (refill === null || scenario.refill === null) return 0;
  const rate = greatest(scenario, 'refill.entering', scenario.refill.entering, 1);
  const years = refill.years(periods.length - 1);
  return regions.reduce((sum, { men }) => sum + Math.ceil(men * rate * years) + 1, 0);
}
