import { fail, nearestName } from '../errors/index.js';
import { type Policy, type Scenario, thirdLedger, vary } from '../scenario/index.js';

/** What is taken away: coercion as a whole, or one policy by its name or its place (from 0) in the list. */
export type Without = 'coercion' | (string & {}) | number;

/** A counterfactual scenario, and what it is without, in words. */
export interface Counterfactual<Id extends string> {
  readonly scenario: Scenario<Id>;
  readonly without: string;
}

/** The scenario without it, everything else untouched. Errors: `reference/unknown-policy`, and those of `vary`. */
export function scenarioWithout<Id extends string>(scenario: Scenario<Id>, without: Without): Counterfactual<Id> {
  if (without === 'coercion') return { scenario: withoutCoercion(scenario), without };
  const index = policyIndex(scenario, without);
  const policy = scenario.policies[index]!;
  const label = policy.name === null ? `policy ${String(index)}` : `policy "${policy.name}"`;
  const policies = scenario.policies.filter((_, i) => i !== index);
  return { scenario: vary<Id, Id>(scenario, { name: `${scenario.name}, without ${label}`, policies }), without: label };
}

const path = 'coercion.probability';

/** Probability 0, whether it was a value, a column of a joint table, or set by policies. */
function withoutCoercion<Id extends string>(scenario: Scenario<Id>): Scenario<Id> {
  if (scenario.coercion === null) return scenario;
  return vary<Id, Id>(scenario, {
    name: `${scenario.name}, without ${thirdLedger(scenario).noun}`,
    coercion: { probability: 0 },
    policies: scenario.policies.flatMap(policyWithoutCoercion),
    joint: scenario.joint.map((joint) => {
      const column = joint.parameters.indexOf(path);
      return column < 0
        ? joint
        : { ...joint, rows: joint.rows.map((row) => row.map((value, i) => (i === column ? 0 : value))) };
    }),
  });
}

/** A policy without what it does to the probability of coercion; nothing, if it does nothing else. */
function policyWithoutCoercion<Id extends string>(policy: Policy<Id>): Policy<Id>[] {
  const rest = (changes: Policy<Id>['set']): Policy<Id>['set'] =>
    Object.fromEntries(Object.entries(changes).filter(([key]) => key !== path));
  const kept = { ...policy, set: rest(policy.set), scale: rest(policy.scale) };
  return Object.keys(kept.set).length + Object.keys(kept.scale).length === 0 ? [] : [kept];
}

function policyIndex({ policies }: Scenario, without: Without): number {
  if (typeof without === 'number') {
    if (Number.isInteger(without) && without >= 0 && without < policies.length) return without;
    fail(
      'reference/unknown-policy',
      'without',
      without,
      policies.length === 0
        ? "'coercion': the scenario has no policy"
        : `'coercion', or a place from 0 to ${String(policies.length - 1)}`,
    );
  }
  // A policy without a name has none to be called by, not `null`.
  const named = policies.flatMap(({ name }, i) => (name !== null && name === without ? [i] : []));
  if (named.length === 1) return named[0]!;
  const names = policies.flatMap(({ name }) => name ?? []);
  // Of several policies of the name, no name tells one from the other.
  const near = named.length > 1 ? null : nearestName(without, ['coercion', ...names]);
  const expected =
    named.length > 1
      ? `the place of the policy meant, since ${String(named.length)} have this name: ${named.map(String).join(', ')}`
      : ["'coercion'", ...names.map((name) => JSON.stringify(name)), 'or the place of a policy'].join(', ');
  return fail(
    'reference/unknown-policy',
    'without',
    without,
    near === null ? expected : `${expected}; did you mean ${JSON.stringify(near)}?`,
  );
}
