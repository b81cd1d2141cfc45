import type { PublishedSource } from '../confidence.js';
import { type ColumnProvenance, column, optionalColumn } from './table-provenance.js';

/** What every column of a table compiled from publications has for its source. */
export const ownPublisher = "the row's publisher, title and address";

const compiler = 'set when the table was compiled';

/** The six fields that name where a row was read. */
export const publishedColumns = (): Record<keyof PublishedSource, ColumnProvenance> => ({
  publisher: column(
    'publisher',
    'string',
    null,
    'outlet that carried the figure; in brackets the outlet it relays',
    'the page read',
  ),
  title: column('title', 'string', null, 'title of the page, some in English rendering', 'the page read'),
  published: column('published', 'string', null, 'date of publication as far as the copy shows it', 'the page read'),
  address: column('address', 'string', null, 'address of the page read, which can be a copy', 'the page read'),
  confidence: column(
    'confidence',
    'string',
    null,
    'high, medium or low: whether it was said, paid or counted, not whether it is true',
    compiler,
  ),
  note: optionalColumn('note', 'string', null, 'conflicts and limits', compiler),
});

/** What the tables compiled from publications share. */
export const pressLicence =
  'Single figures quoted from publications, each named in its row with its address; cite the row. No data licence was stated by the publications.';
