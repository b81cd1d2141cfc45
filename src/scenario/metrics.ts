import type { Count } from './counts.js';
import type { Scenario } from './types.js';

/** A count, or the eligible men of a region, which are settled at the start. */
export type Term = Count | 'eligible';

/** What a metric or state is, and how it may be asked for. */
export interface MetricTraits {
  /** Counts that are added up (1) or taken off (−1), in this order: real numbers depend on it in their last digit. */
  readonly terms: Readonly<Partial<Record<Term, 1 | -1>>>;
  /**
   * What is made of the sum: the men missing to the region's quota (of the country: these added up), the men missing to the national
   * target, or the announced total. Left out: the sum itself.
   */
  readonly as?: 'missing to quota' | 'missing to target' | 'announced';
  readonly scope: 'region and country' | 'country';
  /** Whether a period has a number of its own: what can fall, and what is missing, has none. */
  readonly flow: boolean;
  readonly unit: 'people' | 'attempts' | 'minor units';
  /**
   * What it can never exceed: the eligible men, one attempt per eligible man and period, the quota, the target, the announced total of all
   * eligible men; `null` for nothing.
   */
  readonly bound: 'eligible' | 'attempts' | 'quota' | 'target' | 'announced' | null;
  /** In words, as of a chart's axis. */
  readonly label: string;
  /** What a scenario must have for it to be anything but 0; left out where it always can be. Tables and records leave out what cannot. */
  readonly needs?: 'cash' | 'resources' | 'refill';
}

const region = { scope: 'region and country', flow: true, unit: 'people', bound: 'eligible' } as const;

/**
 * What is counted, everywhere by the same words: the one place that says what each metric is. All are whole numbers; cumulative since the
 * campaign's start.
 */
export const metricTable = {
  /** Genuine volunteers. */
  volunteers: { ...region, terms: { volunteers: 1 }, label: 'genuine volunteers' },
  /** Men who signed under threat. */
  induced: { ...region, terms: { induced: 1 }, label: 'men who signed under threat' },
  coerced: { ...region, terms: { coerced: 1 }, label: 'coerced men' },
  /** The three above. */
  recruits: { ...region, terms: { volunteers: 1, induced: 1, coerced: 1 }, label: 'recruits' },
  /** Volunteers on the books: volunteers, induced, and the coerced who are booked as volunteers. */
  recorded: {
    ...region,
    terms: { volunteers: 1, induced: 1, recordedCoerced: 1 },
    label: 'men recorded as volunteers',
  },
  /** What is announced: recruits times inflation, and men relabelled. */
  claimed: {
    ...region,
    terms: { volunteers: 1, induced: 1, coerced: 1 },
    as: 'announced',
    scope: 'country',
    bound: 'announced',
    label: 'volunteers claimed',
  },
  /** Men taken by mistake and returned, outside the eligible. */
  wronglyTaken: { ...region, terms: { wronglyTaken: 1 }, bound: 'attempts', label: 'men wrongly taken and returned' },
  /** Eligible men who left. */
  fled: { ...region, terms: { fled: 1 }, label: 'eligible men who left' },
  /** Attempts to take a man. */
  attempts: { ...region, terms: { attempts: 1 }, unit: 'attempts', bound: 'attempts', label: 'attempts to take a man' },
  /** Coerced men who were in the willing pool. */
  takenFromPool: { ...region, terms: { takenFromPool: 1 }, label: 'coerced men out of the willing pool' },
  /** Men missing to the quota, added up over regions. */
  shortfall: {
    ...region,
    terms: { volunteers: 1, induced: 1, coerced: 1 },
    as: 'missing to quota',
    flow: false,
    bound: 'quota',
    label: 'men missing to quotas',
  },
  /** Men missing to the target. */
  nationalShortfall: {
    ...region,
    terms: { volunteers: 1, induced: 1, coerced: 1 },
    as: 'missing to target',
    scope: 'country',
    flow: false,
    bound: 'target',
    label: 'men missing to the target',
  },
  /** Cash paid on signing, minor units; 0 where the scenario gives no cash. */
  spend: {
    ...region,
    terms: { spend: 1 },
    unit: 'minor units',
    bound: null,
    label: 'cash paid on signing',
    needs: 'cash',
  },
  /** Spent on resources, minor units. */
  resourceSpend: {
    ...region,
    terms: { resourceSpend: 1 },
    unit: 'minor units',
    bound: null,
    label: 'spent on resources',
    needs: 'resources',
  },
  /** Cash paid on signing and what was spent on resources, minor units. */
  totalSpend: {
    ...region,
    terms: { spend: 1, resourceSpend: 1 },
    unit: 'minor units',
    bound: null,
    label: 'cash paid on signing and spent on resources',
    needs: 'resources',
  },
  /** Men who came of service age since the start. */
  cameOfAge: { ...region, terms: { cameOfAge: 1 }, label: 'men who came of service age', needs: 'refill' },
  /** Men who grew too old without having signed or left. */
  agedOut: { ...region, terms: { agedOut: 1 }, label: 'men who grew too old', needs: 'refill' },
} as const satisfies Record<string, MetricTraits>;

