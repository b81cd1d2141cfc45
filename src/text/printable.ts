import { printable } from '../errors/index.js';

/** The same of a text of several lines of our own making, whose line feeds stay. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
