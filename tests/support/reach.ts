import { expect } from 'vitest';
import { quotas } from '../../src/quota/index.js';
import { periodsOf, type Scenario } from '../../src/scenario/index.js';
import { type RegionState, runStates } from './run-states.js';

/**
 * How often a property test reached each of the parts it is there for. A test over scenarios in which nobody signs and nobody is taken
 * proves nothing: so the cases seen are counted, and the test fails where one part was seen too seldom.
 */
export interface Reach<Part extends string> {
  /** Counts one case, with the parts it reached. */
  readonly add: (parts: Iterable<Part>) => void;
  /** Fails where a part was reached by a smaller share of the cases than its floor. */
  readonly expectAtLeast: (floors: Readonly<Partial<Record<Part, number>>>) => void;
}

export function countReach<Part extends string>(): Reach<Part> {
  let cases = 0;
  const counts = new Map<Part, number>();
  return {
    add(parts) {
      cases += 1;
      for (const part of new Set(parts)) counts.set(part, (counts.get(part) ?? 0) + 1);
    },
    expectAtLeast(floors) {
      expect(cases).toBeGreaterThan(0);
      const rows = Object.entries(floors) as [Part, number][];
      const seen = rows.map(([part, floor]) => [part, (counts.get(part) ?? 0) / cases, floor] as const);
      expect(
        seen
          .filter(([, share, floor]) => share < floor)
          .map(
            ([part, share, floor]) => `${part}: ${share.toFixed(3)} of ${String(cases)} cases, floor ${String(floor)}`,
          ),
      ).toEqual([]);
    },
  };
}

/** Parts of the model that a run of some replicates can reach. */
export type ModelPart = keyof typeof reachedBy | keyof typeof switchedOff;

interface Run {
  readonly scenario: Scenario;
  readonly states: readonly RegionState[][][];
}
const someEnd =
  (holds: (state: RegionState) => boolean) =>
  ({ states }: Run): boolean =>
    states.some((run) => run.at(-1)!.some(holds));
const someStep =
  (holds: (now: RegionState, before: RegionState, scheduled: number, scenario: Scenario) => boolean) =>
  ({ states, scenario }: Run): boolean => {
    const { cumulative } = quotas(scenario).schedule;
    return states.some((run) =>
      run.some((period, t) =>
        period.some((now, r) => t > 0 && holds(now, run[t - 1]![r]!, cumulative[r]![t]!, scenario)),
      ),
    );
  };
const recruits = (s: RegionState): number =>
  s.volunteers + s.induced + s.coerced - s.signedElsewhere + s.signedFromElsewhere;

/** What the states of a run show. */
const reachedBy = {
  volunteers: someEnd((s) => s.volunteers > 0),
  attempts: someEnd((s) => s.attempts > 0),
  coerced: someEnd((s) => s.coerced > 0),
  wronglyTaken: someEnd((s) => s.wronglyTaken > 0),
  takenFromPool: someEnd((s) => s.takenFromPool > 0),
  takenFromRest: someEnd((s) => s.coerced > s.takenFromPool),
  recordedCoerced: someEnd((s) => s.recordedCoerced > 0),
  /** Some of the coerced are booked as volunteers and some are not. */
  recordedInPart: someEnd((s) => s.recordedCoerced > 0 && s.recordedCoerced < s.coerced),
  induced: someEnd((s) => s.induced > 0),
  leavers: ({ states }: Run) => states.some((run) => run.at(-1)!.some((s, r) => s.fled > run[0]![r]!.fled)),
  announcementFlight: ({ states }: Run) => states.some(([first]) => first!.some((s) => s.fled > 0 && s.attempts === 0)),
  spend: someEnd((s) => s.spend > 0),
  /** A better offer moves men into the pool after the first period. */
  poolWidened: someStep((now, before) => now.entered > before.entered),
  /** An offer falls, and men leave the pool again. */
  poolNarrowed: someStep((now, before) => now.entered < before.entered),
  /** The pool has widened by fewer men than the offer won over: the rest had left or signed. */
  poolShortOfMen: someStep(
    (now, before) =>
      now.entered > before.entered && now.entered - before.entered < now.everWilling - before.everWilling,
  ),
  everybodyWilling: someEnd((s) => s.eligible > 0 && s.everWilling === s.eligible),
  nobodyLeft: someEnd((s) => s.eligible > 0 && s.willing + s.unwilling === 0),
  nobodyUnwilling: someEnd((s) => s.eligible > 0 && s.unwilling === 0 && s.willing > 0),
  scheduleMet: someStep((now, _, scheduled) => scheduled > 0 && recruits(now) >= scheduled),
  scheduleMissed: someStep((now, _, scheduled) => recruits(now) < scheduled),
  /** Coercion fills the gap to the man, before others sign under threat. */
  gapFilled: someStep(
    (now, before, scheduled) =>
      now.coerced > before.coerced && recruits(now) - (now.induced - before.induced) === scheduled,
  ),
  madeEligible: someEnd((s) => s.madeEligible > 0),
  exempted: someEnd((s) => s.exempted > 0),
  signedElsewhere: someEnd((s) => s.signedElsewhere > 0),
  signedFromElsewhere: someEnd((s) => s.signedFromElsewhere > 0),
  unpaid: someEnd((s) => s.unpaid > 0),
  owed: someEnd((s) => s.owed > 0),
  unreported: someEnd((s) => s.unreported > 0),
  waiting: someEnd((s) => s.waiting > 0),
  waitingDropouts: someEnd((s) => s.waitingDropouts > 0),
  waitingForSeats: someEnd((s) => s.ready > 0),
  /** Seats are short for several regions at once. */
  seatsShared: ({ states }: Run) =>
    states.some((run) => run.some((period) => period.filter((s) => s.ready > 0).length > 1)),
  training: someEnd((s) => s.training > 0),
  trainingDropouts: someEnd((s) => s.trainingDropouts > 0),
  inUnit: someEnd((s) => s.present > 0),
  attrited: someEnd((s) => s.attrited > 0),
  resourceSpend: someEnd((s) => s.resourceSpend > 0),
  cameOfAge: someEnd((s) => s.cameOfAge > 0),
  agedOut: someEnd((s) => s.agedOut > 0),
  regionWithoutMen: ({ scenario }: Run) => scenario.regions.some(({ men }) => men === 0),
  severalRegions: ({ scenario }: Run) => scenario.regions.length > 1,
  weeks: ({ scenario }: Run) => scenario.calendar.step === 'week' && periodsOf(scenario.calendar).length > 1,
  months: ({ scenario }: Run) => scenario.calendar.step === 'month' && periodsOf(scenario.calendar).length > 1,
  oneReplicateCoercesAnotherNot: ({ states }: Run) => {
    const some = states.map((run) => run.at(-1)!.some((s) => s.attempts > 0));
    return some.includes(true) && some.includes(false);
  },
};

