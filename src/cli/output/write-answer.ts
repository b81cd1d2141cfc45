import { realpath, stat, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { failText } from '../../errors/index.js';
import { printableLines } from '../../text/index.js';
import type { Answer, Format } from '../command.js';
import { reasonOf } from '../input/read-file.js';
import type { Given } from '../line/given.js';
import { wordOf } from '../line/numbers.js';
import type { Stream, Terminal } from '../terminal.js';

/** What the ending of a file says. */
const endings: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
};

/** The format asked for, or that the ending of `--out` says, of those that a command writes. Errors: `options/invalid`. */
export function formatOf(given: Given, formats: readonly Format[]): Format {
  const ending = endings[extname(given.text('out') ?? '').toLowerCase()];
  return wordOf(given, 'format', formats, formats.find((format) => format === ending) ?? formats[0]!);
}

/** Writes an answer where it was asked for: to standard output, or to a file, whole or not at all. Errors: `options/invalid`. */
export async function writeAnswer(answer: Answer, format: Format, given: Given, terminal: Terminal): Promise<void> {
  const text = textOf(answer, format);
  const path = given.text('out');
  if (path === undefined || path === '-') writeText(terminal.out, text);
  else await writeTextFile(path, text, '--out');
}

/** Text for a stream: what acts on a terminal instead of being seen is written so that it is seen. */
export function writeText(stream: Stream, text: string): void {
  stream.write(stream.isTerminal ? printableLines(text) : text);
}

function textOf(answer: Answer, format: Format): string {
  const { partial = null } = answer;
  const text = answer[format]!();
  switch (format) {
    case 'table':
      return `${partial === null ? '' : `PARTIAL: ${partial}\n\n`}${text}\n`;
    case 'json':
      return `${visibleJson(text)}\n`;
    case 'csv':
      return partial === null ? text : marked(text);
    // They say of themselves that they are partial.
    case 'html':
    case 'markdown':
      return text;
  }
}

/** The same data without a character that acts on a terminal: JSON may write every character by its number. */
function visibleJson(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A last column says of every row that it is of a part of the run. */
function marked(csv: string): string {
  const [header = [], ...rows] = csvParseRows(csv);
  return `${csvFormatRows([[...header, 'partial'], ...rows.map((row) => [...row, 'true'])])}\n`;
}

/** Writes a file under another name first, so that it is there whole or not at all. Errors: `options/invalid`. */
export async function writeTextFile(path: string, text: string, option: string): Promise<void> {
  const { writeWhole } = await import('../../node/index.js');
  try {
    // A link stays one; a device or a pipe is written to, not replaced.
    const target = await realpath(path).catch(() => path);
    const there = await stat(target).catch(() => null);
    if (there === null || there.isFile()) await writeWhole(target, new TextEncoder().encode(text));
    else await writeFile(target, text);
  } catch (error) {
    failText('options/invalid', `${option} ${path}`, reasonOf(error), 'a path that can be written to');
  }
}
