import { forceMetricTable } from './force-block/force-metrics.js';
import type { MetricTraits } from './metric-traits.js';

export type { MetricTraits, Term } from './metric-traits.js';

const region = { scope: 'region and country', flow: true, unit: 'people', bound: 'eligible' } as const;
const pipeline = { ...region, block: 'pipeline', bound: 'eligible anywhere' } as const;
const recruited = { volunteers: 1, induced: 1, coerced: 1 } as const;
/** Counted where they signed: of the country the same. */
const signed = { ...recruited, signedElsewhere: -1, signedFromElsewhere: 1 } as const;
const money = { ...region, unit: 'minor units', bound: null, block: 'resources' } as const;
const refill = { ...region, block: 'refill' } as const;

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
  recruits: { ...region, terms: recruited, label: 'recruits' },
  /** Volunteers on the books: volunteers, induced, and the coerced who are booked as volunteers. */
  recorded: {
    ...region,
    terms: { volunteers: 1, induced: 1, recordedCoerced: 1 },
    label: 'men recorded as volunteers',
  },
  /** What is announced: recruits times inflation, and men relabelled. */
  claimed: {
    ...region,
    terms: recruited,
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
    terms: signed,
    as: 'missing to quota',
    flow: false,
    bound: 'quota',
    label: 'men missing to quotas',
  },
  /** Men missing to the target. */
  nationalShortfall: {
    ...region,
    terms: recruited,
    as: 'missing to target',
    scope: 'country',
    flow: false,
    bound: 'target',
    label: 'men missing to the target',
  },
  /** Cash paid on signing, minor units; 0 where the scenario gives no cash. */
  spend: { ...region, terms: { spend: 1 }, unit: 'minor units', bound: null, label: 'cash paid on signing' },
  /** Recruits where they are counted: those who signed in the region, wherever they live. Quotas are held against these. */
  credited: {
    ...region,
    block: 'elsewhere',
    terms: signed,
    bound: 'eligible anywhere',
    label: 'recruits counted where they signed',
  },
  signedElsewhere: {
    ...region,
    block: 'elsewhere',
    terms: { signedElsewhere: 1 },
    label: 'volunteers who signed in another region',
  },
  signedFromElsewhere: {
    ...region,
    block: 'elsewhere',
    terms: { signedFromElsewhere: 1 },
    bound: 'eligible anywhere',
    label: 'volunteers from other regions',
  },
  /** Recruits who have been paid; all of them where payments do not lag. */
  paid: {
    ...region,
    bound: 'eligible anywhere',
    block: 'payments',
    terms: { ...signed, unpaid: -1 },
    label: 'recruits paid',
  },
  /** The same in regions that report. */
  paidReported: {
    ...region,
    bound: 'eligible anywhere',
    block: 'coverage',
    terms: { ...signed, unpaid: -1, unreported: -1 },
    label: 'recruits paid in regions that report',
  },
  /** Cash paid out, minor units: what was due on signing, as it comes. */
  disbursed: {
    ...region,
    block: 'payments',
    terms: { spend: 1, owed: -1 },
    unit: 'minor units',
    bound: null,
    label: 'cash paid out',
  },
  /** Recruits who withdrew before they began training. */
  waitingDropouts: { ...pipeline, terms: { waitingDropouts: 1 }, label: 'recruits who withdrew before training' },
  /** Recruits who began training; all of them where the scenario has no pipeline. */
  trainees: {
    ...pipeline,
    terms: { ...signed, waiting: -1, waitingDropouts: -1 },
    label: 'recruits who began training',
  },
  trainingDropouts: { ...pipeline, terms: { trainingDropouts: 1 }, label: 'recruits who dropped out of training' },
  /** Recruits who reached their units; all of them where the scenario has no pipeline. */
  arrived: {
    ...pipeline,
    terms: { ...signed, waiting: -1, waitingDropouts: -1, training: -1, trainingDropouts: -1 },
    label: 'recruits who reached their units',
  },
  /** Recruits who left their units again before the end of their first term. */
  attrited: { ...pipeline, terms: { attrited: 1 }, label: 'recruits who left their units' },
  /** Spent on resources, minor units. */
  resourceSpend: { ...money, terms: { resourceSpend: 1 }, label: 'spent on resources' },
  /** Cash paid on signing and what was spent on resources, minor units. */
  totalSpend: {
    ...money,
    terms: { spend: 1, resourceSpend: 1 },
    label: 'cash paid on signing and spent on resources',
  },
  /** Men whom policies made eligible since the start, and those whom they exempted before they signed. */
  madeEligible: {
    ...region,
    block: 'eligibility',
    terms: { madeEligible: 1 },
    bound: null,
    label: 'men made eligible',
  },
  exempted: { ...region, block: 'eligibility', terms: { exempted: 1 }, bound: null, label: 'men exempted' },
  /** Men who came of service age since the start. */
  cameOfAge: { ...refill, terms: { cameOfAge: 1 }, label: 'men who came of service age' },
  /** Men who grew too old without having signed or left. */
  agedOut: { ...refill, terms: { agedOut: 1 }, label: 'men who grew too old' },
  ...forceMetricTable,
} as const satisfies Record<string, MetricTraits>;

