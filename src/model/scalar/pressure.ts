import { streams } from '../../random/index.js';
import { drawnFactor } from '../../scenario/index.js';
import { regionalMetric } from '../metric-values.js';
import { underPolicies } from '../program.js';
import { capacityLeft } from '../steps/country.js';
import { rightlyTaken, wrongInRest } from '../steps/pressure.js';
import type { Draw } from './chance.js';
import type { ScalarRegion, ScalarState } from './region.js';

/** Why officials act in a period or do not. */
export type PressureState = 'not in use' | 'not started' | 'on schedule' | 'no capacity' | 'acting';

/** What officials do in a period, and how others answer. */
export interface ScalarPressure {
  readonly state: PressureState;
  /** People due by the end of the period less what is tolerated, and how many are missing to that (0 for none). */
  readonly due: number;
  readonly gap: number;
  /** Attempts that the period's capacity allows, whole, the fraction carried in included. */
  readonly capacity: number;
  readonly attempts: number;
  /** Men rightly taken; the draw is cut at the gap. */
  readonly taken: Draw | null;
  readonly wronglyTaken: Draw | null;
  readonly fromPool: Draw | null;
  readonly recordedAsVolunteers: number;
  readonly induced: Draw | null;
  readonly fled: Draw | null;
}

/** Steps 3 and 4 of a period; `state` is moved on. Policies act on the capacity first, then the dissent of the periods before. */
export function press(region: ScalarRegion, state: ScalarState, t: number, dissent: number): ScalarPressure {
  const { program, parameters, chance, r, id } = region;
  const { effects } = program;
  const period = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const probability = underPolicies(effects['coercion.probability'], cell, parameters['coercion.probability']!);
  if (!chance.inUse(probability)) return idle('not in use');
  if (t < program.coercionFrom) return idle('not started');

  const { stated } = program;
  const { whole, carry } = chance.attempts(state.carry, state.eligible, {
    perManMonth:
      underPolicies(effects['coercion.capacity'], cell, parameters['coercion.capacity']!) *
      capacityLeft(parameters['response.dissentDamping']!, dissent),
    months: period.months,
    partsPerMan: stated.capacity?.perMan(r, t) ?? NaN,
    parts: stated.capacity?.parts ?? NaN,
  });
  state.carry = carry;
  const tolerated =
    underPolicies(effects['coercion.tolerance'], cell, parameters['coercion.tolerance']!) * (1 - period.elapsed);
  const due = chance.ceil(program.quotas.schedule[cell]!, stated.due(r, t) ?? drawnFactor(1 - tolerated));
  const gap = due - regionalMetric('credited', (field) => state[field], 0);
  const limit = Math.min(whole, state.willing + state.unwilling);
  if (gap <= 0) return idle('on schedule', due, 0, whole);
  if (limit <= 0) return idle('no capacity', due, gap, whole);

  const mistaken = parameters['coercion.mistaken']!;
  const perAttempt = underPolicies(effects['coercion.yield'], cell, parameters['coercion.yield']!);
  const success = rightlyTaken(perAttempt, mistaken);
  const net = chance.binomial(streams.taken, id, t, limit, success);
  const taken = Math.min(gap, net.result);
  const attempts = net.result <= gap ? limit : Math.min(limit, neededAttempts(region, t, gap, success));
  const wrongShare = wrongInRest(perAttempt, mistaken);
  const wrong = chance.binomial(streams.wronglyTaken, id, t, attempts - taken, wrongShare);
  const poolShare = state.willing / (state.willing + state.unwilling);
  const fromPool = chance.binomial(streams.takenFromPool, id, t, taken, poolShare);
  const pool = Math.min(state.willing, Math.max(taken - state.unwilling, fromPool.result));
  const recorded = parameters['coercion.recordedAsVolunteer']!;
  const recordedAsVolunteers =
    recorded === 1 ? taken : chance.binomial(streams.recorded, id, t, taken, recorded).result;
  state.willing -= pool;
  state.unwilling -= taken - pool;
  state.attempts += attempts;
  state.coerced += taken;
  state.wronglyTaken += wrong.result;
  state.takenFromPool += pool;
  state.recordedCoerced += recordedAsVolunteers;
  return {
    state: 'acting',
    due,
    gap,
    capacity: whole,
    attempts,
    taken: { ...net, result: taken },
    wronglyTaken: wrong,
    fromPool: { ...fromPool, result: pool },
    recordedAsVolunteers,
    ...respond(region, state, t, taken + wrong.result),
  };
}

/** Attempts that a gap needs where each takes a man rightly with this probability. */
function neededAttempts({ program, chance, r }: ScalarRegion, t: number, gap: number, success: number): number {
  const attemptsPerMan = program.stated.attemptsPerMan(r, t);
  return attemptsPerMan === null ? chance.ceil(gap / success, drawnFactor(1)) : chance.ceil(gap, attemptsPerMan);
}

function idle(state: PressureState, due = 0, gap = 0, capacity = 0): ScalarPressure {
  return {
    state,
    due,
    gap,
    capacity,
    attempts: 0,
    taken: null,
    wronglyTaken: null,
    fromPool: null,
    recordedAsVolunteers: 0,
    induced: null,
    fled: null,
  };
}

/** Step 4: of the men outside the pool, some sign under threat and some leave. */
function respond(
  { parameters, chance, id }: ScalarRegion,
  state: ScalarState,
  t: number,
  men: number,
): { readonly induced: Draw; readonly fled: Draw } {
  const others = state.unwilling;
  const wouldSign = parameters['response.inducedPerTaken']! * men;
  const wouldLeave = parameters['response.leaversPerTaken']! * men;
  const all = wouldSign + wouldLeave;
  const nobody = others <= 0 || all === 0;
  const scale = nobody ? 0 : Math.min(1, others / all);
  const signShare = nobody ? 0 : Math.min(1, (scale * wouldSign) / others);
  const leaveShare = nobody || signShare === 1 ? 0 : Math.min(1, (scale * wouldLeave) / others / (1 - signShare));
  const induced = chance.binomial(streams.induced, id, t, others, signShare);
  const fled = chance.binomial(streams.leaver, id, t, others - induced.result, leaveShare);
  state.induced += induced.result;
  state.fled += fled.result;
  state.unwilling -= induced.result + fled.result;
  return { induced, fled };
}
