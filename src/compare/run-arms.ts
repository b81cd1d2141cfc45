import { type Ensemble, makeEnsemble, withKept } from '../ensemble/index.js';
import { cancelled, keepPlanOf, looksUntil, prepare, runBlocks, runLooks, type RunSettings } from '../runs/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Store } from '../store/index.js';

/**
 * Runs scenarios side by side under one seed, range by range in turn, so that what is cancelled half way is balanced. The scenarios have
 * passed `assertScenario`. With `isEnough` from look to look until it says so of what has been run. Errors: as `runEnsemble`; `keptOf` gives an
 * ensemble a scenario.
 */
export async function runArms(
  scenarios: readonly Scenario[],
  settings: RunSettings,
  isEnough: ((ensembles: readonly Ensemble[]) => boolean) | null = null,
): Promise<{ readonly ensembles: Ensemble[]; readonly looks: readonly number[] }> {
  if (!(await prepare(scenarios, settings.signal))) throw cancelled();
  const arms = scenarios.map((scenario) => ({
    scenario,
    plan: keepPlanOf(scenario, settings, false),
    sampling: settings.sampling,
  }));
  const ensemblesOf = (stores: readonly Store[], done: number, requested: number): Ensemble[] =>
    scenarios.map((scenario, a) =>
      makeEnsemble({
        scenario,
        seed: settings.seed,
        view: { store: stores[a]!, rows: null },
        requested,
        partial: done < requested,
        conditional: false,
      }),
    );
  const enough = { is: false };
  const { stores, done, error, looks } =
    isEnough === null
      ? { ...(await runBlocks({ ...settings, arms })), looks: [] }
      : await runLooks(
          { ...settings, arms },
          looksUntil(settings.replicates, settings.sampling),
          (soFar) => (enough.is = isEnough(ensemblesOf(soFar, 0, settings.replicates))),
        );
  if (done === 0) throw error ?? cancelled();
  const ensembles = ensemblesOf(stores, done, enough.is ? done : settings.replicates);
  if (error !== null) throw withKept(error, ensembles);
  return { ensembles, looks };
}
