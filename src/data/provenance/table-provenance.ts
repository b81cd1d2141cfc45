import { deepFreeze } from '../../errors/index.js';

/**
 * How a figure reached the table.
 *
 * - `V`: seen in the text of the source named
 * - `V2`: seen in a text that quotes or relays the source named (second hand)
 * - `D`: derived here by arithmetic from figures of grade `V` or `V2`
 */
export type Grade = 'V' | 'V2' | 'D';

/** One field of a table. */
export interface ColumnProvenance {
  /** Heading in the CSV file; `null` for a field computed from others. */
  readonly csvColumn: string | null;
  /** How the cell is read: `date` is an ISO day, `list` is separated by semicolons. */
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean' | 'list';
  /** Whether the cell may be empty. Empty means not read or not applicable, never zero; it becomes `null`. */
  readonly nullable: boolean;
  /** Unit; `null` for words, codes and dates. */
  readonly unit: string | null;
  /** What it is. */
  readonly meaning: string;
  /** Where it comes from. */
  readonly source: string;
}

/** What is known of one table. `Row` is the interface of its rows; every field is described. */
export interface TableProvenance<Row> {
  /** CSV files in the repository's `data` folder, the source of truth. */
  readonly files: readonly string[];
  /** What the table holds. */
  readonly about: string;
  /** Every field, in the order of the row. */
  readonly columns: { readonly [Field in keyof Row]-?: ColumnProvenance };
  /** CSV columns that are not exported, with the reason. */
  readonly notExported: Readonly<Record<string, string>>;
  /** The sources, by the ids that rows use, or by name. Says so where a title is not known. */
  readonly sources: Readonly<Record<string, string>>;
  /** Licence and the citation asked for, as far as stated by the sources. */
  readonly licence: string;
  /** What is wrong with it, as far as known. */
  readonly knownFlaws: readonly string[];
  /** Grades that occur, and why. */
  readonly grades: readonly Grade[];
  /** What the grades apply to. */
  readonly gradeNote: string;
}

/** Builds a table's description once, frozen. Takes a function so that a bundler can drop the whole of it where it is not used. */
export const describeTable = <Row>(describe: () => TableProvenance<Row>): TableProvenance<Row> =>
  deepFreeze(describe());

/** Describes a field that is read from a CSV column. */
export const column = (
  csvColumn: string,
  type: ColumnProvenance['type'],
  unit: string | null,
  meaning: string,
  source: string,
): ColumnProvenance => ({ csvColumn, type, nullable: false, unit, meaning, source });

/** Describes a field whose CSV cell may be empty. */
export const optionalColumn = (
  csvColumn: string,
  type: ColumnProvenance['type'],
  unit: string | null,
  meaning: string,
  source: string,
): ColumnProvenance => ({ csvColumn, type, nullable: true, unit, meaning, source });

/** Describes a field computed from others when the module is generated. */
export const computed = (type: ColumnProvenance['type'], meaning: string, from: string): ColumnProvenance => ({
  csvColumn: null,
  type,
  nullable: false,
  unit: null,
  meaning,
  source: `computed from ${from}`,
});

/** Describes a computed field that can be `null`. */
export const optionalComputed = (type: ColumnProvenance['type'], meaning: string, from: string): ColumnProvenance => ({
  ...computed(type, meaning, from),
  nullable: true,
});
