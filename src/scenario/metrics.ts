import { forceMetricTable } from './force-metrics.js';
import type { MetricTraits } from './metric-traits.js';
import type { Scenario } from './types.js';

export type { MetricTraits, Term } from './metric-traits.js';

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
  spend: { ...region, terms: { spend: 1 }, unit: 'minor units', bound: null, label: 'cash paid on signing' },
  ...forceMetricTable,
} as const satisfies Record<string, MetricTraits>;

export type Metric = keyof typeof metricTable;

/** Metrics of scenarios that have a force. */
export type ForceMetric = keyof typeof forceMetricTable;

/** Metrics that every scenario has. */
export type CommonMetric = Exclude<Metric, ForceMetric>;

/** A number for every metric that a scenario has. */
export type MetricTotals = Readonly<Record<CommonMetric, number>> & Readonly<Partial<Record<ForceMetric, number>>>;

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
    terms: { eligible: 1, entered: -1, induced: -1, fled: -1, coerced: -1, takenFromPool: 1 },
    flow: false,
    label: 'eligible men left outside the willing pool',
  },
} as const satisfies Record<string, MetricTraits>;

export type StateName = keyof typeof stateTable;

/** Metrics that a region has too. */
export type RegionalMetric = {
  [M in Metric]: (typeof metricTable)[M]['scope'] extends 'country' ? never : M;
}[Metric];

type List<Name> = readonly [Name, ...Name[]];

/** Names of all metrics, in the order of rows and tables. */
export const everyMetric = /* @__PURE__ */ Object.keys(metricTable) as unknown as List<Metric>;

/** Names of the metrics that every scenario has. */
export const metrics = /* @__PURE__ */ everyMetric.filter(
  (name) => !Object.hasOwn(forceMetricTable, name),
) as unknown as List<CommonMetric>;

/** Names of the metrics that a scenario has. */
export function metricsOf(scenario: Pick<Scenario, 'force'>): readonly Metric[] {
  return scenario.force === null ? metrics : everyMetric;
}

export const stateNames = /* @__PURE__ */ Object.keys(stateTable) as unknown as List<StateName>;

/** Names of all metrics, then all states. */
export const metricAndStateNames = /* @__PURE__ */ [...everyMetric, ...stateNames] as unknown as List<
  Metric | StateName
>;

/** What a metric or state is. */
export function metricTraits(name: Metric | StateName): MetricTraits {
  return name in stateTable ? stateTable[name as StateName] : metricTable[name as Metric];
}

/** Metrics that a region has too, in the order of `metrics`. */
export const regionalMetricNames = /* @__PURE__ */ metrics.filter(
  (name): name is RegionalMetric => metricTable[name].scope !== 'country',
);
