import type { CitedSource } from '../cited-source.js';
import { type ColumnProvenance, column, optionalColumn } from './table-provenance.js';

/** What every column of a table with graded rows has for its source. */
export const citedPublisher = "the row's publisher, title and address";

/** The five fields that name where a row was read. */
export const citedColumns = (): Record<keyof CitedSource, ColumnProvenance> => ({
  publisher: column(
    'publisher',
    'string',
    null,
    'outlet or document that carried the figure; in brackets whom it quotes',
    'the page read',
  ),
  title: optionalColumn('title', 'string', null, 'title of the page or document, where recorded', 'the page read'),
  address: optionalColumn('address', 'string', null, 'address of the page read, where recorded', 'the page read'),
  grade: column(
    'grade',
    'string',
    null,
    'V seen in the source, V2 relayed, D derived here: that it was stated, not that it is true',
    'set when the table was compiled',
  ),
  note: optionalColumn('note', 'string', null, 'conflicts and limits', 'set when the table was compiled'),
});
