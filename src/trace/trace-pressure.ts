import { exp } from '../numeric/index.js';
import { underPolicies } from '../model/index.js';
import { periodCounter, streams } from '../random/index.js';
import { tracedDraw } from './trace-start.js';
import type { PressureState, TracedDraw, TracedPressure, TracedStart } from './trace-types.js';
import type { Traced, TracedState } from './traced.js';

/** Steps 3 and 4 of one period for one region; `state` is moved on. */
export function tracePressure(traced: Traced, start: TracedStart, state: TracedState, t: number): TracedPressure {
  const { program, parameters, coercionDraw, dissent, r } = traced;
  const { effects } = program;
  const period = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const idle = (reason: PressureState, due = 0, gap = 0, capacity = 0): TracedPressure => ({
    state: reason,
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
  });
  const inUse =
    coercionDraw < underPolicies(effects['coercion.probability'], cell, parameters['coercion.probability']!);
  if (!inUse) return idle('not in use');
  if (t < program.coercionFrom) return idle('not started');

  const base = parameters['coercion.capacity']!;
  const damping = parameters['response.dissentDamping']!;
  const now = damping === 0 ? base : base * exp(-damping * (t === 0 ? 0 : dissent[t - 1]!));
  const capacity =
    state.carry + underPolicies(effects['coercion.capacity'], cell, now) * start.eligible * period.months;
  const whole = Math.floor(capacity);
  state.carry = capacity - whole;
  const tolerated =
    underPolicies(effects['coercion.tolerance'], cell, parameters['coercion.tolerance']!) * (1 - period.elapsed);
  const due = Math.ceil((1 - tolerated) * program.quotas.schedule[cell]!);
  const gap = due - (state.volunteers + state.induced + state.coerced);
  const limit = Math.min(whole, state.willing + state.unwilling);
  if (gap <= 0) return idle('on schedule', due, 0, whole);
  if (limit <= 0) return idle('no capacity', due, gap, whole);

  const counter = periodCounter(t);
  const error = parameters['coercion.mistaken']!;
  const success = parameters['coercion.yield']! * (1 - error);
  const net = tracedDraw(traced, streams.taken, counter, limit, success);
  const taken = Math.min(gap, net.result);
  const attempts = net.result <= gap ? limit : Math.min(limit, Math.ceil(gap / success));
  const wrongShare = success < 1 ? Math.min(1, (parameters['coercion.yield']! * error) / (1 - success)) : 0;
  const wrong = tracedDraw(traced, streams.wronglyTaken, counter, attempts - taken, wrongShare);
  const fromPool = tracedDraw(
    traced,
    streams.takenFromPool,
    counter,
    taken,
    state.willing / (state.willing + state.unwilling),
  );
  const pool = Math.min(state.willing, Math.max(taken - state.unwilling, fromPool.result));
  state.willing -= pool;
  state.unwilling -= taken - pool;
  state.coerced += taken;
  state.wronglyTaken += wrong.result;
  const recorded = parameters['coercion.recordedAsVolunteer']!;
  const recordedAsVolunteers =
    recorded === 1 ? taken : tracedDraw(traced, streams.recorded, counter, taken, recorded).result;
  const [induced, fled] = answer(traced, state, counter, taken + wrong.result);
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
    induced,
    fled,
  };
}

/** Step 4: some of the others sign under threat, some leave. */
function answer(
  traced: Traced,
  state: TracedState,
  counter: number,
  men: number,
): [induced: TracedDraw, fled: TracedDraw] {
  const { parameters } = traced;
  const others = state.unwilling;
  const wouldSign = parameters['response.inducedPerTaken']! * men;
  const wouldLeave = parameters['response.leaversPerTaken']! * men;
  const all = wouldSign + wouldLeave;
  const nobody = others === 0 || all === 0;
  const scale = nobody ? 0 : Math.min(1, others / all);
  const signShare = nobody ? 0 : Math.min(1, (scale * wouldSign) / others);
  const leaveShare = nobody || signShare === 1 ? 0 : Math.min(1, (scale * wouldLeave) / others / (1 - signShare));
  const induced = tracedDraw(traced, streams.induced, counter, others, signShare);
  const fled = tracedDraw(traced, streams.leaver, counter, others - induced.result, leaveShare);
  state.induced += induced.result;
  state.fled += fled.result;
  state.unwilling -= induced.result + fled.result;
  return [induced, fled];
}
