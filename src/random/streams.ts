/**
 * Names of the streams: one per thing that is decided by chance. A stream's key is made of the seed, the region's id (`''` for
 * the country, the group's name for a group) and this name, so that a stream added changes no other.
 */
export const streams = {
  /** A parameter: the name is followed by its path. */
  parameter: 'parameter:',
  /** A joint table of parameters: followed by the paths of its columns. */
  joint: 'joint:',
  /** Whether coercion is used, once per replicate. */
  coercion: 'coercion',
  /** A region's own willingness, once per replicate. */
  region: 'region',
  /** The willingness that regions of one group share, once per replicate. */
  group: 'group',
  /** Ever-willing men of a region, once per replicate. */
  pool: 'pool',
  /** Rounding of the free men up to each level of offers, where offers fall. */
  tiers: 'tiers',
  /** Men who leave when the campaign is announced. */
  flight: 'flight',
  /** Month-to-month variation of a region's hazard. */
  frailty: 'frailty',
  volunteer: 'volunteer',
  /** Attempts that yield a man rightly taken. */
  taken: 'taken',
  /** Men wrongly taken on the way. */
  wronglyTaken: 'wrongly-taken',
  /** Coerced men who come out of the willing pool. */
  takenFromPool: 'taken-from-pool',
  /** Coerced men booked as volunteers. */
  recorded: 'recorded',
  induced: 'induced',
  leaver: 'leaver',
  /** Men exempted by a policy, willing and not; men made eligible, and the willing among them. */
  exemptedWilling: 'exempted-willing',
  exemptedOthers: 'exempted-others',
  madeEligible: 'made-eligible',
  madeEligibleWilling: 'made-eligible-willing',
  /** Volunteers who sign in another region: followed by its id. */
  elsewhere: 'elsewhere:',
  /** Recruits who are paid so many periods after they signed: followed by their number. */
  payment: 'payment:',
  /** Whether a region reports payments, once per replicate. */
  reports: 'reports',
  /**
   * The way from signature to unit. Where men of a period are due, by the part of them (`:0`, `:1` …); dropouts among those who enter, by the same
   * part, and among those on their way, by the periods that they still have to go (`:2`, `:beyond` the campaign).
   */
  processingEnd: 'processing-end:',
  processingEntry: 'processing-entry:',
  processingDropout: 'processing-dropout:',
  trainingEnd: 'training-end:',
  trainingEntry: 'training-entry:',
  trainingDropout: 'training-dropout:',
  /** Dropouts among those who could begin, in the first and the second half of a period; and the lot between regions with the same claim to a seat. */
  readyDropout: 'ready-dropout',
  readyDropoutLater: 'ready-dropout-later',
  seat: 'seat',
  /** Men who leave their units: of those there at the start of a period, and of those who arrive in it. */
  attrition: 'attrition',
  arrivalAttrition: 'arrival-attrition',
  /** Men of the willing pool and outside it who grow too old, where the pool refills. */
  agedOutWilling: 'aged-out-willing',
  agedOutOthers: 'aged-out-others',
  /** Men whom changed terms win over or lose, where the pool refills. */
  moved: 'moved',
  /** Men who come of age and are willing. */
  comingOfAge: 'coming-of-age',
  /** The force, of the country: the campaign's men who join it, and the rounding of others. */
  forceJoined: 'force-joined',
  forceOthers: 'force-others',
  /** Men lost of those there and of those who join in the period, and the rounding of losses stated as a number. */
  forceLost: 'force-lost',
  forceLostJoined: 'force-lost-joined',
  forceLostNumber: 'force-lost-number',
  /** Of the men lost, the killed; of the others, those who will come back; the rounding of when they do. */
  forceKilled: 'force-killed',
  forceReturning: 'force-returning',
  forceReturned: 'force-returned',
  /** Equipment, by kind in the place of a region: rounding of new and refurbished items, items lost of those there and of new ones, rounding of use. */
  forceMade: 'force-made',
  forceRefurbished: 'force-refurbished',
  forceItemLost: 'force-item-lost',
  forceItemLostNew: 'force-item-lost-new',
  forceItemUsed: 'force-item-used',
  /** Scrambling of a dimension of Sobol' points: followed by its number. */
  sobol: 'sobol:',
} as const;

/** Paths of parameters that draw under the name they had before they were renamed, so that a rename moves no draw. */
const streamPaths: Readonly<Record<string, string>> = {
  'reporting.inflation': 'claim.inflation',
  'coercion.mistaken': 'coercion.error',
};

const streamPath = (path: string): string => (Object.hasOwn(streamPaths, path) ? streamPaths[path]! : path);

/** Name of the stream that a parameter is drawn from. */
export const parameterStream = (path: string): string => streams.parameter + streamPath(path);

/** Name of the stream that the row of a joint table is drawn from. */
export const jointStream = (paths: readonly string[]): string => streams.joint + paths.map(streamPath).join(',');

/** Counter of a draw: first word the replicate, second word the period shifted by eight bits; the low bits are kept for helpers. */
export function periodCounter(period: number): number {
  return period << 8;
}
