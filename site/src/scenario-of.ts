import { defineScenario, type Scenario, scenarioFromJSON, vary } from 'levy';
import { withMedian } from 'levy/studies';
import { campaigns } from 'virtual:site-data';
import type { Settings, State } from './state.js';

const known = new Map<string, Scenario>();

/** The scenario that everything starts from, checked once. Errors: those of `scenarioFromJSON`; an Error for a campaign that is none. */
export function baseOf({ campaign, own }: Pick<State, 'campaign' | 'own'>): Scenario {
  const key = own ?? campaign;
  const scenario = known.get(key) ?? checked(campaign, own);
  known.set(key, scenario);
  return scenario;
}

function checked(campaign: string, own: string | null): Scenario {
  if (own !== null) return scenarioFromJSON(own);
  const found = campaigns.find(({ id }) => id === campaign);
  if (found === undefined)
    throw new Error(`There is no campaign “${campaign}”; there are ${campaigns.map(({ id }) => id).join(', ')}.`);
  return defineScenario(found.scenario as Parameters<typeof defineScenario>[0]);
}

/** The scenario with what was moved. Errors: those of `vary` and `withMedian`, for what the model refuses. */
export function scenarioOf(
  state: Pick<State, 'campaign' | 'own'>,
  { target, medians }: Settings,
  name?: string,
): Scenario {
  const base = baseOf(state);
  const aimed = target === null ? base : vary(base, { target });
  const moved = Object.entries(medians)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((scenario, [path, median]) => withMedian(scenario, path, median), aimed);
  return name === undefined ? moved : vary(moved, { name });
}
