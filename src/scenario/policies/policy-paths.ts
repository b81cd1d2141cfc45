import { people, positive, ratio } from '../parameters/domains.js';
import type { Domain } from '../parameters/parameter.js';
import { parameter } from '../parameters/parameters.js';
import { thirdLedger } from '../third-ledger.js';
import type { PolicyPath, Scenario } from '../types.js';

/** What a policy may change, and by which numbers. */
export interface PolicyPathRow {
  readonly path: PolicyPath;
  readonly name: string;
  /** Unit of what is set, for those that are no parameter; left out for parameters and the offer. */
  readonly unit?: string;
  /** Numbers that it may be set to. */
  readonly set: Domain;
  /** Numbers that it may be multiplied by. */
  readonly scale: Domain;
}

/** The policy paths of a scenario: those of every scenario, and the level of each of its resources. */
export function policyPathsOf({ resources }: Pick<Scenario, 'resources'>): readonly PolicyPathRow[] {
  if (resources === null) return policyPaths;
  const { domain } = parameter('resources.level');
  const levels = resources.map(({ name }): PolicyPathRow => ({
    path: `resources.${name}.level`,
    name: `the level of ${name}`,
    set: domain,
    scale: positive,
  }));
  return [...policyPaths, ...levels];
}

/** What a policy changes, in the words of a scenario's third ledger. */
export function policyPathName({ path, name }: PolicyPathRow, scenario: Pick<Scenario, 'coercion'>): string {
  const { names } = thirdLedger(scenario);
  return Object.hasOwn(names, path) ? `the ${names[path]!}` : name;
}

/** The policy paths. An offer and a season are multipliers that stay above 0; rates and probabilities may be turned off with 0. */
export const policyPaths: readonly PolicyPathRow[] = /*#__PURE__*/ build();

/** What moves what is asked for: the country's target, its upper edge where it is a corridor, and the quotas announced for regions. */
export const targetPaths: readonly string[] = ['target', 'target.most', 'quota.announced'];

function build(): readonly PolicyPathRow[] {
  return [
    { path: 'target', name: 'the target', set: people, scale: ratio },
    { path: 'target.most', name: 'the upper edge of the target', set: people, scale: ratio },
    { path: 'quota.announced', name: 'the announced quota', unit: 'people', set: people, scale: ratio },
    { path: 'offer', name: 'the offer', set: positive, scale: positive },
    { path: 'eligible', name: 'the eligible share', set: parameter('eligible').domain, scale: ratio },
    { path: 'uptake.hazard', name: 'the sign-up hazard', set: parameter('uptake.hazard').domain, scale: ratio },
    { path: 'uptake.season', name: 'the seasonal multiplier', set: positive, scale: positive },
    {
      path: 'coercion.probability',
      name: 'the probability that coercion is used',
      set: parameter('coercion.probability').domain,
      scale: ratio,
    },
    {
      path: 'coercion.tolerance',
      name: 'the tolerated shortfall',
      set: parameter('coercion.tolerance').domain,
      scale: ratio,
    },
    {
      path: 'coercion.capacity',
      name: 'the capacity to coerce',
      set: parameter('coercion.capacity').domain,
      scale: ratio,
    },
    {
      path: 'coercion.yield',
      name: 'the yield of an attempt',
      set: parameter('coercion.yield').domain,
      scale: ratio,
    },
    {
      path: 'pipeline.seats',
      name: 'the number of training seats',
      set: parameter('pipeline.seats').domain,
      scale: ratio,
    },
  ];
}
