import { cancelled } from '../runs/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Series } from '../series/index.js';
import type { Calibration } from './calibration.js';
import { fitScenario } from './fit-scenario.js';
import { type CalibrateOptions, readCalibrateOptions } from './options.js';

/**
 * Fits parameters of a scenario to observations: their posterior by tempered sequential Monte Carlo over replicates, with a likelihood from the stated errors of
 * observation and from what chance does to the model (MODEL.md, "Calibration").
 *
 * Parameters that are not known and not varied are averaged over and keep their distributions. Observations outside the campaign are left out and counted. Cancelling is
 * no error: what is done is returned, `partial`.
 *
 * @throws LevyError those of `assertScenario`, `series` and `bindSeries`; `seed/invalid`, `options/invalid`, `options/unknown-name`; `reference/unknown-parameter`
 * @example
 * const fit = await calibrate(russia2023, russia2023Campaign.observed[0], {
 *   seed: 'fit', vary: ['uptake.willing', 'uptake.hazard'],
 * });
 * const drive = await runEnsemble(fit.posterior.scenario, { seed: 'after', replicates: 2_000 });
 */
export async function calibrate<Id extends string>(
  scenario: Scenario<Id>,
  series: Series | readonly Series[],
  options: CalibrateOptions,
): Promise<Calibration<Id>> {
  const { settings } = readCalibrateOptions(options);
  const fitted = await fitScenario(scenario, series, settings, null);
  if (fitted === null) throw cancelled();
  return fitted.calibration;
}
