import { fail } from '../../errors/index.js';
import { cancelled } from '../../runs/index.js';
import { headerOf, parseIsoDate, type Scenario } from '../../scenario/index.js';
import type { Series } from '../../series/index.js';
import { predictedObservation } from '../result/check-rows.js';
import { fitScenario } from '../fit-scenario.js';
import { type CalibrateOptions, type CalibrateSettings, readCalibrateOptions } from '../options.js';
import { predictOnwards } from '../result/predictions.js';
import type { Hindcast, HindcastRow } from './hindcast-types.js';
import { hindcastRows, hindcastSentence, scoresOf } from './hindcast-words.js';
import { naiveLines } from './naive-lines.js';
import { rankedProbabilityScore } from './scores.js';

export interface HindcastOptions extends CalibrateOptions {
  /** Last day whose observations are fitted, ISO date; by the day through which they count. */
  readonly fitUntil: string;
}

/**
 * Fits a scenario to what was observed until a day and holds its predictions against what came after: bands, scores, and two lines without a model beside them. Predictions are
 * of the same campaign: what chance has been is taken from the fitted observations, so that regions that turned out willing stay so.
 *
 * @throws LevyError those of `calibrate`; `options/invalid` where nothing was observed until that day, or nothing after it
 * @example
 * const miss = await hindcast(canada1916, canada1916Campaign.observed[0], { fitUntil: '1916-05-31', seed: 'canada' });
 * console.log(miss.sentence);
 */
export async function hindcast<Id extends string>(
  scenario: Scenario<Id>,
  series: Series | readonly Series[],
  options: HindcastOptions,
): Promise<Hindcast<Id>> {
  const { settings, given } = readCalibrateOptions(options, ['fitUntil']);
  const made = await hindcastFrom(scenario, series, settings, assertDay(given.fitUntil, 'fitUntil'));
  if (made === null) throw cancelled();
  return made;
}

/** Errors: `options/invalid` for what is no day. */
export function assertDay(day: unknown, path: string): string {
  if (typeof day !== 'string' || parseIsoDate(day) === null)
    return fail('options/invalid', path, day, 'a day that exists, as YYYY-MM-DD');
  return day;
}

/** The same from options that were read; `null` where the signal stopped it before there was anything to predict from. */
export async function hindcastFrom<Id extends string>(
  scenario: Scenario<Id>,
  given: Series | readonly Series[],
  settings: CalibrateSettings,
  fitUntil: string,
): Promise<Hindcast<Id> | null> {
  const made = await fitScenario(scenario, given, settings, fitUntil);
  if (made === null) return null;
  const { calibration, compared, population, series, draws } = made;
  const { targets, fitted } = compared;
  const { fit, ways } = population;
  const predictions = await predictOnwards(compared, fit.particles, fit.chances, ways, draws);
  const known = targets.slice(0, fitted);
  const rows = predictions.map((drawn, k): HindcastRow => {
    const target = targets[fitted + k]!;
    const observed = target.value!;
    const row = predictedObservation(target, series, made.scenario.regions, drawn);
    return {
      ...row,
      observed,
      below: row.below!,
      inside50: row.inside50!,
      inside90: row.inside90!,
      bias: row.median - observed,
      crps: rankedProbabilityScore(drawn, observed),
      ...naiveLines(known, target, series, made.scenario),
    };
  });
  const scores = scoresOf(rows);
  return {
    ...headerOf('hindcast', made.scenario),
    fitUntil,
    fitted: calibration,
    rows,
    scores,
    sentence: hindcastSentence({ fitUntil, rows, scores }, fitted),
    partial: calibration.partial,
    table: () => hindcastRows({ rows }),
  };
}
