import { fail, failText, isRecord } from '../../errors/index.js';
import { isEstimate, withOpenEnds } from '../../stats/index.js';

/** A result read back from JSON: its data, without what it could be asked. `kind` says what it is; tables, charts and sentences take it. */
export type SavedResult = Readonly<Record<string, unknown>> & { readonly kind?: string };

/**
 * Reads back what {@link toJSON} wrote: the data of a result, or an array of rows. Estimates get back the ends and errors that JSON has no
 * number for: an open end is infinite, an unknown error NaN. A byte order mark at the start is passed over. What a result could be asked is
 * gone; of runs, ensembles, comparisons and traces the rows are there.
 * @throws LevyError `table/unsupported` for what is no text, no JSON, or neither an object nor an array.
 * @example
 * const saved = fromJSON(toJSON(ensemble.band('recruits')));
 * console.log(toTable(saved)); // as that of the band itself
 */
export function fromJSON(text: string): SavedResult | readonly SavedResult[] {
  const given: unknown = text;
  if (typeof given !== 'string') return fail('table/unsupported', 'text', given, 'JSON text, as toJSON() writes it');
  const parsed = parse(given.startsWith('\ufeff') ? given.slice(1) : given);
  if (Array.isArray(parsed) || isRecord(parsed)) return restored(parsed, 0) as SavedResult;
  return fail('table/unsupported', 'text', parsed, 'a result or rows: an object or an array');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const told = error instanceof SyntaxError ? error.message.split('\n')[0]!.slice(0, 100) : 'nesting without an end';
    return failText('table/unsupported', 'text', told, 'JSON text, as toJSON() writes it');
  }
}

const deepest = 100;

function restored(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest)
    failText('table/unsupported', 'text', `more than ${String(deepest)} levels`, 'a result of this library');
  if (Array.isArray(value)) return value.map((item) => restored(item, depth + 1));
  const record = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restored(inner, depth + 1)]));
  // A ratio whose lower mean is 0, and the mean of nothing, have no value.
  const candidate = record['value'] === null && 'interval' in record ? { ...record, value: NaN } : record;
  if (!isEstimate(candidate)) return record;
  return { ...withOpenEnds(candidate), ...pairing(candidate) };
}

/** What JSON took from a difference: no correlation where one side does not vary, no end to the gain where the difference does not. */
function pairing(estimate: object): object {
  if (!('varianceRatio' in estimate) || !('correlation' in estimate)) return {};
  const { correlation, varianceRatio } = estimate;
  return {
    correlation: correlation ?? NaN,
    varianceRatio: varianceRatio ?? (correlation === null ? NaN : Infinity),
  };
}
