import { failText } from '../errors/index.js';
import { assertScenario, headerOf, type Scenario } from '../scenario/index.js';
import type { Series } from '../series/index.js';
import { type Calibration, calibrationRows } from './calibration.js';
import { calibrationWarnings } from './result/calibration-warnings.js';
import { predictedObservation } from './result/check-rows.js';
import { type Draws, drawsOf } from './draws.js';
import { type FittedPopulation, fittedPopulation } from './sampler/fitted-population.js';
import { type Compared, comparedOf } from './likelihood.js';
import { type CalibrateSettings, readSeries } from './options.js';
import { fittedParameters, priorShare } from './result/parameter-summaries.js';
import { posteriorRows, waysGivenData } from './result/posterior-rows.js';
import { posteriorScenario } from './result/posterior-scenario.js';
import { predictAnew } from './result/predictions.js';
import { type Prior, priorOf } from './prior.js';
import { type Target, targetsOf } from './targets.js';

/** A fit with all that predictions need. */
export interface FittedScenario<Id extends string = string> {
  readonly calibration: Calibration<Id>;
  readonly scenario: Scenario<Id>;
  readonly series: readonly Series[];
  readonly compared: Compared;
  readonly population: FittedPopulation;
  readonly draws: Draws;
}

/**
 * Fits a scenario to observations published until a day, or to all (`null`), and simulates the later ones beside them. `null` where the signal stopped it before
 * there was anything. Errors: those of `calibrate`; `options/invalid` where nothing was published until that day, or nothing after.
 */
export async function fitScenario<Id extends string>(
  scenario: Scenario<Id>,
  given: Series | readonly Series[],
  settings: CalibrateSettings,
  until: string | null,
): Promise<FittedScenario<Id> | null> {
  const checked = assertScenario(scenario);
  const series = readSeries(given);
  const { targets: all, leftOut } = targetsOf(checked, series);
  const { targets, fitted } = partedAt(all, until);
  const prior = priorOf(checked, settings.vary);
  const draws = drawsOf(settings.seed);
  const compared = comparedOf(targets, fitted);
  const population = await fittedPopulation({ prior, compared, draws, settings });
  if (population === null) return null;
  const { fit, fresh, ways } = population;
  const used = usedOf(prior, population);
  const rows = posteriorRows(prior, fit.particles, used);
  const parameters = fittedParameters(prior, fit.particles, rows);
  const check =
    fresh === null
      ? []
      : predictAnew(compared, fresh, ways, draws)
          .slice(0, fitted)
          .map((predicted, k) => predictedObservation(targets[k]!, series, checked.regions, predicted));
  const after =
    checked.coercion === null ? null : fit.particles.reduce((sum, one) => sum + used(one), 0) / fit.particles.length;
  const effectiveSampleSize = 1 / rows.weights.reduce((sum, weight) => sum + weight * weight, 0);
  const isPartial = fit.stopped !== null;
  const names = series.map(({ name }) => name);
  const result = {
    ...headerOf('calibration', checked),
    seed: settings.seed,
    method: 'tempered sequential Monte Carlo, synthetic likelihood' as const,
    series: series.map(({ name }, s) => ({
      name,
      used: targets.slice(0, fitted).filter((target) => target.series === s).length,
      leftOut: leftOut.filter((one) => one.series === s).length,
    })),
    parameters,
    posterior: {
      scenario: posteriorScenario<Id>(prior.scenario as Scenario<Id>, rows, names, isPartial),
      parameters: rows.paths,
      rows: rows.rows,
      weights: rows.weights,
    },
    coercion: after === null ? null : { prior: priorShare(prior), posterior: after },
    lnEvidence: fit.lnEvidence,
    effectiveSampleSize,
    particles: fit.particles.length,
    repetitions: fit.repetitions,
    replicates: population.replicates,
    stages: fit.stages,
    check,
    warnings: calibrationWarnings({
      prior,
      particles: fit.particles,
      parameters,
      check,
      effectiveSampleSize,
      reached: population.reached,
      stopped: fit.stopped,
      temperature: fit.temperature,
      used: after,
    }),
    temperature: fit.temperature,
    partial: isPartial,
  };
  const calibration = { ...result, table: () => calibrationRows(result) };
  return { calibration, scenario: checked, series, compared, population, draws };
}

/** Targets published until a day first, each part in its order. */
function partedAt(
  all: readonly Target[],
  until: string | null,
): { readonly targets: readonly Target[]; readonly fitted: number } {
  if (until === null) return { targets: all, fitted: all.length };
  const known = all.filter(({ date }) => date <= until);
  const later = all.filter(({ date, value }) => date > until && value !== null);
  if (known.length === 0)
    failText('options/invalid', 'fitUntil', until, `a day by which something was observed: ${all[0]!.date} or later`);
  if (later.length === 0)
    failText('options/invalid', 'fitUntil', until, 'a day after which something was observed, to be predicted');
  return { targets: [...known, ...later], fitted: known.length };
}

/** How likely it is in each particle, given the data, that coercion was used. */
function usedOf(
  prior: Prior,
  { fit, compared }: FittedPopulation,
): (particle: FittedPopulation['fit']['particles'][number]) => number {
  return (particle) => {
    const last = particle.shares.length - 1;
    // Of one way alone: coercion is in use where nothing else is possible.
    if (last === 0) return priorShare(prior);
    // The last way is the one in which the draw lies above every probability in force: it is not used.
    return 1 - waysGivenData(compared, particle, fit.chances)[last]!;
  };
}
