import { fail, isRecord, optionsOf, readSafely, snapshot } from '../errors/index.js';
import type { Seed } from '../random/index.js';
import {
  assertScenario,
  headerOf,
  listed,
  type ScenarioResultHeader,
  type Metric,
  metrics,
  metricTraits,
  type Scenario,
  type StateName,
} from '../scenario/index.js';
import { pairedBand, type PairedBand, pairedSpread, type PairedSpread, type SpreadOptions } from './paired-outcomes.js';
import { assertMargin, decideBy, type DecideOptions, type Decision } from './decide.js';
import { addressOf, compile, type MetricOf } from '../model/index.js';
import { type Ensemble, randomisationsOf, viewOf, viewValues } from '../ensemble/index.js';
import {
  keepPlanOf,
  makeStore,
  type Precision,
  type PreciseReplicates,
  readPrecise,
  readRunOptions,
  type RunOptions,
} from '../runs/index.js';
import { assertSameDays, referenceText } from '../store/index.js';
import {
  type Estimate,
  type EstimateOptions,
  assertProbability,
  checkedLevel,
  levelOf,
  type Difference,
  differenceOf,
  quantilesOf,
  ratioOf,
  standardErrorOf,
} from '../stats/index.js';
import { runArms } from './run-arms.js';

export interface CompareOptions<Id extends string = string> extends Omit<RunOptions, 'replicates'>, EstimateOptions {
  /**
   * How many replicates of every scenario, 1 to 10,000,000; or `{ until: { se, of }, max }`: until the mean difference of the metric `of` has a standard
   * error of at most `se` in every scenario. When and with what reservations see `runEnsemble`.
   */
  readonly replicates: number | PreciseReplicates<MetricOf<Id>>;
  /** Margin of `decide` where none is given there: the smallest difference that matters, declared before anything is run. */
  readonly margin?: number | undefined;
}

/** As {@link DecideOptions}; the margin may have been declared with the comparison. */
export type ArmDecideOptions = Omit<DecideOptions, 'margin'> & {
  readonly margin?: DecideOptions['margin'] | undefined;
};

/** One scenario held against the base. */
export interface Arm<Id extends string = string> {
  readonly kind: 'arm';
  readonly name: string;
  readonly ensemble: Ensemble<Id>;
  /** Mean of this scenario's number less the base's, replicate by replicate. Errors: those of references, `reference/different-days`; `ensemble/not-kept`. */
  difference(of: MetricOf<Id>, options?: EstimateOptions): Difference;
  /** The same, replicate by replicate: raw numbers. */
  differences(of: MetricOf<Id>): Float64Array;
  /**
   * Ratio of two mean differences, such as spend per additional volunteer, with Fieller's interval. Errors: as `difference`.
   */
  ratio(of: MetricOf<Id>, per: MetricOf<Id>, options?: EstimateOptions): Estimate;
  /** Quantile of the paired difference over replicates: what may happen, `probability` 0-1. Errors: as `difference`. */
  quantile(of: MetricOf<Id>, probability: number, options?: EstimateOptions): Estimate;
  /** How far the paired difference spreads over replicates, 0.9 of them unless `level` says otherwise. */
  spread(of: MetricOf<Id>, options?: SpreadOptions): PairedSpread;
  /** The same period by period. */
  band(
    of: { readonly metric: Metric | StateName; readonly region?: Id | undefined },
    options?: SpreadOptions,
  ): PairedBand;
  /** Differences of the given metrics as rows, all that differ if left out. */
  table(of?: readonly MetricOf<Id>[]): readonly object[];
  /** What the difference amounts to, for a margin declared beforehand. Errors: `options/invalid`. */
  decide(of: MetricOf<Id>, options: ArmDecideOptions): Decision;
}

/** Scenarios under the same chance. */
export interface Comparison<
  Name extends string = string,
  Id extends string = string,
> extends ScenarioResultHeader<'comparison'> {
  readonly seed: Seed;
  /** Replicates done of every scenario, and asked for. */
  readonly n: number;
  readonly requested: number;
  readonly partial: boolean;
  /** What the run took to be as precise as asked; left out where a number of replicates was asked for. */
  readonly precision?: Precision<MetricOf<Id>>;
  readonly base: Ensemble<Id>;
  readonly arms: Readonly<Record<Name, Arm<Id>>>;
  /** Differences of the given metrics (all that differ anywhere, if left out), a row per scenario and metric. */
  table(of?: readonly MetricOf<Id>[]): readonly object[];
}

/**
 * Runs a scenario and others side by side under one seed: every draw is the same wherever the scenarios agree, so that differences are
 * paired replicate by replicate and need far fewer replicates than independent runs.
 *
 * Blocks of all scenarios alternate, so what is cancelled half way is balanced and valid, marked `partial`. Errors: those of
 * `assertScenario` and `runEnsemble`; `options/invalid` for no scenario to compare with and for a margin that is none; an `AbortError` if nothing was done.
 */
