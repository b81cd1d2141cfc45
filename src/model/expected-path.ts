import { fail, optionsOf } from '../errors/index.js';
import { exp, expm1, ln, ln2 } from '../numeric/index.js';
import { assertScenario, medianOf, type Scenario, type Uncertain } from '../scenario/index.js';
import { type ExpectedPath, pathOf } from './expected-series.js';
import { compile, type Program, underPolicies } from './program.js';
import { recordOf, type RegionField, regionFields } from './region-fields.js';

export interface ExpectedPathOptions {
  /** Whether coercion is in use (γ): the expected path does not draw it. False where left out. */
  readonly coercion?: boolean;
}

/**
 * The model's equations with every draw replaced by its mean and no rounding of men on the way (eligible men, quotas and the
 * schedule stay whole): parameters at their given values or medians, regional willingness and frailty at their mean of one.
 *
 * Without coercion it is the ensemble mean at those parameters (exactly where frailty is 0 or the hazard small); with coercion an
 * approximation, because officials act on shortfalls and not on means. Policies apply; where one sets the probability of coercion to 0
 * there is none. Errors: those of `assertScenario`; `options/invalid` for options that are none.
 */
export function expectedPath<Id extends string>(
  scenario: Scenario<Id>,
  options: ExpectedPathOptions = {},
): ExpectedPath<Id> {
  const checked = assertScenario(scenario);
  const { coercion = false } = optionsOf(options, { known: ['coercion'] });
  if (typeof coercion !== 'boolean') fail('options/invalid', 'coercion', coercion, 'true or false');
  const program = compile(checked);
  const parameters = medians(program);
  const value: Medians = (path) => parameters[path]!;
  const states = checked.regions.map((_, r) => openRegion(program, value, r));
  const values = recordOf(regionFields, () => new Float64Array(states.length * program.periods.length));
  let dissent = 0;
  const allEligible = states.reduce((sum, { eligible }) => sum + eligible, 0);
  program.periods.forEach((period, t) => {
    const capacity = value('coercion.capacity') * exp(-value('response.dissentDamping') * dissent);
    let attempts = 0;
    states.forEach((state, r) => {
      const before = state.attempts;
      step(program, value, state, r, t, coercion, capacity);
      attempts += state.attempts - before;
    });
    const fading = exp((-ln2 * period.months) / value('response.dissentHalfLife'));
    dissent = fading * dissent + (allEligible > 0 ? (1000 * attempts) / allEligible : 0);
    states.forEach((state, r) => {
      for (const field of regionFields) values[field][r * program.periods.length + t] = state[field];
    });
  });
  return pathOf<Id>({ program, values, parameters, whole: (men) => men }, coercion);
}

/** The middle of every uncertain parameter; of a joint table each column's weighted median. */
function medians(program: Program): Readonly<Record<string, number>> {
  const values: Record<string, number> = { ...program.parameters.constants };
  for (const { path, value } of program.parameters.drawn) values[path] = medianOf(value);
  for (const { parameters, rows, weights } of program.parameters.joint) {
    parameters.forEach((path, column) => {
      const empirical: Uncertain = { kind: 'empirical', values: rows.map((row) => row[column]!), weights };
      values[path] = medianOf(empirical);
    });
  }
  return values;
}

type ExpectedState = { -readonly [Field in RegionField]: number };
type Medians = (path: string) => number;

function openRegion(program: Program, value: Medians, r: number): ExpectedState {
  const eligible = Math.floor(value('eligible') * program.scenario.regions[r]!.men + 0.5);
  const log = program.covariates.reduce((sum, { path, logRatio }) => sum + value(path) * logRatio[r]!, 0);
  return {
    ...recordOf(regionFields, () => 0),
    eligible,
    unwilling: eligible,
    frailty: 1,
    baseShare: value('uptake.willing') * exp(log),
    ownOffer: 1,
  };
}