/** Each part in its quiet place: a part acts where a run without it comes out otherwise. */
const switchedOff = {
  dissentDamping: (s: Scenario) => ({ ...s, response: { ...s.response!, dissentDamping: 0 } }),
  dissentElasticity: (s: Scenario) => ({ ...s, response: { ...s.response!, dissentElasticity: 0 } }),
  hazardPayElasticity: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, hazardPayElasticity: 0 } }),
  imitation: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, imitation: 0 } }),
  ramp: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, ramp: 1 } }),
  season: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, season: s.uptake.season.map(() => 1) } }),
  frailty: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, frailty: 0 } }),
  regionalSpread: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, regionalSpread: 0 } }),
  groupCorrelation: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, groupCorrelation: 0 } }),
  covariates: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, elasticity: {} } }),
  offerResponse: (s: Scenario) => ({ ...s, uptake: { ...s.uptake, offerResponse: 0 } }),
  resources: (s: Scenario) => ({ ...s, policies: withoutLevels(s), resources: null }),
  resourcesOnWilling: (s: Scenario) => ({
    ...s,
    resources: s.resources?.map((one) => (one.multiplies === 'willing' ? { ...one, elasticity: 0 } : one)) ?? null,
  }),
  policyOnResources: (s: Scenario) => ({ ...s, policies: withoutLevels(s) }),
  refill: (s: Scenario) => ({ ...s, refill: null }),
  policyOnTarget: (s: Scenario) => withoutPath(withoutPath(s, 'target'), 'quota.announced'),
  policies: (s: Scenario) => ({ ...s, policies: [] }),
  policyOnOffer: (s: Scenario) => withoutPath(s, 'offer'),
  policyOnHazard: (s: Scenario) => withoutPath(s, 'uptake.hazard'),
  policyOnSeason: (s: Scenario) => withoutPath(s, 'uptake.season'),
  policyOnProbability: (s: Scenario) => withoutPath(s, 'coercion.probability'),
  policyOnTolerance: (s: Scenario) => withoutPath(s, 'coercion.tolerance'),
  policyOnCapacity: (s: Scenario) => withoutPath(s, 'coercion.capacity'),
  policyOnSeats: (s: Scenario) => withoutPath(s, 'pipeline.seats'),
  policyOnYield: (s: Scenario) => withoutPath(s, 'coercion.yield'),
  joint: (s: Scenario) => ({ ...s, joint: [] }),
  tolerance: (s: Scenario) => ({ ...s, coercion: { ...s.coercion!, tolerance: 0 } }),
  coercionStart: (s: Scenario) => ({ ...s, coercion: { ...s.coercion!, start: null } }),
  announcedQuota: (s: Scenario) => ({
    ...s,
    quota: { ...s.quota, announced: {} },
    regions: s.regions.map((region) => ({ ...region, quota: null })),
  }),
  tilt: (s: Scenario) => ({ ...s, quota: { ...s.quota, tilt: {} } }),
  floorsAndCaps: (s: Scenario) => ({ ...s, quota: { ...s.quota, min: null, max: null } }),
  bonuses: (s: Scenario) => ({ ...s, cash: s.cash === null ? null : { ...s.cash, bonuses: null } }),
  phasing: (s: Scenario) => ({ ...s, quota: { ...s.quota, phasing: null } }),
} satisfies Record<string, (scenario: Scenario) => Scenario>;

