import type { Marginals, Scenario } from '../scenario/index.js';

/** Whether coercion can be used in any replicate: scaling leaves a probability of 0 where it is. */
export function coercionMatters(scenario: Scenario, drawn: Marginals): boolean {
  if (scenario.coercion === null) return false;
  return (
    drawn('coercion.probability') !== 0 || scenario.policies.some(({ set }) => (set['coercion.probability'] ?? 0) > 0)
  );
}

/** Whether offers can differ from 1 in any region and period: only then does the pay elasticity matter. */
export function offersMatter(scenario: Scenario, drawn: Marginals): boolean {
  return (
    drawn('uptake.offerResponse') !== 0 ||
    scenario.policies.some(({ set, scale }) => set.offer !== undefined || scale.offer !== undefined)
  );
}

/** Whether a parameter can move any number of a run. What is written but cannot matter is left out of the ledger. */
export function canMatter(path: string, scenario: Scenario, drawn: Marginals): boolean {
  if (path === 'uptake.payElasticity' || path === 'uptake.hazardPayElasticity') return offersMatter(scenario, drawn);
  if (path === 'coercion.probability') return true;
  if (path === 'response.announcementFlight') return drawn(path) !== 0 || coercionMatters(scenario, drawn);
  if (path.startsWith('coercion.') || path.startsWith('response.')) return coercionMatters(scenario, drawn);
  if (path === 'force.returns.lag') return drawn('force.returns.share') !== 0;
  return true;
}
