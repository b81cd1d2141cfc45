import type { Uncertain } from './distributions/distributions.js';
import type { Force } from './force-block/force-types.js';

/** A calendar date as `YYYY-MM-DD` (proleptic Gregorian, no time zone). */
export type IsoDate = string;

export type { Uncertain } from './distributions/distributions.js';

/** How a campaign's time is cut into periods: calendar months, or weeks of seven days from the start. */
export type Step = 'month' | 'week';

/** First and last day of the campaign, both included, and its step. The first and last period may be partial. */
export interface Calendar {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly step: Step;
}

/** A region that has to fill a quota. */
export interface Region<Id extends string = string> {
  /** Unique, not empty; its draws are keyed by it. */
  readonly id: Id;
  /** For people to read; the id where none is given. */
  readonly name: string;
  /** Men of service age, whole people, ≥ 0. */
  readonly men: number;
  /** District or other group whose regions may vary together; `null` for none. */
  readonly group: string | null;
  /** Positive numbers by name (income, unemployment …), for quota tilts and uptake elasticities. */
  readonly covariates: Readonly<Record<string, number>>;
  /** Quota announced for this region, people; `null` where none was. */
  readonly quota: number | null;
}

/** A target with two edges, people, whole: what must be found, and what is not to be exceeded. */
export interface Corridor {
  readonly least: number;
  readonly most: number;
}

/** How the target becomes quotas and a schedule. */
export interface QuotaRule<Id extends string = string> {
  /** Apportionment method, by any name `apportion` knows. */
  readonly method: string;
  /** Least quota, people: one number for every region, or by region id; `null` for none. Announced quotas stand even so. */
  readonly min: number | Readonly<Partial<Record<Id, number>>> | null;
  /** Greatest quota, people; as `min`. */
  readonly max: number | Readonly<Partial<Record<Id, number>>> | null;
  /** What quotas are proportional to before tilts: `'men'`, or the name of a covariate. */
  readonly basis: string;
  /** Exponents by covariate: the basis is multiplied by (value / men-weighted mean) to this power. Assumption. */
  readonly tilt: Readonly<Record<string, number>>;
  /** Announced quotas by region id, people; they stand over the regions' own `quota`, and `null` withdraws one. */
  readonly announced: Readonly<Partial<Record<Id, number | null>>>;
  /** One weight per period, ≥ 0, for a schedule that is not proportional to days; `null` for days. */
  readonly phasing: readonly number[] | null;
}

/** Volunteers who sign, and are counted and paid, in another region than their own. */
export interface SignsElsewhere<Id extends string = string> {
  /** Share of the volunteers of every region who do, 0-1. */
  readonly share: Uncertain;
  /** Weights by region id: they go there in proportion, nobody to where he lives. */
  readonly to: Readonly<Partial<Record<Id, number>>>;
  /** For some regions the shares of their volunteers who sign in others, by id, instead of `share` and `to`. */
  readonly from: Readonly<Partial<Record<Id, Readonly<Partial<Record<Id, number>>>>>>;
}

/** What makes eligible men volunteer. */
export interface Uptake<Id extends string = string> {
  /** Share of eligible men who would ever volunteer on the offered terms, 0-1. */
  readonly willing: Uncertain;
  /** Sign-up hazard in the willing pool, per month. */
  readonly hazard: Uncertain;
  /** Extra hazard, per month, times the share of ever-willing men who have joined (Bass imitation). */
  readonly imitation: Uncertain;
  /** Twelve multipliers of the hazard, January to December, > 0. */
  readonly season: readonly number[];
  /** Multiplier that the hazard reaches at the end of the campaign, linear in elapsed days; 1 for none. */
  readonly ramp: Uncertain;
  /** Elasticity of the willing share to the offer. */
  readonly payElasticity: Uncertain;
  /** Elasticity of the sign-up hazard to the offer: how much sooner the willing sign for more; 0 for not at all. */
  readonly hazardPayElasticity: Uncertain;
  /** How strongly regions raise their offer when behind schedule: per month's relative shortfall; 0 for not at all. */
  readonly offerResponse: Uncertain;
  /** Elasticity of the willing share to covariates, by name. */
  readonly elasticity: Readonly<Record<string, Uncertain>>;
  /** Standard deviation of the log of a region's own willingness. */
  readonly regionalSpread: Uncertain;
  /** Share of the regional variance that regions of one group have in common, 0-1. */
  readonly groupCorrelation: Uncertain;
  /** Standard deviation of the log of the hazard from month to month in one region. */
  readonly frailty: Uncertain;
  /** Volunteers who sign away from home; `null` where nobody does. */
  readonly signsElsewhere: SignsElsewhere<Id> | null;
}

