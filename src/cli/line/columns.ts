import { failText } from '../../errors/index.js';
import { roundToDecimals, decimalsOf } from '../../text/index.js';
import type { Range } from '../../studies/index.js';
import { isRecord } from '../../errors/index.js';
import { readNumber } from './numbers.js';
import { readValue } from './values.js';

/** What a column of a design may be: values, or a range with a distribution in it. */
export interface ColumnText {
  readonly name: string;
  /** Values in turn; `null` where a range was given without a number of steps. */
  readonly values: readonly (number | string)[] | null;
  readonly range: Range | null;
}

/** How a column is written. */
export const columnForm =
  'path=0.02,0.03,0.04, path=0.02..0.04/5 for five steps, or path=0.02..0.04 for points between';

/** Steps of a range are written with so many digits: a double's last ones would show how they were computed. */
const stepDigits = 12;

/** Reads `path=values`: a list, `low..high/steps`, `low..high`, or a distribution. Errors: `options/invalid`. */
export function readColumn(text: string, option: string): ColumnText {
  const equals = text.indexOf('=');
  const [name, given] = [text.slice(0, Math.max(0, equals)).trim(), text.slice(equals + 1).trim()];
  if (name === '' || given === '') failText('options/invalid', option, JSON.stringify(text), columnForm);
  const range = /^(.+)\.\.([^/]+?)(?:\/(\d+))?$/.exec(given);
  if (range !== null) {
    const [low, high] = [readNumber(range[1]!), readNumber(range[2]!)];
    const steps = range[3] === undefined ? null : Number(range[3]);
    if (low === null || high === null || !(low < high) || (steps !== null && (steps < 2 || steps > 1_000_000)))
      return failText('options/invalid', option, JSON.stringify(text), columnForm);
    return { name, values: steps === null ? null : evenly(low, high, steps), range: [low, high] };
  }
  if (/^\w+\(/.test(given) || given.startsWith('{')) {
    const value = readValue(given, option);
    if (isRecord(value)) return { name, values: null, range: value as unknown as Range };
  }
  return { name, values: given.split(',').map((part) => valueOf(part, option, text)), range: null };
}

function valueOf(part: string, option: string, text: string): number | string {
  const word = part.trim();
  if (word === '') failText('options/invalid', option, JSON.stringify(text), columnForm);
  return readNumber(word) ?? word;
}

function evenly(low: number, high: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, i) => {
    const value = low + (i / (steps - 1)) * (high - low);
    return roundToDecimals(value, decimalsOf(Math.abs(value), stepDigits));
  });
}

/** Reads `low,high` or `low..high`. Errors: `options/invalid`. */
export function readInterval(text: string, option: string): readonly [number, number] {
  const parts = text.split(/\.\.|,/).map(readNumber);
  const [low, high] = parts;
  if (parts.length !== 2 || typeof low !== 'number' || typeof high !== 'number' || !(low < high))
    return failText('options/invalid', option, JSON.stringify(text), 'two numbers, the lower first: 0.01,0.1');
  return [low, high];
}