export type Metric = keyof typeof metricTable;

/** The state of a region beside the metrics, people: all eligible men, and those left in the willing pool and outside it. */
export const stateTable = {
  eligible: { ...region, terms: { eligible: 1 }, flow: false, label: 'eligible men' },
  willing: {
    ...region,
    terms: { entered: 1, volunteers: -1, takenFromPool: -1 },
    flow: false,
    label: 'men left in the willing pool',
  },
  unwilling: {
    ...region,
    terms: {
      eligible: 1,
      entered: -1,
      induced: -1,
      fled: -1,
      coerced: -1,
      takenFromPool: 1,
      cameOfAge: 1,
      agedOut: -1,
    },
    flow: false,
    label: 'eligible men left outside the willing pool',
  },
} as const satisfies Record<string, MetricTraits>;

export type StateName = keyof typeof stateTable;

/** Metrics that only scenarios with resources or a refill have. */
export type OptionalMetric = {
  [M in Metric]: (typeof metricTable)[M] extends { readonly needs: 'resources' | 'refill' } ? M : never;
}[Metric];

/** A number for each of the names; of those that a scenario may lack, where it has them. */
export type ByMetric<Name extends string> = Readonly<Record<Exclude<Name, OptionalMetric>, number>> &
  Readonly<Partial<Record<Extract<Name, OptionalMetric>, number>>>;

/** Metrics that a region has too. */
export type RegionalMetric = {
  [M in Metric]: (typeof metricTable)[M]['scope'] extends 'country' ? never : M;
}[Metric];

type List<Name> = readonly [Name, ...Name[]];

/** Names of all metrics, in the order of rows and tables. */
export const allMetrics = /* @__PURE__ */ Object.keys(metricTable) as unknown as List<Metric>;

/** Names of the metrics that every scenario has. */
export const metrics = /* @__PURE__ */ metricsHad(allMetrics, {}) as unknown as List<Exclude<Metric, OptionalMetric>>;

export const stateNames = /* @__PURE__ */ Object.keys(stateTable) as unknown as List<StateName>;

/** Names of all metrics, then all states. */
export const metricAndStateNames = /* @__PURE__ */ [...allMetrics, ...stateNames] as unknown as List<
  Metric | StateName
>;

/** What a metric or state is. */
export function metricTraits(name: Metric | StateName): MetricTraits {
  return name in stateTable ? stateTable[name as StateName] : metricTable[name as Metric];
}

/** Metrics that a region has too, in the order of `allMetrics`. */
export const regionalMetricNames = /* @__PURE__ */ allMetrics.filter(
  (name): name is RegionalMetric => metricTable[name].scope !== 'country',
);

/** The names among these that a scenario has: what needs resources or a refill only where they are there. */
export function metricsHad<Name extends Metric | StateName>(
  names: readonly Name[],
  { resources, refill }: Pick<Scenario, 'resources' | 'refill'>,
): readonly Name[] {
  return names.filter((name) => {
    const { needs } = metricTraits(name);
    return !((needs === 'resources' && resources === undefined) || (needs === 'refill' && refill === undefined));
  });
}
