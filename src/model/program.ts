import type { Slices } from '../numeric/index.js';
import { type QuotaTable, quotaTableSlices } from '../quota/index.js';
import {
  announcedTerms,
  logRelativeCovariate,
  type Period,
  periodsOf,
  type PolicyEffect,
  type PolicyPath,
  resolvePolicies,
  rememberedInSlices,
  type RememberedInSlices,
  type Scenario,
} from '../scenario/index.js';
import { type BonusPay, bonusPay } from './payments/pay-factors.js';
import { type PaymentPlan, paymentPlan } from './payments/plan.js';
import { type PipelinePlan, pipelinePlan } from './pipeline/plan.js';
import { type Departures, departures } from './elsewhere/plan.js';
import { type ForcePlan, planForce } from './force-block/force-plan.js';
import { type ParameterPlan, planParameters } from './parameter-draws.js';
import { type ProgramRefill, programRefill } from './program-refill.js';
import { type ProgramResource, programResources } from './program-resources.js';
import { type StatedFactors, statedFactors } from './stated-factors.js';

/** A scenario made ready to run: everything that is the same in every replicate, in arrays. */
export interface Program {
  readonly scenario: Scenario;
  readonly periods: readonly Period[];
  readonly parameters: ParameterPlan;
  /** Quotas by region and schedule by region × periods + period, people. */
  readonly quotas: QuotaTable;
  /** ln(z / z̄) by region for every covariate that willingness depends on, with the path of its elasticity. */
  readonly covariates: readonly { readonly path: string; readonly logRatio: Float64Array }[];
  /** Index into `groups` by region; −1 for none. */
  readonly groupOf: Int32Array;
  readonly groups: readonly string[];
  readonly effects: Partial<Record<PolicyPath, PolicyEffect>>;
  /** Stated decimals that whole numbers are rounded from. */
  readonly stated: StatedFactors;
  /** Resources, with what their levels make of the hazard or the willing share; none where there are none. */
  readonly resources: readonly ProgramResource[];
  /** Whether some of them multiply the hazard, or the willing share. */
  readonly hazardFollowsResources: boolean;
  readonly willingFollowsResources: boolean;
  /** Whether men come of age and grow too old. */
  readonly refills: boolean;
  /** Whether policies change who is eligible after the start. */
  readonly eligibilityMoves: boolean;
  readonly refill: ProgramRefill | null;
  /** Whether offers can differ from 1. */
  readonly offersMove: boolean;
  /** Whether the willing pool can change after the first period, by offers, by resources, or by age. */
  readonly poolMoves: boolean;
  /** Whether an offer can be lower than one before it, so that men leave the willing pool again; then the most levels that offers can reach. */
  readonly offersFall: boolean;
  readonly offerLevels: number;
  /** Whether regions answer a shortfall with money. */
  readonly offersRespond: boolean;
  /** Whether the sign-up hazard goes with the offer, and with dissent. */
  readonly hazardFollowsOffer: boolean;
  readonly hazardFollowsDissent: boolean;
  /** The way from signature to unit; `null` where there is none. */
  readonly pipeline: PipelinePlan | null;
  /** Where volunteers sign who do not sign at home, by region; `null` where all do. */
  readonly departures: readonly Departures[] | null;
  /** When recruits are paid; `null` where on signing. */
  readonly payments: PaymentPlan | null;
  /** What bonuses add to the pay of a recruit, by region and period; `null` where there are none. */
  readonly bonusPay: ((r: number, t: number) => BonusPay) | null;
  /** Whether payments have to be followed apart from signatures: they lag, or not all regions report them. */
  readonly followsPayments: boolean;
  /** Whether what men sign in a period is asked for after they have signed: money and the pipeline ask. */
  readonly followsSigned: boolean;
  /** Whether regions share something within a period, so that each part of it is done in all regions before the next: volunteers, training seats. */
  readonly inPasses: boolean;
  /** Whether dissent in one region's period can change the next period of others, or they share something: then all regions advance together. */
  readonly regionsCoupled: boolean;
  /** Whether every coerced man is booked as a volunteer, so that the two counts are one. */
  readonly allRecorded: boolean;
  /** First period (from 0) in which coercion may be used; the number of periods where it may in none. */
  readonly coercionFrom: number;
  /** The different rules that the probability of coercion comes under, over regions and periods from its start. */
  readonly coercionRules: readonly { readonly set: number | null; readonly scale: number }[];
  /** The force that recruits go to; `null` for none. */
  readonly force: ForcePlan | null;
}

/** Compiles a scenario that has passed `assertScenario`, once for each; `compile.slices` does it in slices of work. */
export const compile: RememberedInSlices<Program> = /* @__PURE__ */ rememberedInSlices(compileAnew);

