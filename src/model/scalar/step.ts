import { exp, expm1 } from '../../numeric/index.js';
import { streams } from '../../random/index.js';
import { drawnFactor } from '../../scenario/index.js';
import { regionalMetric } from '../metric-values.js';
import { chanceOf } from '../elsewhere/plan.js';
import { withBonus } from '../payments/pay-factors.js';
import { underPolicies } from '../program.js';
import { hazardUnder } from '../steps/country.js';
import { offerFactor } from '../steps/pools.js';
import type { Draw } from './chance.js';
import { type JoinedPipeline, joinPipeline, passPipeline, type ScalarPipelineStep } from './pipeline.js';
import { openPayments, type ScalarPayments, settlePayments } from './payments.js';
import { press, type ScalarPressure } from './pressure.js';
import { resourceFactor, resourcesAt } from '../program-resources.js';
import { refillPool, type ScalarAged } from './refill.js';
import { movePool, offered, type ScalarRegion, type ScalarState } from './region.js';

/** What happens in one period of one region. */
export interface ScalarStep {
  readonly offer: number;
  /** Men won over by a better offer, or who leave the pool again as an offer falls (less than 0); `null` where nothing is offered anew. */
  readonly won: number | null;
  /** Sign-up hazard per month: as given, and with season, ramp, imitation, offer, dissent and a share above 1. */
  readonly hazard: number;
  readonly adjustedHazard: number;
  /** The month's own factor on it. */
  readonly frailty: number;
  readonly volunteers: Draw;
  /** Volunteers who sign in another region, and those of others who sign here; `null` where all sign at home. */
  readonly elsewhere: { readonly leaving: number; readonly incoming: number } | null;
  readonly pressure: ScalarPressure;
  /** Who is paid; `null` where all who sign are, and reported. */
  readonly payments: ScalarPayments | null;
  /** The way to the units; `null` where there is none. */
  readonly pipeline: ScalarPipelineStep | null;
  /** Men who grew too old and came of age before the period; left out where there is no refill, and in the first. */
  readonly aged?: ScalarAged;
}

/** A period of a region up to the point where its men have volunteered. */
export interface ScalarVolunteering {
  readonly told: Pick<ScalarStep, 'offer' | 'won' | 'hazard' | 'adjustedHazard' | 'frailty' | 'volunteers'>;
  readonly aged: ScalarAged | null;
  /** Volunteers who sign in another region, by its place in the list. */
  readonly gone: readonly (readonly [region: number, men: number])[];
}

/** The same up to the point where men have signed and are ready for training. */
export type ScalarSigning = Omit<ScalarStep, 'pipeline'> & { readonly joined: JoinedPipeline | null };

/**
 * One period of one region, in the order of MODEL.md: the pool, and who volunteers. `state` is moved on; `dissent` is the country's at the end of the
 * period before.
 *
 * The model's steps stand here in plain numbers, for the expected path and for traces, and in `steps/` for blocks of replicates.
 */
export function volunteer(region: ScalarRegion, state: ScalarState, t: number, dissent: number): ScalarVolunteering {
  const { program, parameters, chance } = region;
  const { offer, share, excess } = offered(region, t, state.baseShare, state.ownOffer);
  state.shareExcess = excess;
  const aged = t === 0 || !(program.refills || program.eligibilityMoves) ? null : refillPool(region, state, t, share);
  const won = t === 0 ? null : aged !== null ? aged.won : movePool(region, state, t, share);
  drawFrailty(region, state, t);
  const adjustedHazard = hazardOf(region, state, t, offer, dissent);
  const probability = -expm1(-(adjustedHazard * state.frailty * program.periods[t]!.months));
  const volunteers = chance.binomial(streams.volunteer, region.id, t, state.willing, probability);
  state.willing -= volunteers.result;
  state.volunteers += volunteers.result;
  const hazard = parameters['uptake.hazard']!;
  const told = { offer, won, hazard, adjustedHazard, frailty: state.frailty, volunteers };
  return { told, aged, gone: leaveForElsewhere(region, state, t, volunteers.result) };
}

