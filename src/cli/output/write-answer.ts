import { realpath, stat, writeFile } from 'node:fs/promises';
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { failText } from '../../errors/index.js';
import { printableLines } from '../../text/index.js';
import type { Answer } from '../command.js';
import { kindOf, reasonOf } from '../input/read-file.js';
import type { Given } from '../line/given.js';
import { wordOf } from '../line/numbers.js';
import type { Stream, Terminal } from '../terminal.js';

export const formats = ['table', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** The format asked for, or that the ending of `--out` says. Errors: `options/invalid`. */
export function formatOf(given: Given): Format {
  const kind = kindOf(given.text('out') ?? '');
  return wordOf(given, 'format', formats, kind === 'json' || kind === 'csv' ? kind : 'table');
}

/** Writes an answer where it was asked for: to standard output, or to a file, whole or not at all. Errors: `options/invalid`. */
export async function writeAnswer(answer: Answer, given: Given, terminal: Terminal): Promise<void> {
  const text = textOf(answer, formatOf(given));
  const path = given.text('out');
  if (path === undefined || path === '-') writeText(terminal.out, text);
  else await writeTextFile(path, text, '--out');
}

/** Text for a stream: what acts on a terminal instead of being seen is written so that it is seen. */
export function writeText(stream: Stream, text: string): void {
  stream.write(stream.isTerminal ? printableLines(text) : text);
}

function textOf({ table, json, csv, partial = null }: Answer, format: Format): string {
  switch (format) {
    case 'table':
      return `${partial === null ? '' : `PARTIAL: ${partial}\n\n`}${table()}\n`;
    case 'json':
      return `${visibleJson(json())}\n`;
    case 'csv':
      return partial === null ? csv() : marked(csv());
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
