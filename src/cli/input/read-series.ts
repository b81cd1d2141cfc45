import { atPath, failText, isRecord } from '../../errors/index.js';
import { readJson } from '../../input-files/index.js';
import { series as checkedSeries, type Series, type SeriesInput } from '../../series/index.js';
import { readYaml } from '../../yaml/index.js';
import type { Context } from '../command.js';
import type { Given } from '../line/given.js';
import { inFile } from './in-file.js';
import { kindOf, readInput } from './read-file.js';

/**
 * Observations that a scenario is fitted to: files of one series or a list of them, or, of a campaign, its own by their names; the first of
 * those that can be fitted where nothing is named. Errors: those of `series` with file and line; `options/invalid`.
 */
export async function readSeries(operand: string, given: Given, context: Context): Promise<readonly Series[]> {
  const { campaigns } = await import('../../data/index.js');
  const own = campaigns.find(({ id }) => id === operand)?.observed ?? [];
  const fit = own.filter(({ measures, error }) => measures !== null && error !== null);
  const names = fit.map(({ name }) => JSON.stringify(name)).join(', ');
  const asked = given.texts('series');
  if (asked.length === 0)
    return fit.length > 0
      ? fit.slice(0, 1)
      : failText('options/invalid', '--series', 'nothing', 'a file of observations, .yaml or .json');
  const all: Series[] = [];
  for (const text of asked) {
    const known = own.find(({ name }) => name === text);
    if (known !== undefined) all.push(known);
    else if (kindOf(text) === null && text !== '-')
      failText(
        'options/invalid',
        '--series',
        JSON.stringify(text),
        `a file of observations${names === '' ? '' : `, or one of ${names}`}`,
      );
    else all.push(...(await seriesIn(text, context)));
  }
  return all;
}

async function seriesIn(path: string, { terminal }: Context): Promise<Series[]> {
  const file = await readInput(path, terminal);
  if (file.kind === 'csv')
    return failText('options/invalid', path, 'a table', 'a file of observations, .yaml or .json');
  return inFile(file, () => {
    const value = file.kind === 'json' ? readJson(file.text) : readYaml(file.text);
    const list: readonly unknown[] = Array.isArray(value) ? value : isRecord(value) ? [value] : [];
    if (list.length === 0)
      return failText(
        'options/invalid',
        '',
        'no series',
        'a series with name, kind, measures and values, or a list of them',
      );
    const isList = Array.isArray(value);
    return list.map((one, i) => {
      const check = (): Series => checkedSeries(one as SeriesInput);
      return isList ? atPath(`[${String(i)}]`, check) : check();
    });
  });
}
