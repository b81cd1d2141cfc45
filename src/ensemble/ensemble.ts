import { fail, failText, isRecord, readSafely, snapshot } from '../errors/index.js';
import type { Seed } from '../random/index.js';
import { addressOf, type MetricOf, type SeriesOf } from '../model/index.js';
import { headerOf, type Scenario, type ScenarioResultHeader } from '../scenario/index.js';
import { assertCount, maxReplicates, type Precision, type RunResult, simulate } from '../runs/index.js';
import { type Attainment, attainmentOf, type AttainmentOptions } from './attainment.js';
import { type Band, bandOf, type BandOptions } from './band.js';
import type { Estimated } from './estimated.js';
import { byRegionOf, type RegionalOf, regionalMean } from './by-region.js';
import {
  assertProbability,
  type Estimate,
  type EstimateOptions,
  type Randomisations,
  levelOf,
  meanOf,
  probabilityOf,
  quantilesOf,
} from '../stats/index.js';
import { type EnsembleEvent, eventOutcomes, type Keep, type Store } from '../store/index.js';
import { type EnsembleRow, rowMaker, rowsOf } from './rows.js';
import {
  pick,
  randomisationsOf,
  replicatesOf,
  sizeOf,
  type View,
  viewCoercion,
  viewParameter,
  viewValues,
} from './view.js';

/** A question of yes or no about a replicate, answered from its row. */
export type RowPredicate = (row: EnsembleRow) => boolean;

/** Many replicates of one scenario, and what can be asked of them. Metrics are cumulative, at the end unless a reference says otherwise. */
export interface Ensemble<Id extends string = string> extends ScenarioResultHeader<'ensemble'> {
  readonly scenario: Scenario<Id>;
  readonly seed: Seed;
  /** How replicates came to what is not known: independently, or out of 16 randomisations of Sobol' points. */
  readonly sampling: 'independent' | 'sobol';
  /** Number of the first replicate. */
  readonly first: number;
  /** Replicates done; in a conditional ensemble those that match. */
  readonly n: number;
  /** Replicates asked for; more than were done when the work was cancelled. */
  readonly requested: number;
  readonly partial: boolean;
  /** Whether only some of the replicates are here: the result of `given`. */
  readonly conditional: boolean;
  /** What is kept of every replicate beside national totals, and whether regions are summed up over replicates. */
  readonly keep: Keep;
  readonly regionSums: boolean;
  /** What the run took to be as precise as asked; left out where a number of replicates was asked for. */
  readonly precision?: Precision<Estimated<Id>>;

  /** Share of replicates in which an event happens, with Wilson's interval. Errors: `event/invalid`, those of references, `ensemble/not-kept`. */
  probability(event: EnsembleEvent<Id> | RowPredicate, options?: EstimateOptions): Estimate;
  /** Mean over replicates, with Student's t interval. Errors: those of references; `ensemble/not-kept`. */
  mean(of: MetricOf<Id>, options?: EstimateOptions): Estimate;
  /** Quantile over replicates (definition 7 of Hyndman and Fan), with an interval of order statistics. `probability` 0-1. */
  quantile(of: MetricOf<Id>, probability: number, options?: EstimateOptions): Estimate;
  /** Spread of outcomes period by period: 0.9 of the replicates lie in it unless `level` says otherwise. */
  band(of: SeriesOf<Id>, options?: BandOptions): Band;
  /** Mean in every region. */
  byRegion(of: RegionalOf, options?: EstimateOptions): Record<Id, Estimate>;
  /** How often quotas are met: nationally, in every region, in at least k, in each; by all recruits and by genuine volunteers. */
  attainment(options?: AttainmentOptions): Attainment<Id>;
  /** The replicates in which coercion is in use (or not), or of which the predicate is true. Errors: `ensemble/empty` where there are none. */
  given(condition: { readonly coercion: boolean } | RowPredicate): Ensemble<Id>;
  /** The raw numbers of a metric, one per replicate: a copy. */
  values(of: MetricOf<Id>): Float64Array;
  /** Values of an uncertain parameter, one per replicate: a copy. Errors: `reference/unknown-parameter`. */
  parameters(path: string): Float64Array;
  /** One plain row per replicate. */
  rows(): EnsembleRow[];
  /** Some of the replicates, by their places here, as of an array: `slice(0, 500)` is what 500 replicates would have given. */
  slice(from: number, to?: number): Ensemble<Id>;
  /** One replicate by its number, in full. */
  replay(replicate: number): RunResult<Id>;
}

/** What an ensemble is made of. */
export interface EnsembleParts {
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly view: View;
  readonly requested: number;
  readonly partial: boolean;
  readonly conditional: boolean;
  readonly precision?: Precision<Estimated> | undefined;
}

/** Where an ensemble keeps its view: other folders of the library reach it, printing and JSON do not. */
const storeKey: unique symbol = Symbol.for('levy.store') as never;

/** The store behind an ensemble and the rows of its replicates in it. Errors: `options/invalid` for what is no ensemble of this library. */
export function viewOf(ensemble: Ensemble): View {
  return hiddenOf(ensemble).view;
}

/**
 * The ensemble itself, where a copy of it is given that holds it: what is read from it then is what was run, whatever the copy says.
 * Errors: as {@link viewOf}.
 */
export function genuine<Id extends string>(ensemble: Ensemble<Id>): Ensemble<Id> {
  return hiddenOf(ensemble).ensemble as Ensemble<Id>;
}

