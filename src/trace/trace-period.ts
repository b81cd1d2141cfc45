import { exp, expm1, ln } from '../numeric/index.js';
import { underPolicies } from '../model/index.js';
import { binomialQuantile, periodCounter, streams, uniform } from '../random/index.js';
import { tracePressure } from './trace-pressure.js';
import { tracedDraw, tracedNormal } from './trace-start.js';
import type { TracedPeriod, TracedStart } from './trace-types.js';
import type { Traced, TracedState } from './traced.js';

/** The offer in force, and the share of eligible men who would ever volunteer on it. */
export function offered(
  traced: Traced,
  t: number,
  baseShare: number,
  ownOffer: number,
): { offer: number; share: number } {
  const { program, parameters, r } = traced;
  const announced = underPolicies(program.effects.offer, r * program.periods.length + t, 1);
  const offer = program.offersMove ? announced * ownOffer : announced;
  if (!program.offersMove) return { offer, share: Math.min(1, baseShare) };
  const elasticity = parameters['uptake.payElasticity']!;
  const factor = offer === 1 || elasticity === 0 ? 1 : offer > 0 ? exp(elasticity * ln(offer)) : 0;
  return { offer, share: Math.min(1, baseShare * factor) };
}

/** Steps 1 to 4 of one period for one region; `state` is moved on. */
export function tracePeriod(traced: Traced, start: TracedStart, state: TracedState, t: number): TracedPeriod {
  const { program, parameters, keyring, replicate, r, id } = traced;
  const period = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const scheduled = program.quotas.schedule[cell]!;
  const { offer, share } = offered(traced, t, start.baseShare, state.ownOffer);

  let won: number | null = null;
  if (t > 0 && program.offersMove) {
    won = 0;
    if (share > state.bestShare) {
      state.bestShare = share;
      const everWilling = binomialQuantile(uniform(keyring(streams.pool, id), replicate, 0), start.eligible, share);
      won = Math.min(everWilling - state.everWilling, state.unwilling);
      state.everWilling = everWilling;
      state.willing += won;
      state.unwilling -= won;
    }
  }

  if (t === 0 || period.monthNumber !== program.periods[t - 1]!.monthNumber)
    state.frailty = frailtyOf(traced, period.monthNumber);
  const given = parameters['uptake.hazard']!;
  const season = underPolicies(
    program.effects['uptake.season'],
    cell,
    program.scenario.uptake.season[period.calendarMonth - 1]!,
  );
  const middle = (period.elapsedBefore + period.elapsed) / 2;
  let adjustedHazard =
    underPolicies(program.effects['uptake.hazard'], cell, given) *
    season *
    (1 + (parameters['uptake.ramp']! - 1) * middle);
  if (program.parameters.constants['uptake.imitation'] !== 0) {
    adjustedHazard +=
      (parameters['uptake.imitation']! * (state.volunteers + state.induced)) / Math.max(1, state.everWilling);
  }
  const probability = -expm1(-(adjustedHazard * state.frailty * period.months));
  const volunteers = tracedDraw(traced, streams.volunteer, periodCounter(t), state.willing, probability);
  state.willing -= volunteers.result;
  state.volunteers += volunteers.result;

  const pressure = tracePressure(traced, start, state, t);
  if (program.offersRespond) {
    const missing = Math.max(0, scheduled - state.volunteers - state.induced - state.coerced);
    state.ownOffer *= 1 + (parameters['uptake.offerResponse']! * missing) / Math.max(1, scheduled);
  }
  return {
    period: period.index,
    start: period.start,
    end: period.end,
    months: period.months,
    scheduled,
    offer,
    won,
    hazard: given,
    adjustedHazard,
    frailty: state.frailty,
    volunteers,
    pressure,
    atEnd: {
      willing: state.willing,
      unwilling: state.unwilling,
      volunteers: state.volunteers,
      induced: state.induced,
      coerced: state.coerced,
      recruits: state.volunteers + state.induced + state.coerced,
      wronglyTaken: state.wronglyTaken,
      fled: state.fled,
    },
  };
}

function frailtyOf(traced: Traced, monthNumber: number): number {
  if (traced.program.parameters.constants['uptake.frailty'] === 0) return 1;
  const sigma = traced.parameters['uptake.frailty']!;
  const z = tracedNormal(traced, streams.frailty, traced.id, periodCounter(monthNumber));
  return exp(sigma * z - 0.5 * sigma * sigma);
}
