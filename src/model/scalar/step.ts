import { exp, expm1 } from '../../numeric/index.js';
import { streams } from '../../random/index.js';
import { drawnFactor } from '../../scenario/index.js';
import { regionalMetric } from '../metric-values.js';
import { underPolicies } from '../program.js';
import { hazardUnder } from '../steps/country.js';
import { offerFactor } from '../steps/pools.js';
import type { Draw } from './chance.js';
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
  readonly pressure: ScalarPressure;
  /** Men who grew too old and came of age before the period; left out where there is no refill, and in the first. */
  readonly aged?: ScalarAged;
}

/**
 * One period of one region, in the order of MODEL.md: the pool, volunteers, pressure and the answer to it, money, the next offer. `state` is
 * moved on; `dissent` is the country's at the end of the period before.
 *
 * The model's steps stand here in plain numbers, for the expected path and for traces, and in `steps/` for blocks of replicates.
 */
export function step(region: ScalarRegion, state: ScalarState, t: number, dissent: number): ScalarStep {
  const { program, parameters, chance } = region;
  const { offer, share, excess } = offered(region, t, state.baseShare, state.ownOffer);
  state.shareExcess = excess;
  const aged = t === 0 || !program.refills ? null : refillPool(region, state, t, share);
  const won = t === 0 ? null : aged !== null ? aged.won : movePool(region, state, t, share);
  drawFrailty(region, state, t);
  const adjustedHazard = hazardOf(region, state, t, offer, dissent);
  const probability = -expm1(-(adjustedHazard * state.frailty * program.periods[t]!.months));
  const volunteers = chance.binomial(streams.volunteer, region.id, t, state.willing, probability);
  state.willing -= volunteers.result;
  state.volunteers += volunteers.result;
  const pressure = press(region, state, t, dissent);
  const signed = volunteers.result + (pressure.taken?.result ?? 0) + (pressure.induced?.result ?? 0);
  const { cash } = program.scenario;
  if (cash !== null) {
    // What a region adds of its own is reckoned, not stated.
    const stated = state.ownOffer === 1 ? program.stated.pay(region.r, t) : null;
    state.spend += chance.nearest(signed, stated ?? drawnFactor(cash.perRecruit * offer));
  }
  for (const { cost, perRecruit } of program.resources) {
    state.resourceSpend += cost(region.r, t);
    if (perRecruit !== null) state.resourceSpend += chance.nearest(signed, perRecruit(region.r, t));
  }
  if (program.offersRespond) answerWithMoney(region, state, t);
  const hazard = parameters['uptake.hazard']!;
  const happened = { offer, won, hazard, adjustedHazard, frailty: state.frailty, volunteers, pressure };
  return aged === null ? happened : { ...happened, aged };
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
  const missing = Math.max(0, scheduled - regionalMetric('recruits', (field) => state[field], 0));
  state.ownOffer *= 1 + (parameters['uptake.offerResponse']! * missing) / Math.max(1, scheduled);
}
