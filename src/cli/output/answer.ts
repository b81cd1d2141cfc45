import { type Tabular, toCSV, toJSON, toTable } from '../../report/index.js';
import type { Answer } from '../command.js';

/** How a result reads: lines before and after its table. */
export interface Reading {
  readonly heading?: readonly string[];
  readonly after?: readonly string[];
  /** What stands in the table, where that is not the result itself. */
  readonly table?: Tabular | string;
}

/** A result as an answer: a table with what is said around it, the result as JSON, its rows as CSV. */
export function answerOf(result: Tabular, reading: Reading = {}, rest: Pick<Answer, 'partial' | 'code'> = {}): Answer {
  const { heading = [], after = [], table = result } = reading;
  return {
    table: () =>
      [heading.join('\n'), typeof table === 'string' ? table : toTable(table), after.join('\n')]
        .filter((part) => part !== '')
        .join('\n\n'),
    json: () => toJSON(result),
    csv: () => toCSV(result),
    ...rest,
  };
}
