import { dsvFormat } from 'd3-dsv';
import { type LevyIssue, nearestName, throwIssues } from '../errors/index.js';
import { encodingIssues } from './encoding-issues.js';
import { delimiters, findDelimiter } from './find-delimiter.js';
import { scanRecords } from './scan-records.js';

/** One line of a file, its cells by heading, blanks around them removed. */
export interface Line {
  /** 1-based, as an editor counts. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** What a file holds, as far as it can be read. */
export interface FileLines {
  readonly lines: readonly Line[];
  readonly issues: readonly LevyIssue[];
}

/** Lines that can be read at all: more regions than this no scenario takes. */
const maxLines = 100_000;

/**
 * Reads a file into cells by heading. What makes the rest unreadable (its encoding, delimiter, quotes, headings) is thrown at once and
 * together; single lines that are ragged or empty are told and left out.
 */
export function readLines(text: string, headings: readonly string[], statedDelimiter: string | null): FileLines {
  const wanted = [...new Set(headings)];
  const { body, skipped, stated } = withoutPreamble(text);
  throwIssues(encodingIssues(body));
  if (body.trim() === '') return throwAll([noRegions('no lines')]);
  const delimiter = statedDelimiter ?? stated ?? findDelimiter(/^[^\r\n]*/.exec(body)![0], wanted);
  if (typeof delimiter !== 'string') return throwAll([delimiter]);
  const { lines: starts, issues: quotes } = scanRecords(body, delimiter);
  throwIssues(quotes.map((issue) => ({ ...issue, path: shifted(issue.path, skipped) })));
  const records = dsvFormat(delimiter)
    .parseRows(body)
    .map((cells) => cells.map((cell) => cell.trim()));
  while (records.length > 0 && isEmpty(records.at(-1)!)) records.pop();
  const header = records[0];
  if (header === undefined || records.length === 1) return throwAll([noRegions('a header alone')]);
  if (records.length - 1 > maxLines)
    return throwAll([
      {
        code: 'csv/malformed',
        path: '',
        got: `${String(records.length - 1)} lines`,
        expected: `at most ${String(maxLines)}`,
      },
    ]);
  throwIssues(headerIssues(header, wanted, skipped + 1, delimiter));
  const issues: LevyIssue[] = [];
  const lines = records.slice(1).flatMap((cells, i): Line[] => {
    const line = starts[i + 1]! + skipped;
    const add = (got: string, expected: string): LevyIssue[] => [
      { code: 'csv/malformed', path: `line ${String(line)}`, got, expected },
    ];
    if (isEmpty(cells)) issues.push(...add('an empty line', 'a region, or no line'));
    else if (cells.length !== header.length)
      issues.push(
        ...add(
          cells.length === 1 ? '1 cell' : `${String(cells.length)} cells`,
          `${String(header.length)}, as in the header${raggedHint(cells, header, delimiter)}`,
        ),
      );
    else return [{ line, cells: new Map(header.map((heading, column) => [heading, cells[column]!])) }];
    return [];
  });
  return { lines, issues };
}

const noRegions = (got: string): LevyIssue => ({
  code: 'csv/malformed',
  path: '',
  got,
  expected: 'a header and a line for each region',
});

/** The lines of a file with these headings, delimiter found. Errors: `csv/malformed`, `csv/unknown-column`, all at once. */
export function readTable(text: string, headings: readonly string[]): readonly Line[] {
  const { lines, issues } = readLines(text, headings, null);
  throwIssues(issues);
  return lines;
}

/** A byte order mark at the beginning is an encoding's, no letter; spreadsheets state their delimiter in a line such as `sep=;`. */
function withoutPreamble(text: string): { body: string; skipped: number; stated: string | null } {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const match = /^sep=(.)\r?\n/i.exec(unmarked);
  return match === null
    ? { body: unmarked, skipped: 0, stated: null }
    : { body: unmarked.slice(match[0].length), skipped: 1, stated: match[1]! };
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

function headerIssues(
  header: readonly string[],
  wanted: readonly string[],
  line: number,
  delimiter: string,
): LevyIssue[] {
  const path = `line ${String(line)}`;
  if (wanted.every((heading) => !header.includes(heading)) && header.some((cell) => /^\d/.test(cell)))
    return [
      {
        code: 'csv/unknown-column',
        path,
        got: `a line with numbers, ${JSON.stringify(header.join(delimiter).slice(0, 80))}`,
        expected: `a header with the columns ${wanted.join(', ')}`,
      },
    ];
  const other = header.length === 1 ? findDelimiter(header[0]!, wanted) : null;
  if (typeof other === 'string' && other !== delimiter)
    return [
      {
        code: 'csv/malformed',
        path,
        got: JSON.stringify(header[0]),
        expected: `cells with a ${nameOf(delimiter)} between them, as was stated; the header has a ${nameOf(other)}`,
      },
    ];
  return wanted.flatMap((heading): LevyIssue[] => {
    const times = header.filter((cell) => cell === heading).length;
    if (times === 1) return [];
    if (times > 1)
      return [{ code: 'csv/malformed', path, got: `${String(times)} columns ${heading}`, expected: 'one' }];
    const near = nearestName(heading, header);
    const all = header.length <= 12 ? `the columns ${header.join(', ')}` : `${String(header.length)} other columns`;
    const hint = near === null ? '' : `; did you mean ${JSON.stringify(near)}?`;
    return [{ code: 'csv/unknown-column', path, got: all, expected: `a column ${JSON.stringify(heading)}${hint}` }];
  });
}

/** One cell too many is nearly always a number with a comma. */
function raggedHint(cells: readonly string[], header: readonly string[], delimiter: string): string {
  const split = delimiter === ',' && cells.length > header.length;
  return split && cells.some((cell, i) => /\d$/.test(cell) && /^\d+$/.test(cells[i + 1] ?? ''))
    ? '; a number with a comma must stand in quotes, or another delimiter be used'
    : cells.length === 1
      ? `; is ${nameOf(delimiter)} the delimiter here?`
      : '';
}

const nameOf = (delimiter: string): string =>
  Object.hasOwn(delimiters, delimiter) ? delimiters[delimiter as keyof typeof delimiters] : JSON.stringify(delimiter);

const shifted = (path: string, by: number): string =>
  by === 0 ? path : path.replace(/\d+/, (line) => String(Number(line) + by));

function throwAll(issues: readonly LevyIssue[]): never {
  throwIssues(issues);
  throw new Error('nothing to throw');
}
