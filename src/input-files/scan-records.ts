import type { LevyIssue } from '../errors/index.js';

/** Where the records of a file of separated values begin, and what is wrong with its quotes. */
export interface Scan {
  /** 1-based line on which each record begins; a record has several lines where a quoted cell does. */
  readonly lines: readonly number[];
  readonly issues: readonly LevyIssue[];
}

/**
 * Walks through a text by the rules of RFC 4180, as the reader of cells does, and notes what that reader passes over in silence: a quote
 * that is never closed and so swallows the rest, text after a closing quote, a quote within a cell that does not begin with one.
 */
export function scanRecords(text: string, delimiter: string): Scan {
  const lines: number[] = [];
  const issues: LevyIssue[] = [];
  let line = 1;
  let at = 0;
  const malformed = (place: number, got: string, expected: string): void =>
    void issues.push({ code: 'csv/malformed', path: `line ${String(place)}`, got, expected });
  const endsCell = (i: number): boolean =>
    i >= text.length || text[i] === delimiter || text[i] === '\n' || text[i] === '\r';

  const quotedCell = (): void => {
    const opened = line;
    for (at++; at < text.length; at++) {
      if (text[at] === '\n') line++;
      if (text[at] !== '"') continue;
      if (text[at + 1] === '"') at++;
      else break;
    }
    if (at >= text.length) {
      malformed(
        opened,
        'a quote that is never closed',
        'a closing quote; within a quoted cell a quote is written twice',
      );
      return;
    }
    at++;
    if (endsCell(at)) return;
    const from = at;
    while (!endsCell(at)) at++;
    const expected = 'the next cell or line after a closing quote; within a quoted cell a quote is written twice';
    malformed(line, `${JSON.stringify(text.slice(from, at))} after a closing quote`, expected);
  };
  const plainCell = (): void => {
    const from = at;
    while (!endsCell(at)) at++;
    const cell = text.slice(from, at);
    if (cell.includes('"'))
      malformed(line, JSON.stringify(cell), 'a cell with quotes in quotes, and each of its own quotes written twice');
  };

  while (at < text.length) {
    lines.push(line);
    for (;;) {
      if (text[at] === '"') quotedCell();
      else plainCell();
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
  }
  return { lines, issues };
}
