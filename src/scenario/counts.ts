/** A part that a scenario may have or not. What it adds is left out of records, tables, sums and memory where there is none. */
export type OptionalBlock =
  /** Policies that change who is eligible. */
  | 'eligibility'
  /** Volunteers who sign in another region. */
  | 'elsewhere'
  /** The way from signature to unit. */
  | 'pipeline'
  /** Payments that come after signatures. */
  | 'payments'
  /** Regions of which not all report. */
  | 'coverage'
  /** Resources of recruiting, which cost money. */
  | 'resources'
  /** Men who come of age and grow too old. */
  | 'refill'
  /** The force that recruits go to. */
  | 'force';

/** What can make a count other than 0. */
type Cause =
  /** The start of the campaign. */
  | 'start'
  /** Offers that move in later periods. */
  | 'offers'
  | 'volunteering'
  /** Men who leave when the campaign is announced. */
  | 'flight'
  /** Coercion, in the replicates in which it is in use. */
  | 'coercion'
  /** Cash paid on signing. */
  | 'cash'
  | OptionalBlock;

interface CountTraits {
  readonly causes: readonly Cause[];
  readonly unit: 'people' | 'attempts' | 'minor units';
}

/**
 * What the engine counts of a region, cumulative, in the order in which the model's steps move it. Every metric is arithmetic on these
 * (`metricTable`), and so are the states where only counts are kept.
 */
export const countTable = {
  /** Men who came of service age, and men who grew too old unsigned, since the start. */
  /** Men whom policies made eligible since the start, and those whom they exempted. */
  madeEligible: { causes: ['eligibility'], unit: 'people' },
  exempted: { causes: ['eligibility'], unit: 'people' },
  cameOfAge: { causes: ['refill'], unit: 'people' },
  agedOut: { causes: ['refill'], unit: 'people' },
  /** Men who entered the willing pool and did not leave it unsigned, as an offer fell or of age: `willing` + `volunteers` + `takenFromPool`. */
  entered: { causes: ['start', 'offers', 'refill'], unit: 'people' },
  volunteers: { causes: ['volunteering'], unit: 'people' },
  attempts: { causes: ['coercion'], unit: 'attempts' },
  coerced: { causes: ['coercion'], unit: 'people' },
  wronglyTaken: { causes: ['coercion'], unit: 'people' },
  takenFromPool: { causes: ['coercion'], unit: 'people' },
  /** Coerced men booked as volunteers: `coerced` itself where all are. */
  recordedCoerced: { causes: ['coercion'], unit: 'people' },
  induced: { causes: ['coercion'], unit: 'people' },
  fled: { causes: ['flight', 'coercion'], unit: 'people' },
  spend: { causes: ['cash'], unit: 'minor units' },
  /** Volunteers of a region who signed in another, and volunteers of others who signed in it. */
  signedElsewhere: { causes: ['elsewhere'], unit: 'people' },
  signedFromElsewhere: { causes: ['elsewhere'], unit: 'people' },
  /** Men on their way from signature to unit, by stage (these can fall), those lost at each, and those who left their units. */
  waiting: { causes: ['pipeline'], unit: 'people' },
  waitingDropouts: { causes: ['pipeline'], unit: 'people' },
  training: { causes: ['pipeline'], unit: 'people' },
  trainingDropouts: { causes: ['pipeline'], unit: 'people' },
  attrited: { causes: ['pipeline'], unit: 'people' },
  /** Recruits who have not been paid, and what they are owed (both can fall). */
  unpaid: { causes: ['payments'], unit: 'people' },
  owed: { causes: ['payments'], unit: 'minor units' },
  /** Recruits paid in regions that do not report. */
  unreported: { causes: ['coverage'], unit: 'people' },
  resourceSpend: { causes: ['resources'], unit: 'minor units' },
} as const satisfies Record<string, CountTraits>;

export type Count = keyof typeof countTable;
export type { Cause };

export const counts = /* @__PURE__ */ Object.keys(countTable) as readonly Count[];
