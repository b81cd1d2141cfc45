import { isRecord, readSafely } from '../errors/index.js';
import { compile } from '../model/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import {
  cancelled,
  keepPlanOf,
  looksUntil,
  makeStore,
  type Precision,
  type PreciseReplicates,
  prepare,
  readPrecise,
  readRunOptions,
  runBlocks,
  runLooks,
  type RunOptions,
} from '../runs/index.js';
import type { Store } from '../store/index.js';
import { type Ensemble, makeEnsemble } from './ensemble.js';
import { withKept } from './kept-of.js';
import type { Estimated } from './estimated.js';
import { assertEstimable, standardErrorIn } from './standard-error.js';

/** As {@link RunOptions}, where `replicates` may also say how precise the answer is to be. */
export interface EnsembleOptions<Id extends string = string> extends Omit<RunOptions, 'replicates'> {
  /**
   * How many replicates, 1 to 10,000,000; or `{ until: { se, of }, max }`: until the estimate of `of` (a metric's mean, an event's probability, or with
   * `quantile` a quantile) has a standard error of at most `se`, and no more than `max`. Looked at after 256, 512, 1,024 … replicates (independent ones
   * after 384, 768 … as well) and after `max`, so that the same seed stops at the same look wherever it is run; `precision` of the ensemble says
   * where and whether it was reached. What is kept is planned for `max`.
   *
   * It saves guessing a number, and is no test: stopped where its error first looks small enough, an estimate is not one of a number of replicates fixed
   * beforehand. The bias is of the order of skewness × standard deviation / n, far less than the standard error; but of Sobol' points the error is that of 16
   * randomisations, known to a fifth itself, and the look that passes tends to be one at which it came out low. Where all replicates agree on a
   * mean or quantile the error is 0 and the first look the last, so do not ask it of what hardly ever differs. To decide a claim use `check`, whose sequences hold at every look.
   */
  readonly replicates: number | PreciseReplicates<Estimated<Id>>;
}

/**
 * Runs a scenario many times over: every replicate draws the unknown parameters and all chance anew.
 *
 * Works in slices of some milliseconds and lets others have their turn in between. Cancelling is no error: the promise resolves to the
 * replicates done, with `partial` true; if there are none it rejects with an `AbortError`.
 *
 * @throws LevyError those of `assertScenario`; `seed/invalid`; `options/invalid` for options out of range; `work/failed` where an executor fails
 *   twice at the same replicates: what was done is in `keptOf(error)`. Of replicates until a precision those of references and events too.
 * @example
 * const e = await runEnsemble(russia2023, { seed: 'paper', replicates: 10_000 });
 * const precise = await runEnsemble(russia2023, {
 *   seed: 'paper', sampling: 'sobol', replicates: { until: { se: 500, of: 'volunteers' }, max: 100_000 },
 * });
 */
export async function runEnsemble<Id extends string>(
  scenario: Scenario<Id>,
  options: EnsembleOptions<NoInfer<Id>>,
): Promise<Ensemble<Id>> {
  const checked = assertScenario(scenario);
  const given: EnsembleOptions = readSafely('options/invalid', 'options', () =>
    isRecord(options) ? { ...options } : options,
  );
  const precise = isRecord(given) ? readPrecise(given.replicates) : null;
  const { settings } = readRunOptions(
    (precise === null ? given : { ...given, replicates: precise.max }) as RunOptions,
    'auto',
  );
  if (!(await prepare([checked], settings.signal))) throw cancelled();
  const plan = keepPlanOf(checked, settings, true);
  const wanted = { ...settings, arms: [{ scenario: checked, plan, sampling: settings.sampling }] };
  const ensembleOf = (store: Store, done: number, precision?: Precision<Estimated>): Ensemble<Id> => {
    const requested = precision?.reached === true ? done : settings.replicates;
    return makeEnsemble<Id>({
      scenario: checked,
      seed: settings.seed,
      view: { store, rows: null },
      requested,
      partial: done < requested,
      conditional: false,
      precision,
    });
  };
  if (precise === null) {
    const { stores, done, error } = await runBlocks(wanted);
    if (done === 0) throw error ?? cancelled();
    const ensemble = ensembleOf(stores[0]!, done);
    if (error !== null) throw withKept(error, [ensemble]);
    return ensemble;
  }
  const { until, max } = precise;
  assertEstimable(makeStore(compile(checked), plan.keep, settings.first, false), until.of);
  let se = NaN;
  const { stores, done, error, looks } = await runLooks(wanted, looksUntil(max, settings.sampling), ([store]) => {
    se = standardErrorIn(ensembleOf(store!, 0), until.of);
    return se <= until.se;
  });
  if (done === 0) throw error ?? cancelled();
  const ensemble = ensembleOf(stores[0]!, done, { asked: until, max, reached: se <= until.se, se, looks });
  if (error !== null) throw withKept(error, [ensemble]);
  return ensemble;
}
