import type { Seed } from '../random/index.js';
import { cancelled } from '../runs/index.js';
import { assertScenario, headerOf, type Scenario, type ScenarioResultHeader, vary } from '../scenario/index.js';
import type { Series } from '../series/index.js';
import { listText } from '../text/index.js';
import { type CalibrationWarning, calibrationWarnings } from './calibration-warnings.js';
import { type PredictedObservation, predictedObservation } from './check-rows.js';
import { drawsOf } from './draws.js';
import { comparedOf } from './likelihood.js';
import { type CalibrateOptions, readCalibrateOptions, readSeries } from './options.js';
import { type FittedParameter, fittedParameters, priorShare } from './parameter-summaries.js';
import { type FittedPopulation, fittedPopulation } from './fitted-population.js';
import { posteriorRows, waysGivenData } from './posterior-rows.js';
import { predictAnew } from './predictions.js';
import { type Prior, priorOf } from './prior.js';
import type { Stage } from './stages.js';
import { targetsOf } from './targets.js';

/** A posterior, and the scenario that holds it. */
export interface Posterior<Id extends string = string> {
  /** The scenario with the posterior as a joint table, ready for every other call; `sources` say what it was fitted to. */
  readonly scenario: Scenario<Id>;
  /** Columns: paths of parameters. */
  readonly parameters: readonly string[];
  readonly rows: readonly (readonly number[])[];
  /** Shares, adding up to one. */
  readonly weights: readonly number[];
}

/** What observations say of the parameters of a scenario. Plain data but for `table`. */
export interface Calibration<Id extends string = string> extends ScenarioResultHeader<'calibration'> {
  readonly seed: Seed;
  /** How it was fitted. */
  readonly method: 'tempered sequential Monte Carlo, synthetic likelihood';
  /** What it was fitted to: name of each series, observations used, and left out because they lie outside the campaign. */
  readonly series: readonly { readonly name: string; readonly used: number; readonly leftOut: number }[];
  /** Parameters, prior beside posterior. */
  readonly parameters: readonly FittedParameter[];
  readonly posterior: Posterior<Id>;
  /** How likely it is that coercion was used, before and after; `null` where the scenario has none. */
  readonly coercion: { readonly prior: number; readonly posterior: number } | null;
  /** Natural logarithm of the density of the data under the prior: differences compare scenarios fitted to the same data. */
  readonly lnEvidence: number;
  /** How many independent draws the posterior is worth, about. */
  readonly effectiveSampleSize: number;
  /** Draws of the population, repetitions of each that differ in chance, and replicates run in all. */
  readonly particles: number;
  readonly repetitions: number;
  readonly replicates: number;
  readonly stages: readonly Stage[];
  /** Every observation beside what the fitted model predicts for a campaign run again: in-sample, no prediction of anything new. Empty where work was stopped. */
  readonly check: readonly PredictedObservation[];
  readonly warnings: readonly CalibrationWarning[];
  /** Power of the likelihood that was reached: 1 but where `partial`. */
  readonly temperature: number;
  /** Whether the signal or the budget stopped it before all of the data counted. */
  readonly partial: boolean;
  /** A row a parameter: prior and posterior side by side. */
  table(): readonly object[];
}

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
  const checked = assertScenario(scenario);
  const { settings } = readCalibrateOptions(options);
  const all = readSeries(series);
  const { targets, leftOut } = targetsOf(checked, all);
  const prior = priorOf(checked, settings.vary);
  const draws = drawsOf(settings.seed);
  const compared = comparedOf(targets);
  const population = await fittedPopulation({ prior, compared, draws, settings });
  if (population === null) throw cancelled();
  const { fit, fresh, ways } = population;
  const used = usedOf(prior, population);
  const rows = posteriorRows(prior, fit.particles, used);
  const parameters = fittedParameters(prior, fit.particles, rows);
  const check =
    fresh === null
      ? []
      : predictAnew(compared, fresh, ways, draws).map((predicted, k) =>
          predictedObservation(targets[k]!, all, checked.regions, predicted),
        );
  const after =
    checked.coercion === null ? null : fit.particles.reduce((sum, one) => sum + used(one), 0) / fit.particles.length;
  const effectiveSampleSize = 1 / rows.weights.reduce((sum, weight) => sum + weight * weight, 0);
  const isPartial = fit.stopped !== null;
  const names = all.map(({ name }) => name);
  const result = {
    ...headerOf('calibration', checked),
    seed: settings.seed,
    method: 'tempered sequential Monte Carlo, synthetic likelihood' as const,
    series: all.map(({ name }, s) => ({
      name,
      used: targets.filter((target) => target.series === s).length,
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
  return { ...result, table: () => calibrationRows(result) };
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

/** The scenario with the posterior in the place of what was varied. Joint tables that it came from go. */
function posteriorScenario<Id extends string>(
  scenario: Scenario<Id>,
  {
    paths,
    rows,
    weights,
  }: { paths: readonly string[]; rows: readonly (readonly number[])[]; weights: readonly number[] },
  names: readonly string[],
  isPartial: boolean,
): Scenario<Id> {
  const others = scenario.joint.filter((table) => !table.parameters.some((path) => paths.includes(path)));
  const told = `${isPartial ? 'between prior and posterior' : 'posterior'}, fitted by calibrate to ${listText(names.map((name) => `"${name}"`))}`;
  const sources = Object.fromEntries(
    paths.map((path) => {
      const before = scenario.sources[path];
      return [path, before === undefined ? told : `${told}; prior: ${before}`];
    }),
  );
  return vary(scenario, {
    name: `${scenario.name}, fitted`,
    joint: [...others, { parameters: paths, rows, weights }],
    sources,
  });
}

/** Rows of a fit for a table: a row a parameter. */
export function calibrationRows({ parameters }: Pick<Calibration, 'parameters'>): object[] {
  return parameters.map(({ path, prior, posterior, contraction }) => ({
    parameter: path,
    'prior 5 %': prior.low,
    'prior median': prior.median,
    'prior 95 %': prior.high,
    'posterior 5 %': posterior.low,
    'posterior median': posterior.median,
    'posterior 95 %': posterior.high,
    contraction,
  }));
}
