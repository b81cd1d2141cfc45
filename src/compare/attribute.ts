import { optionsOf } from '../errors/index.js';
import type { Seed } from '../random/index.js';
import {
  assertScenario,
  headerOf,
  type ScenarioResultHeader,
  type Scenario,
  thirdLedger,
  type ThirdLedgerWords,
} from '../scenario/index.js';
import { makeArm } from './compare.js';
import { addressOf, type MetricOf } from '../model/index.js';
import { type Ensemble, randomisationsOf, viewOf, viewCoercion, viewValues } from '../ensemble/index.js';
import { readRunOptions, type RunOptions } from '../runs/index.js';
import {
  type Estimate,
  type EstimateOptions,
  checkedLevel,
  type Difference,
  differenceOf,
  groupsWhere,
  meanOf,
  probabilityOf,
} from '../stats/index.js';
import { runArms } from './run-arms.js';
import { scenarioWithout, type Without } from './without.js';

export interface AttributeOptions extends RunOptions, EstimateOptions {}

/** Effects of one thing, men, mean over replicates: what happens with it less what happens without it under the same chance. */
export interface Effects {
  /** Replicates behind these numbers. */
  readonly n: number;
  /** Genuine volunteers there would be without it and are not with it. */
  readonly crowdedOut: Estimate;
  /** Genuine volunteers there are with it and would not be without it. */
  readonly added: Estimate;
  /** Genuine volunteers that there are both ways. */
  readonly wouldHaveComeAnyway: Estimate;
  readonly volunteers: Difference;
  readonly induced: Difference;
  readonly coerced: Difference;
  readonly recruits: Difference;
  /** Men who fled because of it. */
  readonly fled: Difference;
}

/** What one part of a scenario does, by running it without that part under the same seed. */
export interface Attribution<Id extends string = string> extends Effects, ScenarioResultHeader<'attribution'> {
  /** What was taken away, in words. */
  readonly without: string;
  readonly seed: Seed;
  readonly requested: number;
  readonly partial: boolean;
  /** Of coercion: how often it is in use, and its effects in those replicates alone (`null` where it never is); `null` for a policy. */
  readonly used: Estimate | null;
  readonly whereUsed: Effects | null;
  readonly actual: Ensemble<Id>;
  readonly counterfactual: Ensemble<Id>;
  /** Of any metric: with it less without it. */
  difference(of: MetricOf<Id>, options?: EstimateOptions): Difference;
  /** Ratio of two of these differences, such as men who fled per man coerced, with Fieller's interval. */
  ratio(of: MetricOf<Id>, per: MetricOf<Id>, options?: EstimateOptions): Estimate;
  /** The effects as rows. */
  table(): readonly object[];
}

/**
 * What coercion, or one policy, does to who joins: the scenario is run with and without it under the same seed and compared replicate by
 * replicate, country-wide. The model follows numbers of men and no individuals: "crowded out" and "added" are the negative and
 * positive part of a replicate's difference in volunteers, "would have come anyway" the smaller of its two numbers.
 *
 * Errors: those of `compare`; `options/invalid`, `reference/unknown-policy`.
 */
export async function attribute<Id extends string>(
  base: Scenario<Id>,
  what: { readonly without: Without },
  options: AttributeOptions,
): Promise<Attribution<Id>> {
  const { without } = optionsOf(what, { path: 'what', known: ['without'] });
  const { settings, given } = readRunOptions(options, 'national', ['level']);
  const { level: coverage = 0.95 } = given;
  const level = checkedLevel(coverage);
  const scenario = assertScenario(base);
  const other = scenarioWithout(scenario, without);
  const [actual, counterfactual] = (await runArms([scenario, other.scenario], settings)) as [
    Ensemble<Id>,
    Ensemble<Id>,
  ];
  const arm = makeArm(other.without, counterfactual, actual, level);
  const effects = effectsOf(actual, counterfactual, null, level);
  const flags = viewCoercion(viewOf(actual));
  const ofCoercion = without === 'coercion';
  const using = flags.reduce((sum, flag) => sum + flag, 0);
  const whereUsed = ofCoercion && using > 0 ? effectsOf(actual, counterfactual, flags, level) : null;
  const used = ofCoercion ? probabilityOf(flags, randomisationsOf(viewOf(actual)), level) : null;
  return {
    ...headerOf('attribution', scenario),
    without: other.without,
    seed: settings.seed,
    requested: actual.requested,
    partial: actual.partial,
    ...effects,
    used,
    whereUsed,
    actual,
    counterfactual,
    difference: (of, estimate) => arm.difference(of, estimate),
    ratio: (of, per, estimate) => arm.ratio(of, per, estimate),
    table: () => rowsOf(effects, whereUsed, thirdLedger(arm.ensemble.scenario)),
  };
}

function effectsOf(actual: Ensemble, counterfactual: Ensemble, flags: Uint8Array | null, level: number): Effects {
  const numbers = (
    ensemble: Ensemble,
    metric: 'volunteers' | 'induced' | 'coerced' | 'recruits' | 'fled',
  ): Float64Array => {
    const view = viewOf(ensemble);
    const values = viewValues(view, addressOf(view.store.program, metric));
    return flags === null ? values : values.filter((_, i) => flags[i] === 1);
  };
  const groups = groupsWhere(randomisationsOf(viewOf(actual)), (i) => flags === null || flags[i] === 1);
  const mean = (values: Float64Array): Estimate => meanOf(values, groups, level);
  const volunteers = numbers(actual, 'volunteers');
  const without = numbers(counterfactual, 'volunteers');
  const difference = (metric: 'volunteers' | 'induced' | 'coerced' | 'recruits' | 'fled'): Difference =>
    differenceOf(numbers(counterfactual, metric), numbers(actual, metric), groups, level);
  return {
    n: volunteers.length,
    crowdedOut: mean(volunteers.map((value, i) => Math.max(0, without[i]! - value))),
    added: mean(volunteers.map((value, i) => Math.max(0, value - without[i]!))),
    wouldHaveComeAnyway: mean(volunteers.map((value, i) => Math.min(value, without[i]!))),
    volunteers: difference('volunteers'),
    induced: difference('induced'),
    coerced: difference('coerced'),
    recruits: difference('recruits'),
    fled: difference('fled'),
  };
}

function labelsOf(words: ThirdLedgerWords): Partial<Record<keyof Effects, string>> {
  return {
    wouldHaveComeAnyway: 'volunteers who come either way',
    crowdedOut: 'volunteers crowded out',
    added: 'volunteers added',
    induced: `signed ${words.induced} because of it`,
    coerced: `${words.ledger} because of it`,
    recruits: 'more recruits counted, all ledgers',
    fled: 'fled because of it',
  };
}

function rowsOf(all: Effects, whereUsed: Effects | null, words: ThirdLedgerWords): object[] {
  return Object.entries(labelsOf(words)).map(([key, effect]) => ({
    effect,
    'all replicates': all[key as keyof Effects],
    ...(whereUsed === null ? {} : { 'where it is used': whereUsed[key as keyof Effects] }),
  }));
}