function* compileAnew(scenario: Scenario): Slices<Program> {
  const periods = periodsOf(scenario.calendar);
  const parameters = planParameters(scenario);
  const groups = [...new Set(scenario.regions.flatMap(({ group }) => (group === null ? [] : [group])))];
  const groupIndex = new Map(groups.map((group, i) => [group, i]));
  const effects = resolvePolicies(scenario);
  const offersRespond = parameters.constants['uptake.offerResponse'] !== 0;
  const { refill } = scenario;
  const resources = scenario.resources ?? [];
  const terms = announcedTerms(scenario, effects, periods.length);
  const offersMove = offersRespond || effects.offer !== undefined;
  const willingFollowsResources = resources.some(({ multiplies }) => multiplies === 'willing');
  const hazardFollowsDissent = parameters.constants['response.dissentElasticity'] !== 0;
  const eligibilityMoves = changesLater(effects.eligible, periods.length);
  const pipeline = pipelinePlan(scenario, periods, effects);
  const payments = paymentPlan(scenario, periods);
  const followsPayments = payments !== null || scenario.reporting.coverage !== null;
  const leaving = departures(scenario);
  const inPasses = leaving !== null || (pipeline !== null && pipeline.seats !== null);
  const start = scenario.coercion?.start ?? scenario.calendar.start;
  const reached = periods.findIndex((period) => period.start >= start);
  const coercionFrom = reached === -1 ? periods.length : reached;
  return {
    scenario,
    periods,
    parameters,
    quotas: yield* quotaTableSlices(scenario),
    covariates: Object.keys(scenario.uptake.elasticity).map((name) => ({
      path: `uptake.elasticity.${name}`,
      logRatio: logRelativeCovariate(scenario, name),
    })),
    groupOf: Int32Array.from(scenario.regions, ({ group }) => (group === null ? -1 : groupIndex.get(group)!)),
    groups,
    effects,
    stated: statedFactors(scenario, periods, parameters.constants, effects),
    resources: programResources(scenario, periods, effects),
    hazardFollowsResources: resources.some(({ multiplies }) => multiplies === 'hazard'),
    willingFollowsResources,
    refills: refill !== null,
    eligibilityMoves,
    refill: refill === null ? null : programRefill(periods, parameters.constants),
    offersMove,
    poolMoves: offersMove || willingFollowsResources || refill !== null || eligibilityMoves,
    // Where men come and go, nobody keeps count of who accepts what.
    offersFall: terms.fall && refill === null && !eligibilityMoves,
    offerLevels: offersRespond ? periods.length : terms.levels,
    offersRespond,
    hazardFollowsOffer: offersMove && parameters.constants['uptake.hazardPayElasticity'] !== 0,
    hazardFollowsDissent,
    pipeline,
    departures: leaving,
    payments,
    bonusPay: bonusPay(scenario, periods),
    followsPayments,
    followsSigned:
      scenario.cash !== null ||
      pipeline !== null ||
      followsPayments ||
      leaving !== null ||
      resources.some(({ costPer, cost }) => costPer === 'recruit' && cost > 0),
    inPasses,
    regionsCoupled: inPasses || hazardFollowsDissent || parameters.constants['response.dissentDamping'] !== 0,
    allRecorded: parameters.constants['coercion.recordedAsVolunteer'] === 1,
    coercionFrom,
    coercionRules: distinctRules(
      effects['coercion.probability'],
      scenario.regions.length,
      periods.length,
      coercionFrom,
    ),
    force: planForce(scenario, periods, parameters.constants),
  };
}

/** A value after the policies of one region and period: set, then scaled; untouched, bit for bit, where there is none. */
export function underPolicies(effect: PolicyEffect | undefined, cell: number, value: number): number {
  if (effect === undefined) return value;
  const set = effect.set[cell]!;
  return (Number.isNaN(set) ? value : set) * effect.scale[cell]!;
}

function distinctRules(
  effect: PolicyEffect | undefined,
  regions: number,
  periods: number,
  from: number,
): readonly { readonly set: number | null; readonly scale: number }[] {
  if (from >= periods) return [];
  if (effect === undefined) return [{ set: null, scale: 1 }];
  const rules = new Map<string, { set: number | null; scale: number }>();
  for (let r = 0; r < regions; r++) {
    for (let t = from; t < periods; t++) {
      const set = effect.set[r * periods + t]!;
      const scale = effect.scale[r * periods + t]!;
      rules.set(`${String(set)} ${String(scale)}`, { set: Number.isNaN(set) ? null : set, scale });
    }
  }
  return [...rules.values()];
}

/** Whether policies ever say something else of a path than in the period before. */
function changesLater(effect: PolicyEffect | undefined, periods: number): boolean {
  return effect?.set.some((_, cell) => cell % periods > 0 && !sameAsBefore(effect, cell)) ?? false;
}

/** Whether policies say the same in a cell as in the one before. */
export function sameAsBefore({ set, scale }: PolicyEffect, cell: number): boolean {
  return Object.is(set[cell], set[cell - 1]) && scale[cell] === scale[cell - 1];
}
