import { type Ensemble, makeEnsemble, withKept } from '../ensemble/index.js';
import { cancelled, keepPlanOf, prepare, runBlocks, type RunSettings } from '../runs/index.js';
import type { Scenario } from '../scenario/index.js';

/**
 * Runs scenarios side by side under one seed, range by range in turn, so that what is cancelled half way is balanced. The scenarios have
 * passed `assertScenario`. Errors: as `runEnsemble`; `keptOf` gives an ensemble a scenario.
 */
export async function runArms(scenarios: readonly Scenario[], settings: RunSettings): Promise<Ensemble[]> {
  if (!(await prepare(scenarios, settings.signal))) throw cancelled();
  const arms = scenarios.map((scenario) => ({
    scenario,
    plan: keepPlanOf(scenario, settings, false),
    sampling: settings.sampling,
  }));
  const { stores, done, error } = await runBlocks({ ...settings, arms });
  if (done === 0) throw error ?? cancelled();
  const ensembles = scenarios.map((scenario, a) =>
    makeEnsemble({
      scenario,
      seed: settings.seed,
      view: { store: stores[a]!, rows: null },
      requested: settings.replicates,
      partial: done < settings.replicates,
      conditional: false,
    }),
  );
  if (error !== null) throw withKept(error, ensembles);
  return ensembles;
}