/** What officials do when a region falls behind. */
export interface Coercion {
  /** Whether men are taken against the law, or called up by it. Words follow; what is computed is the same. */
  readonly basis: 'unlawful' | 'lawful';
  /** Probability that coercion is used at all: one draw per replicate for the whole country. */
  readonly probability: Uncertain;
  /** First day; `null` for the campaign's start. */
  readonly start: IsoDate | null;
  /** Shortfall tolerated at the start, as a share of the schedule; falls to 0 at the deadline. */
  readonly tolerance: Uncertain;
  /** Men taken per attempt, 0-1. */
  readonly yield: Uncertain;
  /** Attempts per eligible man per month. */
  readonly capacity: Uncertain;
  /** Share of men taken who were taken wrongly and are returned, 0-1. */
  readonly mistaken: Uncertain;
  /** Share of coerced men whom the books call volunteers, 0-1. */
  readonly recordedAsVolunteer: Uncertain;
}

/** How other men answer the taking of men. */
export interface Response {
  /** Men who sign under threat per man taken. */
  readonly inducedPerTaken: Uncertain;
  /** Men who flee per man taken. */
  readonly leaversPerTaken: Uncertain;
  /** Share of other eligible men who leave when the campaign is announced, 0-1. */
  readonly announcementFlight: Uncertain;
  /** Months in which the dissent index halves. */
  readonly dissentHalfLife: Uncertain;
  /** How strongly dissent lowers the capacity to coerce; 0 for not at all. */
  readonly dissentDamping: Uncertain;
  /** Elasticity of the sign-up hazard to 1 + the dissent index: below 0 where it deters volunteers, above 0 where it hastens them. */
  readonly dissentElasticity: Uncertain;
}

/** How the announced figure departs from the recruits counted. */
export interface Reporting<Id extends string = string> {
  /** Claimed per recruit counted; 1 for an honest count. */
  readonly inflation: Uncertain;
  /** Re-signed soldiers, convicts and others outside the model who are added to the claim, people. */
  readonly relabelled: number;
  /** Shares of recruits paid in the month of their signature, a month after, two months after …; the rest is never paid. `null`: all on signing. */
  readonly paymentLag: readonly number[] | null;
  /** Share of regions that report payments, drawn region by region, or the regions that do; `null`: all. */
  readonly coverage: Uncertain | readonly Id[] | null;
}

/** Money for those who sign between two dates, beside what everybody is paid. It moves no man: what it does to willingness is said by a policy on the offer. */
export interface Bonus<Id extends string = string> {
  readonly name: string | null;
  /** First and last day of signature on which it is due, both included; `null` for the campaign's end. */
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** Whole minor units, whatever the offer. */
  readonly perRecruit: number;
  /** Only where men sign in these regions; `null` for no restriction. Together with `groups`: regions in either. */
  readonly regions: readonly Id[] | null;
  readonly groups: readonly string[] | null;
  readonly source: string | null;
}

/** The way of a recruit from his signature to his unit. */
export interface Pipeline {
  /** Months from signature until he can begin training at the soonest (papers, doctors), ≥ 0. */
  readonly processingMonths: number;
  /** Hazard of withdrawing while he waits, per month. */
  readonly waitingDropout: Uncertain;
  /** Training seats of the country that come free per month, ≥ 0; `null` for as many as are needed. */
  readonly seats: number | null;
  /** Months of training, ≥ 0. */
  readonly trainingMonths: number;
  /** Hazard of dropping out of training, per month. */
  readonly trainingDropout: Uncertain;
  /** Hazard of leaving the unit before the end of the first term, per month. */
  readonly attrition: Uncertain;
}

/** What a recruit is paid on signing. */
export interface Cash<Id extends string = string> {
  /** Per recruit at offer 1, in whole minor units of the currency (kopecks, cents). */
  readonly perRecruit: number;
  /** Code of the currency, such as `RUB`. */
  readonly currency: string;
  /** Bonuses for those who sign between two dates; `null` for none. */
  readonly bonuses: readonly Bonus<Id>[] | null;
}

