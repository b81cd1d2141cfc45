import { exp } from '../numeric/index.js';
import { logRelativeCovariate } from './covariates.js';
import type { Scenario } from './types.js';

/**
 * What quotas are proportional to, B_i = basis_i · Π_k (z_ik / z̄_k)^θ_k, in the order of the regions: the basis is the men of service
 * age or a covariate, the tilt gives exponents θ by covariate, z̄_k is the mean weighted by men over all regions, announced quota or not.
 */
export function quotaBasis(scenario: Scenario): Float64Array {
  const { basis, tilt } = scenario.quota;
  const weights = Float64Array.from(scenario.regions, (region) =>
    basis === 'men' ? region.men : region.covariates[basis]!,
  );
  for (const [name, exponent] of Object.entries(tilt)) {
    const logRatio = logRelativeCovariate(scenario, name);
    for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! * exp(exponent * logRatio[i]!);
  }
  return weights;
}
