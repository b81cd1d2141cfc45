import { escapeXml } from '../charts/svg.js';

/** Letters written from right to left: Hebrew to Arabic Extended-A, their presentation forms, and the scripts of the higher planes. */
const rightToLeft = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const run = new RegExp(`[${rightToLeft}](?:[^\\p{L}]*[${rightToLeft}])*`, 'gu');

/**
 * Text in an HTML page: markup escaped, what nobody sees shown as an escape, and what is written from right to left set apart, so that it does not
 * turn around the numbers beside it.
 */
export function htmlText(text: string): string {
  return escapeXml(text).replace(run, '<bdi>$&</bdi>');
}

/** The same for formats that have no elements: Unicode's isolates stand around such runs. */
export function isolated(text: string): string {
  return text.replace(run, '\u2068$&\u2069');
}