/**
 * A resource of recruiting, such as recruiters, advertising or offices: it multiplies the hazard or the willing share by
 * (level / base) to the power of its elasticity, and costs money by the month or by the recruit.
 */
export interface Resource {
  /** Unique; no dot in it, since paths name it: `resources.recruiters.level`. */
  readonly name: string;
  /** How much of it there is in the country, in units of its own, > 0. In a region whose level a policy changes: what it would be if the whole country were like that. */
  readonly level: number;
  /** The level at which the hazard and the willing share are as stated, > 0; 1 where the level counts in multiples of it. */
  readonly base: number;
  /** Elasticity of what it multiplies to the level; below 1 for diminishing returns. */
  readonly elasticity: Uncertain;
  /** How soon the willing sign, or how many are willing. */
  readonly multiplies: 'hazard' | 'willing';
  /** Minor units of the currency per unit of the level and month, or per unit of the level and man signed. */
  readonly cost: number;
  readonly costPer: 'month' | 'recruit';
}

/** How the pool refills over the years. */
export interface Refill {
  /** Men who come of service age in a year, per man of service age at the start. */
  readonly entering: Uncertain;
  /** Rate per year at which men who have neither signed nor left grow too old. */
  readonly leaving: Uncertain;
}

/** What a policy may change, and from when. A period takes the values of its first day. */
export type PolicyPath =
  | 'target'
  | 'target.most'
  | 'quota.announced'
  | `resources.${string}.level`
  | 'offer'
  | 'eligible'
  | 'uptake.hazard'
  | 'uptake.season'
  | 'coercion.probability'
  | 'coercion.tolerance'
  | 'coercion.capacity'
  | 'coercion.yield'
  | 'pipeline.seats';

/**
 * A dated change. Policies apply in the order of the list: `set` replaces the value reached so far, `scale` multiplies it
 * (in one policy, `set` first). It is in force in the periods whose first day lies in `from` … `until`, both included.
 */
export interface Policy<Id extends string = string> {
  readonly name: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** Only these regions; `null` for no restriction. Together with `groups`: regions in either. */
  readonly regions: readonly Id[] | null;
  readonly groups: readonly string[] | null;
  readonly set: Readonly<Partial<Record<PolicyPath, number>>>;
  readonly scale: Readonly<Partial<Record<PolicyPath, number>>>;
  readonly note: string | null;
  readonly source: string | null;
}

/** Parameters that are known only together, such as a posterior: one row is drawn per replicate. */
export interface Joint {
  /** Paths of parameters, such as `uptake.willing`; each in at most one joint table. */
  readonly parameters: readonly string[];
  /** One value per parameter in each row. */
  readonly rows: readonly (readonly number[])[];
  /** One weight ≥ 0 per row; `null` for equal weights. */
  readonly weights: readonly number[] | null;
}

/** A whole scenario, every default filled in: frozen plain JSON. Made by `defineScenario`, changed by `vary`. */
export interface Scenario<Id extends string = string> {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly description: string | null;
  /** National target, people, whole, ≥ 0; or a corridor, whose lower edge quotas and schedules follow. */
  readonly target: number | Corridor;
  readonly calendar: Calendar;
  readonly regions: readonly Region<Id>[];
  readonly quota: QuotaRule<Id>;
  /** Share of men of service age who can be recruited at all, 0-1. */
  readonly eligible: Uncertain;
  readonly uptake: Uptake<Id>;
  /** `null` where there is none. */
  readonly coercion: Coercion | null;
  /** `null` where nothing is said of it and there is no coercion to answer. */
  readonly response: Response | null;
  readonly reporting: Reporting<Id>;
  /** The way from signature to unit; `null` where who signs is in his unit. */
  readonly pipeline: Pipeline | null;
  /** `null` where the scenario does not follow money. */
  readonly cash: Cash<Id> | null;
  /** In the order in which they multiply; `null` where there are none. */
  readonly resources: readonly Resource[] | null;
  /** `null` where the men of the start are all there are. */
  readonly refill: Refill | null;
  /** The force that recruits go to; `null` where the scenario does not follow it. */
  readonly force: Force | null;
  readonly policies: readonly Policy<Id>[];
  readonly joint: readonly Joint[];
  /** Sources of this scenario's own values, by path (`uptake.willing`, `target` …); the ledger prints them. */
  readonly sources: Readonly<Record<string, string>>;
}
