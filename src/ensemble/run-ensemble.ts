import { assertScenario, type Scenario } from '../scenario/index.js';
import { cancelled, keepPlanOf, prepare, readRunOptions, runBlocks, type RunOptions } from '../runs/index.js';
import { type Ensemble, makeEnsemble } from './ensemble.js';
import { withKept } from './kept-of.js';

/**
 * Runs a scenario many times over: every replicate draws the unknown parameters and all chance anew.
 *
 * Works in slices of some milliseconds and lets others have their turn in between. Cancelling is no error: the promise resolves to the
 * replicates done, with `partial` true; if there are none it rejects with an `AbortError`.
 *
 * @throws LevyError those of `assertScenario`; `seed/invalid`; `options/invalid` for options out of range; `work/failed` where an executor fails
 *   twice at the same replicates: what was done is in `keptOf(error)`.
 * @example
 * const e = await runEnsemble(russia2023, { seed: 'paper', replicates: 10_000 });
 */
export async function runEnsemble<Id extends string>(
  scenario: Scenario<Id>,
  options: RunOptions,
): Promise<Ensemble<Id>> {
  const checked = assertScenario(scenario);
  const { settings } = readRunOptions(options, 'auto');
  if (!(await prepare([checked], settings.signal))) throw cancelled();
  const plan = keepPlanOf(checked, settings, true);
  const { stores, done, error } = await runBlocks({
    ...settings,
    arms: [{ scenario: checked, plan, sampling: settings.sampling }],
  });
  if (done === 0) throw error ?? cancelled();
  const ensemble = makeEnsemble<Id>({
    scenario: checked,
    seed: settings.seed,
    view: { store: stores[0]!, rows: null },
    requested: settings.replicates,
    partial: done < settings.replicates,
    conditional: false,
  });
  if (error !== null) throw withKept(error, [ensemble]);
  return ensemble;
}
