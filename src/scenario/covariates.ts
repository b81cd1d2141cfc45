import { ln } from '../numeric/index.js';
import type { Scenario } from './types.js';

/**
 * ln(z_i / z̄) for every region in the scenario's order, where z is a covariate and z̄ its mean over all regions weighted by men of
 * service age. A region's basis or willingness is multiplied by exp(exponent × this). The covariate must be there for every region.
 */
export function logRelativeCovariate(scenario: Pick<Scenario, 'regions'>, name: string): Float64Array {
  let men = 0;
  let sum = 0;
  for (const region of scenario.regions) {
    men += region.men;
    sum += region.men * region.covariates[name]!;
  }
  const lnMean = ln(sum / men);
  return Float64Array.from(scenario.regions, (region) => ln(region.covariates[name]!) - lnMean);
}

/** Names of covariates that a scenario's rules use, in order of first use. */
export function usedCovariates({
  quota,
  uptake,
}: Pick<Scenario, 'quota' | 'uptake'>): readonly { readonly path: string; readonly name: string }[] {
  return [
    ...(quota.basis === 'men' ? [] : [{ path: 'quota.basis', name: quota.basis }]),
    ...Object.keys(quota.tilt).map((name) => ({ path: `quota.tilt.${name}`, name })),
    ...Object.keys(uptake.elasticity).map((name) => ({ path: `uptake.elasticity.${name}`, name })),
  ];
}