export type Metric = keyof typeof metricTable;

/** The state of a region beside the metrics, people: all eligible men, those left in the willing pool and outside it, and where the recruits are. */
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
      madeEligible: 1,
      exempted: -1,
      cameOfAge: 1,
      agedOut: -1,
    },
    flow: false,
    label: 'eligible men left outside the willing pool',
  },
  /** Recruits who have not begun training, are in training, are in their units. */
  waiting: { ...pipeline, terms: { waiting: 1 }, flow: false, label: 'recruits waiting for training' },
  training: { ...pipeline, terms: { training: 1 }, flow: false, label: 'recruits in training' },
  inUnit: {
    ...pipeline,
    terms: { ...signed, waiting: -1, waitingDropouts: -1, training: -1, trainingDropouts: -1, attrited: -1 },
    flow: false,
    label: 'recruits in their units',
  },
} as const satisfies Record<string, MetricTraits>;

export type StateName = keyof typeof stateTable;

/** Metrics and states that only scenarios with some block list. */
export type BlockMetric =
  | { [M in Metric]: (typeof metricTable)[M] extends { readonly block: string } ? M : never }[Metric]
  | { [S in StateName]: (typeof stateTable)[S] extends { readonly block: string } ? S : never }[StateName];

/** A number for each name that every scenario has, and for those of its blocks. */
export type ByMetric<Name extends Metric | StateName> = Readonly<
  Record<Exclude<Name, BlockMetric>, number> & Partial<Record<Extract<Name, BlockMetric>, number>>
>;

/** Metrics that a region has too. */
export type RegionalMetric = {
  [M in Metric]: (typeof metricTable)[M]['scope'] extends 'country' ? never : M;
}[Metric];

type List<Name> = readonly [Name, ...Name[]];

/** Names of the metrics, in the order of rows and tables. */
export const metrics = /* @__PURE__ */ Object.keys(metricTable) as unknown as List<Metric>;

export const stateNames = /* @__PURE__ */ Object.keys(stateTable) as unknown as List<StateName>;

/** Names of all metrics, then all states. */
export const metricAndStateNames = /* @__PURE__ */ [...metrics, ...stateNames] as unknown as List<Metric | StateName>;

/** What a metric or state is. */
export function metricTraits(name: Metric | StateName): MetricTraits {
  return name in stateTable ? stateTable[name as StateName] : metricTable[name as Metric];
}

/** Metrics that a region has too, in the order of `metrics`. */
export const regionalMetricNames = /* @__PURE__ */ metrics.filter(
  (name): name is RegionalMetric => metricTable[name].scope !== 'country',
);