function step(
  program: Program,
  value: Medians,
  state: ExpectedState,
  r: number,
  t: number,
  coercion: boolean,
  capacity: number,
): void {
  const period = program.periods[t]!;
  const cell = r * program.periods.length + t;
  const offer = underPolicies(program.effects.offer, cell, 1) * state.ownOffer;
  widen(state, offer, value('uptake.payElasticity'));
  if (t === 0) {
    const fleeing = state.unwilling * value('response.announcementFlight');
    state.unwilling -= fleeing;
    state.fled += fleeing;
  }
  const before = state.volunteers + state.induced + state.coerced;
  const season = underPolicies(
    program.effects['uptake.season'],
    cell,
    program.scenario.uptake.season[period.calendarMonth - 1]!,
  );
  const ramp = 1 + ((value('uptake.ramp') - 1) * (period.elapsedBefore + period.elapsed)) / 2;
  const imitation = (value('uptake.imitation') * (state.volunteers + state.induced)) / Math.max(1, state.everWilling);
  const hazard =
    underPolicies(program.effects['uptake.hazard'], cell, value('uptake.hazard')) * season * ramp + imitation;
  const volunteers = state.willing * -expm1(-hazard * period.months);
  state.willing -= volunteers;
  state.volunteers += volunteers;
  const rule = program.effects['coercion.probability'];
  const allowed = rule === undefined || underPolicies(rule, cell, 1) > 0;
  if (coercion && allowed && t >= program.coercionFrom) press(program, value, state, cell, t, capacity);
  const signed = state.volunteers + state.induced + state.coerced - before;
  if (program.scenario.cash !== null) state.spend += signed * program.scenario.cash.perRecruit * offer;
  const scheduled = program.quotas.schedule[cell]!;
  const missing = Math.max(0, scheduled - state.volunteers - state.induced - state.coerced);
  state.ownOffer *= 1 + (value('uptake.offerResponse') * missing) / Math.max(1, scheduled);
}

/** The pool grows with the best share offered so far, by as many men as are left outside it. */
function widen(state: ExpectedState, offer: number, elasticity: number): void {
  const factor = offer === 1 || elasticity === 0 ? 1 : offer > 0 ? exp(elasticity * ln(offer)) : 0;
  const share = Math.min(1, state.baseShare * factor);
  if (share <= state.bestShare) return;
  const won = Math.min((share - state.bestShare) * state.eligible, state.unwilling);
  state.bestShare = share;
  state.everWilling = share * state.eligible;
  state.willing += won;
  state.entered += won;
  state.unwilling -= won;
}

/** Steps 3 and 4 by means. */
function press(
  program: Program,
  value: Medians,
  state: ExpectedState,
  cell: number,
  t: number,
  capacity: number,
): void {
  const { effects, periods, quotas } = program;
  const period = periods[t]!;
  const tolerated =
    underPolicies(effects['coercion.tolerance'], cell, value('coercion.tolerance')) * (1 - period.elapsed);
  const gap = Math.max(0, (1 - tolerated) * quotas.schedule[cell]! - state.volunteers - state.induced - state.coerced);
  const most = underPolicies(effects['coercion.capacity'], cell, capacity) * state.eligible * period.months;
  const limit = Math.min(most, state.willing + state.unwilling);
  if (gap === 0 || limit === 0) return;
  const success = value('coercion.yield') * (1 - value('coercion.error'));
  const net = limit * success;
  const taken = Math.min(gap, net);
  const attempts = net <= gap ? limit : Math.min(limit, gap / success);
  const wrong =
    success < 1 ? ((attempts - taken) * value('coercion.yield') * value('coercion.error')) / (1 - success) : 0;
  const fromPool = (taken * state.willing) / (state.willing + state.unwilling);
  state.attempts += attempts;
  state.coerced += taken;
  state.wronglyTaken += wrong;
  state.takenFromPool += fromPool;
  state.willing -= fromPool;
  state.unwilling -= taken - fromPool;
  state.recordedCoerced += taken * value('coercion.recordedAsVolunteer');
  const wouldSign = value('response.inducedPerTaken') * (taken + wrong);
  const wouldLeave = value('response.leaversPerTaken') * (taken + wrong);
  const scale = wouldSign + wouldLeave > 0 ? Math.min(1, state.unwilling / (wouldSign + wouldLeave)) : 0;
  state.induced += scale * wouldSign;
  state.fled += scale * wouldLeave;
  state.unwilling -= scale * (wouldSign + wouldLeave);
}
