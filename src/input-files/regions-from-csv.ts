import { deepFreeze, fail, type LevyIssue, throwIssues } from '../errors/index.js';
import type { RegionInput } from '../scenario/index.js';
import { type CheckedColumns, checkedColumns, type RegionColumns, wantedHeadings } from './csv-options.js';
import { findDecimal, readPeople, readPositive } from './number-cells.js';
import { type Line, readLines } from './read-table.js';
import { totalsIssues } from './totals-issues.js';

/**
 * Regions of a scenario from a file of separated values with a header, one line for each region. Columns are named, not guessed; those
 * not named are left alone. Blanks around cells and a byte order mark at the beginning are removed; a line `sep=;` before the header is
 * obeyed. The delimiter is found in the header and the decimal mark in the cells of covariates, or both are stated; where they could be
 * read in two ways they have to be.
 *
 * Everything that is wrong is told at once, each with its line and column, what stands there and what was expected: nothing is
 * repaired, skipped or taken for zero. An empty cell is refused but for `quota` and `group`, where it means none.
 *
 * @param text The file's text. From bytes: `new TextDecoder().decode(bytes)`.
 * @returns Frozen regions in the order of the file, for `defineScenario({ regions })`.
 * @throws `LevyError` with the first 20 problems: `csv/malformed`, `csv/unknown-column`, `csv/invalid`; `options/…` for the columns.
 * @example
 * ```ts
 * regionsFromCSV('code;men;income\nN;20500;31,5\nS;10250;28,25\n', { id: 'code', men: 'men', covariates: ['income'] });
 * ```
 */
export function regionsFromCSV(text: string, columns: RegionColumns): readonly RegionInput[] {
  if (typeof text !== 'string')
    fail('csv/malformed', '', text, 'the text of a file; decode bytes with new TextDecoder().decode(bytes)');
  const checked = checkedColumns(columns);
  const { lines, issues } = readLines(text, wantedHeadings(checked), checked.delimiter);
  const decimal = decimalOf(lines, checked);
  const found: LevyIssue[] = [...issues, ...(typeof decimal === 'string' ? [] : [decimal])];
  const reader = cellReader(checked, typeof decimal === 'string' ? decimal : '.', found, typeof decimal === 'string');
  const totals = totalsIssues(lines, checked);
  const regions = lines.flatMap((line) => (totals.has(line) ? [] : [reader(line)]));
  found.push(...totals.values());
  throwIssues(found.sort((a, b) => lineOf(a) - lineOf(b)));
  return deepFreeze(regions);
}

const lineOf = ({ path }: LevyIssue): number => Number(/^line (\d+)/.exec(path)?.[1] ?? 0);

/** The decimal mark, stated or found; a problem where it could be either. */
function decimalOf(lines: readonly Line[], { covariates, decimal }: CheckedColumns): '.' | ',' | LevyIssue {
  if (decimal !== null) return decimal;
  const cells = covariates.flatMap(([, heading]) =>
    lines.map(({ line, cells }) => ({ line, heading, cell: cells.get(heading)! })),
  );
  const found = findDecimal(cells.map(({ cell }) => cell));
  if (found !== null) return found;
  const { line, heading, cell } = cells.find((each) => /\d[.,]\d/.test(each.cell))!;
  return {
    code: 'csv/malformed',
    path: at(line, heading),
    got: JSON.stringify(cell),
    expected: "numbers that show their decimal mark; state decimal as an option, '.' or ','",
  };
}

const at = (line: number, heading: string): string => `line ${String(line)}, column ${heading}`;

/** Reads one line into a region, what is wrong with it into `issues`. */
function cellReader(
  columns: CheckedColumns,
  decimal: '.' | ',',
  issues: LevyIssue[],
  decimalKnown: boolean,
): (line: Line) => RegionInput {
  const first = new Map<string, number>();
  return ({ line, cells }) => {
    const cell = (heading: string): string => cells.get(heading)!;
    const refuse = (heading: string, expected: string): void => {
      issues.push({
        code: 'csv/invalid',
        path: at(line, heading),
        got: cell(heading) === '' ? 'an empty cell' : JSON.stringify(cell(heading)),
        expected,
      });
    };
    const number = (heading: string, read: (cell: string) => number | string): number => {
      const value = read(cell(heading));
      if (typeof value === 'number') return value;
      refuse(heading, value);
      return 0;
    };
    const words = (heading: string, what: string): string => {
      if (cell(heading) === '') refuse(heading, what);
      return cell(heading);
    };
    const id = words(columns.id, 'an id');
    const earlier = first.get(id);
    if (id !== '' && earlier !== undefined) refuse(columns.id, `a unique id (line ${String(earlier)} has it)`);
    else first.set(id, line);
    return {
      id,
      men: number(columns.men, readPeople),
      ...(columns.name === null ? {} : { name: words(columns.name, 'a name') }),
      ...(columns.group === null ? {} : { group: cell(columns.group) === '' ? null : cell(columns.group) }),
      ...(columns.covariates.length === 0
        ? {}
        : {
            covariates: Object.fromEntries(
              columns.covariates.map(([name, heading]) => [
                name,
                decimalKnown ? number(heading, (text) => readPositive(text, decimal)) : 0,
              ]),
            ),
          }),
      ...(columns.quota === null
        ? {}
        : { quota: cell(columns.quota) === '' ? null : number(columns.quota, readPeople) }),
    };
  };
}
