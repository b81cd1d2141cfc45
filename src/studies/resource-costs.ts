import { fail, failText, optionsOf } from '../errors/index.js';
import { compare, type Comparison } from '../compare/index.js';
import { compile } from '../model/index.js';
import type { Seed } from '../random/index.js';
import {
  assertScenario,
  headerOf,
  type Resource,
  type Scenario,
  type ScenarioResultHeader,
  vary,
} from '../scenario/index.js';
import { type Difference, type Estimate, meanOf } from '../stats/index.js';
import { assertReplicates, type StudyOptions, studyOptionNames, studySettings } from './study-options.js';

export interface ResourceCostsOptions extends StudyOptions {
  /** Replicates of the base and of every resource. */
  readonly replicates: number;
  /** How many times its level each resource is given throughout, one at a time; not 1. @default 1.1 */
  readonly change?: number | undefined;
  /** Whom the money is to bring. @default 'recruits' */
  readonly of?: 'recruits' | 'volunteers' | undefined;
}

/** One resource, by itself. */
export interface ResourceCost {
  readonly resource: string;
  /** Spent on it in the base, minor units. */
  readonly spend: Estimate;
  /** Cash and resources together, and men, at the changed level less the base, replicate by replicate. */
  readonly spendDifference: Difference;
  readonly menDifference: Difference;
  /** The one by the other: minor units per additional man, with Fieller's interval. */
  readonly costPerMan: Estimate;
}

export interface ResourceCosts extends ScenarioResultHeader<'resource-costs'> {
  readonly seed: Seed;
  readonly replicates: number;
  readonly of: 'recruits' | 'volunteers';
  readonly change: number;
  /** In the order of the scenario's resources. */
  readonly rows: readonly ResourceCost[];
  readonly partial: boolean;
  table(): readonly object[];
}

/**
 * What an additional recruit costs by each resource: its level is multiplied by `change` throughout, policies included, all else the same and
 * under the same chance. What it then costs is all that is spent more, cash on signing included.
 *
 * @throws LevyError `options/invalid` (also for a scenario without resources), `seed/invalid`, those of `vary`
 * @example
 * const costs = await resourceCosts(scenario, { seed: 'budget', replicates: 2_000 });
 * costs.rows.map(({ resource, costPerMan }) => [resource, costPerMan.value]);
 */
export async function resourceCosts<Id extends string>(
  base: Scenario<Id>,
  options: ResourceCostsOptions,
): Promise<ResourceCosts> {
  const scenario = assertScenario(base);
  const {
    replicates,
    change = 1.1,
    of = 'recruits',
  } = optionsOf(options, {
    known: [...studyOptionNames, 'replicates', 'change', 'of'],
  });
  const settings = studySettings(options);
  assertReplicates(replicates);
  if (!(typeof change === 'number' && change > 0 && Number.isFinite(change) && change !== 1))
    fail('options/invalid', 'change', change, 'a number > 0 other than 1');
  const known: readonly unknown[] = ['recruits', 'volunteers'];
  if (!known.includes(of)) fail('options/invalid', 'of', of, "'recruits' or 'volunteers'");
  const resources = scenario.resources ?? [];
  if (resources.length === 0)
    return failText('options/invalid', 'resources', 'a scenario without resources', 'at least one resource');
  const byRecruit = resources.filter(({ costPer, cost }) => costPer === 'recruit' && cost > 0);
  const { onProgress, level, ...shared } = settings;
  const arms = Object.fromEntries([
    ...resources.map(({ name }) => [changed(name), withMore(scenario, name, change)] as const),
    ...byRecruit.map(
      ({ name }) => [free(name), vary<Id, Id>(scenario, { resources: { [name]: { cost: 0 } } })] as const,
    ),
  ]);
  const total = replicates * (Object.keys(arms).length + 1);
  const comparison = await compare(scenario, arms, {
    ...shared,
    replicates,
    level,
    keep: 'totals',
    onProgress: ({ share }) =>
      onProgress?.({ done: share === 1 ? 1 : 0, total: 1, share, remaining: Math.round(total * (1 - share)) }),
  });
  const rows = resources.map((resource): ResourceCost => {
    const arm = comparison.arms[changed(resource.name)]!;
    return {
      resource: resource.name,
      spend: spendOn(resource, scenario, comparison, level),
      spendDifference: arm.difference('totalSpend'),
      menDifference: arm.difference(of),
      costPerMan: arm.ratio('totalSpend', of),
    };
  });
  return {
    ...headerOf('resource-costs', scenario),
    seed: settings.seed,
    replicates: comparison.n,
    of,
    change,
    rows,
    partial: comparison.partial,
    table: () => resourceCostRows({ rows }),
  };
}

const changed = (name: string): string => `more ${name}`;
const free = (name: string): string => `free ${name}`;

/** The scenario with a resource multiplied throughout, whatever policies make of it. */
function withMore<Id extends string>(scenario: Scenario<Id>, name: string, change: number): Scenario<Id> {
  const more = { from: scenario.calendar.start, scale: { [`resources.${name}.level`]: change } };
  return vary<Id, Id>(scenario, { policies: [...scenario.policies, more] });
}

/** What one resource costs: known beforehand where it is paid by the month; else what is saved where it is free, which moves no man. */
function spendOn<Id extends string>(
  { name, costPer, cost }: Resource,
  scenario: Scenario<Id>,
  comparison: Comparison<string, Id>,
  level: number,
): Estimate {
  if (costPer === 'recruit' && cost > 0) {
    const saved = comparison.arms[free(name)]!.differences('resourceSpend').map((difference) => -difference);
    return meanOf(saved, null, level);
  }
  const { resources, periods } = compile(scenario);
  const one = resources.find(({ elasticity }) => elasticity === `resources.${name}.elasticity`)!;
  let sum = 0;
  scenario.regions.forEach((_, r) => periods.forEach((__, t) => (sum += one.cost(r, t))));
  return meanOf(new Float64Array(comparison.n).fill(sum), null, level);
}

/** Rows of a result's data. */
export function resourceCostRows({ rows }: Pick<ResourceCosts, 'rows'>): object[] {
  return rows.map(({ resource, spend, spendDifference, menDifference, costPerMan }) => ({
    resource,
    spend,
    'more spent': spendDifference,
    'more men': menDifference,
    'cost per additional man': costPerMan,
  }));
}
