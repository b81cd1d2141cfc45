import type { LevyIssue } from '../errors/index.js';
import type { CheckedColumns } from './csv-options.js';
import { readPeople } from './number-cells.js';
import type { Line } from './read-table.js';

/** Words that begin a line of totals, in the languages of statistical offices that users have met. */
const totals =
  /^(?:(?:grand |sub-?)?totals?|sums?|all(?: regions)?|overall|country|nation(?:al)?|gesamt|insgesamt|summe|zusammen|total(?:e|en)?|ensemble|somme|suma|razem|ogółem|celkem|итого|всего|разом|усього)[^\p{L}]*$/iu;

/** Lines that add up others: they would be taken for a region as large as the country. */
export function totalsIssues(lines: readonly Line[], { id, name, men }: CheckedColumns): Map<Line, LevyIssue> {
  const found = new Map<Line, LevyIssue>();
  const add = (line: Line, heading: string, expected: string): void =>
    void found.set(line, {
      code: 'csv/invalid',
      path: `line ${String(line.line)}, column ${heading}`,
      got: JSON.stringify(line.cells.get(heading)),
      expected,
    });
  for (const line of lines)
    for (const heading of [id, name])
      if (heading !== null && totals.test(line.cells.get(heading)!.normalize()))
        add(line, heading, 'a region; the line looks like a total, remove it');
  const numbers = lines.map(({ cells }) => readPeople(cells.get(men)!));
  const sum = numbers.reduce<number>((a, b) => a + (typeof b === 'number' ? b : 0), 0);
  lines.forEach((line, i) => {
    const own = numbers[i];
    // With two regions one can equal the other by chance; with four lines it takes a sum.
    if (typeof own === 'number' && own > 0 && lines.length >= 4 && own * 2 === sum && !found.has(line))
      add(
        line,
        men,
        `the men of a region; they are the sum of the ${String(lines.length - 1)} other lines, remove a total`,
      );
  });
  return found;
}
