import { fail } from '../../errors/index.js';
import { cancelled } from '../../runs/index.js';
import { assertScenario, headerOf, type Scenario } from '../../scenario/index.js';
import type { Series } from '../../series/index.js';
import { type CalibrateOptions, readCalibrateOptions, readSeries } from '../options.js';
import { targetsOf } from '../targets.js';
import { assertDay, hindcastFrom } from './hindcast.js';
import type { Hindcast, HindcastSuite } from './hindcast-types.js';
import { scoresOf, scoresText, hindcastSuiteRows } from './hindcast-words.js';

export interface HindcastAllOptions extends CalibrateOptions {
  /** Days that are fitted until. @default every day of an observation but the last */
  readonly origins?: readonly string[] | undefined;
}

/**
 * Hindcasts from several days, each with the same options, and their scores together. The budget is that of each.
 *
 * @throws LevyError those of `hindcast`
 */
export async function hindcastAll<Id extends string>(
  scenario: Scenario<Id>,
  series: Series | readonly Series[],
  options: HindcastAllOptions,
): Promise<HindcastSuite<Id>> {
  const checked = assertScenario(scenario);
  const { settings, given } = readCalibrateOptions(options, ['origins']);
  const all = readSeries(series);
  const days = originsOf(given.origins, checked, all);
  const hindcasts: Hindcast<Id>[] = [];
  for (const [i, day] of days.entries()) {
    const onProgress = ({ done, total, share }: { done: number; total: number; share: number }): void =>
      settings.onProgress?.({
        done: hindcasts.reduce((sum, { fitted }) => sum + fitted.replicates, 0) + done,
        total: total * days.length,
        share: (i + share) / days.length,
      });
    const made = await hindcastFrom(checked, all, { ...settings, onProgress }, day);
    // One that was stopped half way would be scored as if it had been fitted.
    if (made === null || (made.partial && settings.signal?.aborted === true)) break;
    hindcasts.push(made);
  }
  if (hindcasts.length === 0) throw cancelled();
  const scores = scoresOf(hindcasts.flatMap(({ rows }) => rows));
  return {
    ...headerOf('hindcast-suite', checked),
    hindcasts,
    scores,
    sentence: `From ${String(hindcasts.length)} days, of ${String(scores.n)} predictions ${scoresText(scores)}.`,
    partial: hindcasts.length < days.length,
    table: () => hindcastSuiteRows({ hindcasts }),
  };
}

function originsOf(origins: unknown, scenario: Scenario, series: readonly Series[]): readonly string[] {
  if (origins === undefined) {
    const days = [...new Set(targetsOf(scenario, series).targets.map(({ date }) => date))].sort();
    return days.slice(0, -1);
  }
  if (!Array.isArray(origins) || origins.length === 0)
    return fail('options/invalid', 'origins', origins, 'days, as YYYY-MM-DD, at least one');
  return (origins as unknown[]).map((day, i) => assertDay(day, `origins[${String(i)}]`));
}
