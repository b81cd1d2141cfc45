import { assertNumber, optionsOf } from '../../errors/index.js';
import { guarded } from './plain-data.js';
import { dataOf } from './data-of.js';
import type { Tabular } from './table-of.js';

export interface JSONOptions {
  /**
   * Spaces to indent by, 0 for one line.
   * @default 2
   */
  readonly indent?: number | undefined;
}

/**
 * JSON text of anything the library gives, all digits kept: what a result holds as data (see {@link fromJSON}), of an ensemble its replicates
 * as rows, of a run, a comparison, a trace theirs. Numbers that JSON does not have (errors of a single replicate, open ends of intervals) become
 * `null`, typed arrays arrays; functions are left out.
 * @throws LevyError `table/unsupported` for what JSON cannot hold (big integers, dates, cycles, holes); `options/invalid`.
 */
export function toJSON(value: Tabular, options: JSONOptions = {}): string {
  const { indent = 2 } = optionsOf(options, {
    known: ['indent'],
    elsewhere: { raw: 'nothing: JSON has all digits anyway' },
  });
  assertNumber(
    'options/invalid',
    'indent',
    indent,
    (number) => Number.isInteger(number) && number >= 0 && number <= 10,
    'a whole number of spaces from 0 to 10',
  );
  return guarded(() => JSON.stringify(dataOf(value), null, indent));
}
