import { fail, optionsOf } from '../errors/index.js';
import { assertScenario, medianOf, type Scenario, type Uncertain } from '../scenario/index.js';
import { type ExpectedPath, pathOf } from './expected-series.js';
import { arriving } from './force-block/force-plan.js';
import { nationalValue } from './metric-values.js';
import { compile, type Program } from './program.js';
import { forcePath } from './scalar/force.js';
import { recordOf, regionFields } from './region-fields.js';
import { expectedChance } from './scalar/chance.js';
import { type ScalarRegion, type ScalarState, startRegion } from './scalar/region.js';
import { follow, sign, volunteer } from './scalar/step.js';
import { dissentAfter } from './steps/country.js';

export interface ExpectedPathOptions {
  /** Whether coercion is in use (γ): the expected path does not draw it. False where left out. */
  readonly coercion?: boolean | undefined;
}

/**
 * The model's equations with every draw replaced by its mean and no rounding of men on the way (eligible men, quotas and the
 * schedule stay whole): parameters at their given values or medians, regional willingness and frailty at their mean of one.
 *
 * Without coercion it is the ensemble mean at those parameters (exactly where frailty is 0 or the hazard small) of every metric but the two
 * shortfalls, where no share reaches the cap of 1 and there is neither imitation nor an answer in money. Otherwise it is an approximation: shortfalls are
 * convex, and imitation, answers in money and officials go by what happens and not by means. Policies apply; where one sets the probability of coercion to 0
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
  const chance = expectedChance(coercion);
  const regions = checked.regions.map(({ id }, r): ScalarRegion => ({ program, r, id, parameters, chance }));
  const states = regions.map((region) => startRegion(region).state);
  const values = recordOf(regionFields, () => new Float64Array(states.length * program.periods.length));
  const allEligible = states.reduce((sum, { eligible }) => sum + eligible, 0);
  let dissent = 0;
  program.periods.forEach((period, t) => {
    let attempts = 0;
    const volunteering = regions.map((region, r) => volunteer(region, states[r]!, t, dissent));
    const incoming = new Float64Array(regions.length);
    for (const { gone } of volunteering) for (const [r, men] of gone) incoming[r]! += men;
    const signings = regions.map((region, r) => sign(region, states[r]!, t, dissent, volunteering[r]!, incoming[r]!));
    const admitted = admittedShare(program, states, t);
    signings.forEach((signing, r) => {
      attempts += signing.pressure.attempts;
      follow(regions[r]!, states[r]!, t, signing, states[r]!.ready * admitted);
      for (const field of regionFields) values[field][r * program.periods.length + t] = states[r]![field];
    });
    dissent = dissentAfter(dissent, attempts, allEligible, period.months, parameters['response.dissentHalfLife']!);
  });
  const cells = { program, values, parameters, nearest: chance.nearest, force: null };
  const arrived = program.periods.map((_, t) => nationalValue(cells, arriving, t));
  return pathOf<Id>({ ...cells, force: forcePath(program, parameters, chance, arrived) }, coercion);
}

/** The share of the men ready for training for whom there are seats. */
function admittedShare({ pipeline }: Program, states: readonly ScalarState[], t: number): number {
  const seats = pipeline?.seats?.mean[t] ?? Infinity;
  const ready = states.reduce((sum, state) => sum + state.ready, 0);
  return ready > seats ? seats / ready : 1;
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
  // Whether coercion is in use is not drawn: what is not ruled out by a policy is in use where it is wanted.
  return { ...values, 'coercion.probability': 1 };
}