function withoutLevels({ policies }: Scenario): Scenario['policies'] {
  return policies.filter((policy) => ![...Object.keys(policy.set), ...Object.keys(policy.scale)].some(isLevel));
}

const isLevel = (path: string): boolean => path.startsWith('resources.');

function withoutPath(scenario: Scenario, path: string): Scenario {
  const without = (change: object) => Object.fromEntries(Object.entries(change).filter(([key]) => key !== path));
  const policies = scenario.policies
    .map((policy) => ({ ...policy, set: without(policy.set), scale: without(policy.scale) }))
    .filter(({ set, scale }) => Object.keys(set).length + Object.keys(scale).length > 0);
  return { ...scenario, policies };
}

/** The parts that the states of a run show by themselves: cheap beside those that a run without them shows. */
export function partsSeen(scenario: Scenario, states: readonly RegionState[][][]): ModelPart[] {
  return entries(reachedBy).flatMap(([part, reached]) => (reached({ scenario, states }) ? [part] : []));
}

/** The parts that `count` replicates of a scenario reach, from `first` on. */
export function partsReached(scenario: Scenario, seed: string | number, first: number, count: number): ModelPart[] {
  const { states } = runStates(scenario, seed, first, count);
  const text = JSON.stringify(states);
  const given = JSON.stringify(scenario);
  return [
    ...partsSeen(scenario, states),
    ...entries(switchedOff).flatMap(([part, off]) => {
      const without = off(scenario);
      if (JSON.stringify(without) === given) return [];
      return JSON.stringify(runStates(without, seed, first, count).states) === text ? [] : [part];
    }),
  ];
}

function entries<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

/**
 * Floors for 150 random scenarios or more: about half of what is seen, so that a change of the draws passes and an emptied generator does
 * not. Parts that need several replicates, or a policy on one path at the right place, are seldom, and left to the tests of values.
 */
export const modelFloors: Readonly<Partial<Record<ModelPart, number>>> = {
  volunteers: 0.6,
  attempts: 0.25,
  coerced: 0.25,
  wronglyTaken: 0.2,
  takenFromPool: 0.2,
  takenFromRest: 0.2,
  recordedCoerced: 0.2,
  recordedInPart: 0.2,
  induced: 0.2,
  leavers: 0.15,
  announcementFlight: 0.15,
  spend: 0.3,
  poolWidened: 0.2,
  poolShortOfMen: 0.025,
  poolNarrowed: 0.05,
  everybodyWilling: 0.1,
  nobodyLeft: 0.05,
  nobodyUnwilling: 0.1,
  scheduleMet: 0.2,
  scheduleMissed: 0.3,
  gapFilled: 0.02,
  signedElsewhere: 0.08,
  signedFromElsewhere: 0.08,
  unpaid: 0.07,
  owed: 0.05,
  unreported: 0.08,
  bonuses: 0.05,
  waiting: 0.08,
  waitingDropouts: 0.08,
  waitingForSeats: 0.05,
  seatsShared: 0.03,
  training: 0.05,
  trainingDropouts: 0.05,
  inUnit: 0.08,
  attrited: 0.05,
  regionWithoutMen: 0.05,
  severalRegions: 0.4,
  weeks: 0.2,
  months: 0.2,
  dissentDamping: 0.12,
  dissentElasticity: 0.05,
  hazardPayElasticity: 0.04,
  imitation: 0.3,
  ramp: 0.3,
  season: 0.4,
  frailty: 0.3,
  regionalSpread: 0.3,
  groupCorrelation: 0.25,
  covariates: 0.1,
  offerResponse: 0.15,
  resources: 0.3,
  resourcesOnWilling: 0.08,
  policyOnResources: 0.15,
  resourceSpend: 0.2,
  refill: 0.12,
  cameOfAge: 0.12,
  agedOut: 0.12,
  policyOnTarget: 0.05,
  policies: 0.25,
  policyOnOffer: 0.15,
  policyOnHazard: 0.15,
  policyOnSeason: 0.02,
  policyOnProbability: 0.03,
  joint: 0.05,
  tolerance: 0.05,
  coercionStart: 0.04,
  announcedQuota: 0.06,
  tilt: 0.03,
  floorsAndCaps: 0.04,
  phasing: 0.06,
};

/** The floors of the parts that states show by themselves. */
export const seenFloors: Readonly<Partial<Record<ModelPart, number>>> = Object.fromEntries(
  Object.entries(modelFloors).filter(([part]) => part in reachedBy),
);