export async function compare<Id extends string, Name extends string>(
  base: Scenario<Id>,
  others: Readonly<Record<Name, Scenario<NoInfer<Id>>>>,
  options: CompareOptions<NoInfer<Id>>,
): Promise<Comparison<Name, Id>> {
  const copied = readSafely('options/invalid', 'options', () => (isRecord(options) ? { ...options } : options));
  const precise = isRecord(copied) ? readPrecise(copied.replicates) : null;
  const plain = (precise === null ? copied : { ...copied, replicates: precise.max }) as RunOptions &
    Pick<CompareOptions, 'level' | 'margin'>;
  const { settings, given } = readRunOptions(plain, 'national', ['level', 'margin']);
  const { margin, level: coverage = 0.95 } = given;
  const level = checkedLevel(coverage);
  if (margin !== undefined) assertMargin(margin);
  if (!isRecord(others)) fail('options/invalid', 'others', others, 'scenarios by name, as { bonus }');
  const otherScenarios = readSafely('options/invalid', 'others', () => Object.entries<Scenario<Id>>(others));
  const names = otherScenarios.map(([name]) => name as Name);
  if (names.length === 0) fail('options/invalid', 'others', others, 'at least one scenario by name');
  const scenarios = [assertScenario(base), ...otherScenarios.map(([, scenario]) => assertScenario(scenario))];
  if (precise !== null) {
    // Before anything is run: what cannot be asked would else show at the first look.
    const { keep } = keepPlanOf(scenarios[0]!, settings, false);
    const empty = makeStore(compile(scenarios[0]!), keep, settings.first, false);
    viewValues({ store: empty, rows: null }, addressOf(empty.program, precise.until.of));
  }
  const armsOf = ([ofBase, ...ofOthers]: readonly Ensemble[]): (readonly [Name, Arm<Id>])[] =>
    names.map((name, i) => [name, makeArm(name, ofBase as Ensemble<Id>, ofOthers[i] as Ensemble<Id>, level, margin)]);
  let se = NaN;
  const { ensembles, looks } = await runArms(
    scenarios,
    settings,
    precise === null
      ? null
      : (soFar) => {
          se = Math.max(...armsOf(soFar).map(([, arm]) => standardErrorOf(arm.difference(precise.until.of))));
          return se <= precise.until.se;
        },
  );
  const ofBase = ensembles[0] as Ensemble<Id>;
  const arms = armsOf(ensembles);
  return {
    ...headerOf('comparison', ofBase.scenario),
    seed: settings.seed,
    n: ofBase.n,
    requested: ofBase.requested,
    partial: ofBase.partial,
    ...(precise === null
      ? {}
      : { precision: { asked: precise.until, max: precise.max, reached: se <= precise.until.se, se, looks } }),
    base: ofBase,
    arms: Object.fromEntries(arms) as Record<Name, Arm<Id>>,
    table: (of) => arms.flatMap(([, arm]) => arm.table(of)),
  };
}

export function makeArm<Id extends string>(
  name: string,
  base: Ensemble<Id>,
  ensemble: Ensemble<Id>,
  level: number,
  margin?: number,
): Arm<Id> {
  const numbers = (of: MetricOf<Id>, from: Ensemble<Id>): Float64Array =>
    viewValues(viewOf(from), addressOf(viewOf(from).store.program, of));
  const groups = randomisationsOf(viewOf(base));
  const paired = (of: MetricOf<Id>): readonly [Float64Array, Float64Array] => {
    const both = [numbers(of, base), numbers(of, ensemble)] as const;
    if (typeof of === 'object') assertSameDays(viewOf(base).store.program, viewOf(ensemble).store.program, of);
    return both;
  };
  const difference: Arm<Id>['difference'] = (of, options = {}) =>
    differenceOf(...paired(of), groups, levelOf(options, level));
  const differences: Arm<Id>['differences'] = (of) => {
    const [from, own] = paired(of);
    return own.map((value, i) => value - from[i]!);
  };
  const arm: Arm<Id> = {
    kind: 'arm',
    name,
    ensemble,
    difference,
    differences,
    ratio: (of, per, options = {}) => ratioOf(differences(of), differences(per), groups, levelOf(options, level)),
    quantile(of, probability, options = {}) {
      assertProbability(probability);
      return quantilesOf(differences(of), [probability], groups, levelOf(options, level))[0]!;
    },
    spread: (of, options = {}) => pairedSpread(differences(of), of, options, groups),
    band: (of, options = {}) =>
      pairedBand(ensemble, of, (reference) => differences(reference as MetricOf<Id>), options, groups),
    table: (of) => differenceRows(base, arm, of),
    decide(of, options) {
      const {
        margin: least = margin,
        better,
        level: coverage = level,
      } = optionsOf(options, { known: ['margin', 'better', 'level'] });
      assertMargin(least);
      return decideBy(difference(of, { level: coverage }), { margin: least, better });
    },
  };
  return arm;
}

function differenceRows<Id extends string>(base: Ensemble<Id>, arm: Arm<Id>, of?: readonly MetricOf<Id>[]): object[] {
  const given = snapshot(of, 'options/invalid', 'of');
  if (given !== undefined && !isList(given)) fail('options/invalid', 'of', given, 'an array of metrics');
  const followsMoney = base.scenario.cash !== null && arm.ensemble.scenario.cash !== null;
  const either = (metric: Metric): boolean =>
    listed([metric], base.scenario).length + listed([metric], arm.ensemble.scenario).length > 0;
  const isCash = (metric: Metric): boolean => {
    const { terms, unit } = metricTraits(metric);
    return unit === 'minor units' && !Object.hasOwn(terms, 'resourceSpend');
  };
  const known = metrics.filter((metric) => either(metric) && (followsMoney || !isCash(metric)));
  const all = (given ?? known).map((reference) => ({ reference, difference: arm.difference(reference) }));
  return all
    .filter(({ difference }) => given !== undefined || difference.value !== 0 || difference.se !== 0)
    .map(({ reference, difference }) => ({
      scenario: arm.name,
      metric: referenceText(reference, arm.ensemble.scenario),
      base: base.mean(reference),
      difference,
      correlation: finiteOrNull(difference.correlation),
      'variance ratio': finiteOrNull(difference.varianceRatio),
    }));
}

/** A number of a row; what does not exist is `null`, in memory as in JSON. */
function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}
