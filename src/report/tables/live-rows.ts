import { fail, isRecord, snapshot } from '../../errors/index.js';
import { type Ensemble, genuine, isOfLibrary } from '../../ensemble/index.js';
import type { RunResult } from '../../runs/index.js';
import type { ExpectedPath } from '../../model/index.js';
import { metricAndStateNames } from '../../scenario/index.js';
import { followed, followedOnPath } from './followed.js';
import { ensembleRows, seriesRows } from './rows-of-results.js';

/** What is asked of a result, and what says which it is. */
const names = ['kind', 'table', 'rows', 'series', 'mean', 'quantile', 'periods', 'scenario'] as const;

/**
 * A result or record at the door: its parts read once, so that they cannot be one thing to a check and another in the table; what can be
 * asked still asks the result itself. An ensemble is the one that was run, whatever a copy of it says.
 */
export function atDoor(given: Asked): Asked {
  if (isOfLibrary(given)) return genuine(given) as unknown as Asked;
  const copy: Record<string, unknown> = snapshot(given, 'table/unsupported', 'value');
  for (const name of names) if (!(name in copy) && name in given) copy[name] = given[name];
  for (const [name, part] of Object.entries(copy))
    if (typeof part === 'function')
      copy[name] = (...args: unknown[]) => (part as (...asked: unknown[]) => unknown).apply(given, args);
  return copy;
}

/** Results that have to be asked for their rows. A copy, or what came back from JSON, cannot be asked, and holds them as `rows`. */
type Asked = Readonly<Record<string, unknown>>;

/**
 * Rows of a result that can be asked: for its table, or all of its data. `null` for everything else. A record of a user's own with a function
 * `table` is one too. Errors: `table/unsupported`.
 */
export function liveRows(given: Asked, purpose: 'table' | 'data'): object[] | null {
  const asks = (name: string): boolean => typeof given[name] === 'function';
  const { kind } = given;
  if (kind === 'run' && asks('rows') && asks('series')) {
    const run = given as unknown as RunResult;
    return purpose === 'data' ? run.rows() : seriesRows(run, followed(metricAndStateNames, run.scenario), run.scenario);
  }
  if (kind === 'ensemble' && asks('rows') && asks('mean') && asks('quantile')) {
    const ensemble = given as unknown as Ensemble;
    return purpose === 'data' ? ensemble.rows() : ensembleRows(ensemble);
  }
  if (kind === 'path' && asks('series')) {
    const path = given as unknown as ExpectedPath;
    return seriesRows(path, followedOnPath(path));
  }
  if (!asks('table')) return null;
  const own: unknown = (given['table'] as () => unknown)();
  if (Array.isArray(own) && own.every(isRecord)) return own;
  return fail('table/unsupported', 'value.table', own, 'a function that gives an array of plain rows');
}