/** Then, with the volunteers of other regions who sign here: pressure and the answer to it, money, the next offer, the first steps on the way to the unit. */
export function sign(
  region: ScalarRegion,
  state: ScalarState,
  t: number,
  dissent: number,
  { told, aged, gone }: ScalarVolunteering,
  incoming: number,
): ScalarSigning {
  const { program, chance } = region;
  const { offer, volunteers } = told;
  state.signedFromElsewhere += incoming;
  const leaving = gone.reduce((sum, [, men]) => sum + men, 0);
  const pressure = press(region, state, t, dissent);
  state.signed =
    volunteers.result - leaving + incoming + (pressure.taken?.result ?? 0) + (pressure.induced?.result ?? 0);
  const { cash } = program.scenario;
  // What a region adds of its own is reckoned, not stated.
  const stated = state.ownOffer === 1 ? program.stated.pay(region.r, t) : null;
  const bonus = program.bonusPay?.(region.r, t) ?? null;
  const factor = cash === null ? null : withBonus(stated ?? drawnFactor(cash.perRecruit * offer), bonus);
  if (factor !== null) state.spend += chance.nearest(state.signed, factor);
  for (const { cost, perRecruit } of program.resources) {
    state.resourceSpend += cost(region.r, t);
    if (perRecruit !== null) state.resourceSpend += chance.nearest(state.signed, perRecruit(region.r, t));
  }
  if (program.followsPayments && t === 0) openPayments(region, state);
  const payments = program.followsPayments ? settlePayments(region, state, t, factor) : null;
  if (program.offersRespond) answerWithMoney(region, state, t);
  const joined = program.pipeline === null ? null : joinPipeline(region, state, t);
  const elsewhere = program.departures === null ? null : { leaving, incoming };
  const happened = { ...told, elsewhere, pressure, payments, joined };
  return aged === null ? happened : { ...happened, aged };
}

/** The volunteers of a period who sign in other regions. */
function leaveForElsewhere(
  { program, parameters, chance, r, id }: ScalarRegion,
  state: ScalarState,
  t: number,
  volunteers: number,
): (readonly [region: number, men: number])[] {
  if (program.departures === null) return [];
  const { to, ofShare } = program.departures[r]!;
  const scale = ofShare ? parameters['uptake.signsElsewhere.share']! : 1;
  let rest = volunteers;
  const gone = to.map((destination) => {
    const chanceThere = chanceOf(destination, scale);
    const { result } = chance.binomial(streams.elsewhere + destination.id, id, t, rest, chanceThere);
    rest -= result;
    return [destination.region, result] as const;
  });
  state.signedElsewhere += volunteers - rest;
  return gone;
}

/** The rest of the period: the way to the units, for so many men admitted to training, which may be a matter of the whole country. */
export function follow(
  region: ScalarRegion,
  state: ScalarState,
  t: number,
  { joined, ...signing }: ScalarSigning,
  admitted: number,
): ScalarStep {
  return { ...signing, pipeline: joined === null ? null : passPipeline(region, state, t, admitted, joined) };
}

/** The factor of the calendar month, drawn where a new one begins. */
function drawFrailty({ program, parameters, chance, id }: ScalarRegion, state: ScalarState, t: number): void {
  const { monthNumber } = program.periods[t]!;
  if (program.parameters.constants['uptake.frailty'] === 0) return; // it stays 1
  if (t > 0 && monthNumber === program.periods[t - 1]!.monthNumber) return;
  const normal = chance.normal(streams.frailty, id, monthNumber);
  state.frailty = exp(chance.logFactor(parameters['uptake.frailty']!, normal));
}

function hazardOf(
  { program, parameters, r }: ScalarRegion,
  state: ScalarState,
  t: number,
  offer: number,
  dissent: number,
): number {
  const { elapsedBefore, elapsed, calendarMonth } = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const { effects, scenario } = program;
  const season = underPolicies(effects['uptake.season'], cell, scenario.uptake.season[calendarMonth - 1]!);
  const ramp = 1 + (parameters['uptake.ramp']! - 1) * ((elapsedBefore + elapsed) / 2);
  const rate = underPolicies(effects['uptake.hazard'], cell, parameters['uptake.hazard']!) * season * ramp;
  const signedFreely = state.volunteers + state.induced;
  const imitated = rate + (parameters['uptake.imitation']! * signedFreely) / Math.max(1, state.everWilling);
  const byOffer = program.hazardFollowsOffer ? offerFactor(offer, parameters['uptake.hazardPayElasticity']!) : 1;
  let hazard = imitated * byOffer * hazardUnder(parameters['response.dissentElasticity']!, dissent) * state.shareExcess;
  for (const { logRatio, path } of resourcesAt(program, 'hazard', r, t))
    hazard *= resourceFactor(logRatio, parameters[path]!);
  return hazard;
}

/** End of a period: a region behind its schedule raises its own offer for the next one. */
function answerWithMoney({ program, parameters, r }: ScalarRegion, state: ScalarState, t: number): void {
  const scheduled = program.quotas.schedule[r * program.periods.length + t]!;
  const missing = Math.max(0, scheduled - regionalMetric('credited', (field) => state[field], 0));
  state.ownOffer *= 1 + (parameters['uptake.offerResponse']! * missing) / Math.max(1, scheduled);
}
