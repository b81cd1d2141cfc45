import { assertNumber, failText, optionsOf } from '../../errors/index.js';
import { plainOf, type Tabular } from './table-of.js';

export interface JSONOptions {
  /** Spaces to indent by; 2 where left out, 0 for one line. */
  readonly indent?: number;
}

/**
 * JSON text of anything the library gives, all digits kept: what a result holds as data, and of an ensemble its rows. Numbers that JSON
 * does not have (errors of a single replicate, open ends of intervals) become `null`, typed arrays arrays; functions are left out.
 * Errors: `table/unsupported` for what JSON cannot hold (big integers, cycles); `options/invalid`.
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
  const plain = plainOf(value);
  try {
    return JSON.stringify(
      plain,
      (_, inner: unknown) => (ArrayBuffer.isView(inner) ? Array.from(inner as Float64Array) : inner),
      indent,
    );
  } catch (error) {
    return failText(
      'table/unsupported',
      'value',
      error instanceof Error ? error.message.split('\n')[0]! : 'what JSON cannot hold',
      'plain data without cycles and big integers',
    );
  }
}
