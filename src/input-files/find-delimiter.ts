import { dsvFormat } from 'd3-dsv';
import { type LevyIssue } from '../errors/index.js';

/** What may stand between cells, by the name that messages use. */
export const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/**
 * The delimiter of a file whose columns are known by name: the one that splits the header so that most of the wanted names appear, or,
 * where none does, the only one that splits it at all. Two that do equally well are not chosen between.
 */
export function findDelimiter(header: string, wanted: readonly string[]): string | LevyIssue {
  const tried = Object.keys(delimiters).map((delimiter) => {
    const cells = (dsvFormat(delimiter).parseRows(header)[0] ?? []).map((cell) => cell.trim());
    return { delimiter, cells: cells.length, found: wanted.filter((name) => cells.includes(name)).length };
  });
  const most = Math.max(...tried.map(({ found }) => found));
  // A header of one cell has the wanted name under every delimiter.
  const splitting = tried.filter(({ cells, found }) => cells > 1 && found === most);
  if (splitting.length === 1) return splitting[0]!.delimiter;
  const shown = JSON.stringify(header.length > 80 ? `${header.slice(0, 80)}…` : header);
  return {
    code: 'csv/malformed',
    path: 'line 1',
    got: shown,
    expected:
      splitting.length === 0
        ? `a header of cells between ${Object.values(delimiters).join(', ')}; state another delimiter as an option`
        : `one delimiter; ${splitting.map(({ delimiter }) => delimiters[delimiter as keyof typeof delimiters]).join(' and ')} would both do: state delimiter as an option`,
  };
}