/** Whether a value is an ensemble of this library, or a copy that still holds one. */
export function isOfLibrary(value: unknown): value is Ensemble {
  return readSafely(
    'options/invalid',
    'ensemble',
    () => typeof value === 'object' && value !== null && Object.hasOwn(value, storeKey),
  );
}

interface Hidden {
  readonly view: View;
  readonly ensemble: Ensemble;
}

function hiddenOf(ensemble: Ensemble): Hidden {
  const hidden = readSafely('options/invalid', 'ensemble', () => {
    const given = ensemble as unknown as Partial<Record<typeof storeKey, Hidden>> | null | undefined;
    return given?.[storeKey];
  });
  return isRecord(hidden?.view)
    ? hidden
    : fail(
        'options/invalid',
        'ensemble',
        ensemble,
        'an ensemble made by runEnsemble; copies and JSON hold its rows only',
      );
}

/** The store behind an ensemble, of all its replicates. */
export function storeOf(ensemble: Ensemble): Store {
  return viewOf(ensemble).store;
}

export function makeEnsemble<Id extends string>(parts: EnsembleParts): Ensemble<Id> {
  const { seed, view, requested, partial, conditional, precision } = parts;
  const scenario = parts.scenario as Scenario<Id>;
  const n = sizeOf(view);
  if (n === 0)
    failText(
      'ensemble/empty',
      conditional ? 'condition' : 'replicates',
      'no replicate',
      conditional ? 'a condition that some replicate meets' : 'at least one replicate',
    );
  const { store } = view;
  const sampling = store.randomised ? 'sobol' : 'independent';
  const groups = (): Randomisations | null => randomisationsOf(view);
  const among = (rows: Int32Array, isConditional: boolean): Ensemble<Id> =>
    makeEnsemble<Id>({
      ...parts,
      view: { store, rows },
      requested: rows.length,
      partial: partial && isConditional,
      conditional: isConditional,
      precision: undefined,
    });
  const rowsWhere = (holds: (j: number) => boolean): Int32Array =>
    Int32Array.from(Array.from({ length: n }, (_, j) => j).filter(holds), (j) => view.rows?.[j] ?? j);

  const ensemble: Ensemble<Id> = {
    ...headerOf('ensemble', scenario),
    scenario,
    seed,
    sampling,
    first: replicatesOf(view)[0]!,
    n,
    requested,
    partial,
    conditional,
    keep: store.keep,
    regionSums: store.summaries !== null && view.rows === null,
    ...(precision === undefined ? {} : { precision: Object.freeze(precision) as Precision<Estimated<Id>> }),
    probability(event, options = {}) {
      const level = levelOf(options);
      const outcomes = typeof event === 'function' ? outcomesOf(view, event) : pick(view, eventOutcomes(store, event));
      return probabilityOf(outcomes, groups(), level);
    },
    mean(of, options = {}) {
      const address = addressOf(store.program, of);
      const level = levelOf(options);
      return address.region < 0
        ? meanOf(viewValues(view, address), groups(), level)
        : regionalMean(view, address, level);
    },
    quantile(of, probability, options = {}) {
      assertProbability(probability);
      return quantilesOf(viewValues(view, addressOf(store.program, of)), [probability], groups(), levelOf(options))[0]!;
    },
    band: (of, options = {}) => bandOf(view, of, options),
    byRegion: (of, options = {}) => byRegionOf<Id>(view, of, options),
    attainment: (options = {}) => attainmentOf<Id>(view, options),
    given(condition) {
      if (typeof condition === 'function') {
        const row = rowMaker(view);
        return among(
          rowsWhere((j) => holds(condition, row(j))),
          true,
        );
      }
      const wanted = coercionWanted(condition);
      const flags = viewCoercion(view);
      return among(
        rowsWhere((j) => flags[j] === wanted),
        true,
      );
    },
    values: (of) => viewValues(view, addressOf(store.program, of)),
    parameters: (path) => viewParameter(view, path),
    rows: () => rowsOf(view),
    slice(from, to = n) {
      assertCount('from', from, 0, n);
      assertCount('to', to, from, n);
      if (from === to)
        failText(
          'ensemble/empty',
          'to',
          `no replicate from place ${String(from)} to before ${String(to)}`,
          'a place after from',
        );
      return among(
        rowsWhere((j) => j >= from && j < to),
        conditional,
      );
    },
    replay(replicate) {
      assertCount('replicate', replicate, 0, maxReplicates);
      return simulate(scenario, { seed, replicate, sampling });
    },
  };
  Object.defineProperty(ensemble, storeKey, { value: { view, ensemble } satisfies Hidden, enumerable: false });
  return Object.freeze(ensemble);
}

function outcomesOf(view: View, predicate: RowPredicate): Uint8Array {
  const row = rowMaker(view);
  return Uint8Array.from({ length: sizeOf(view) }, (_, j) => (holds(predicate, row(j)) ? 1 : 0));
}

function holds(predicate: RowPredicate, row: EnsembleRow): boolean {
  const answer: unknown = predicate(row);
  if (typeof answer !== 'boolean') fail('options/invalid', 'predicate', answer, 'true or false for every row');
  return answer;
}

function coercionWanted(condition: unknown): 0 | 1 {
  const { coercion, ...others } = isRecord(condition) ? snapshot(condition, 'options/invalid', 'condition') : {};
  if (typeof coercion !== 'boolean' || Object.keys(others).length > 0) {
    return fail(
      'options/invalid',
      'condition',
      condition,
      '{ coercion: true }, { coercion: false } or a function of a row',
    );
  }
  return coercion ? 1 : 0;
}
