import { describe, fail, isRecord, optionsOf, snapshot } from '../errors/index.js';
import { delimiters } from './find-delimiter.js';

/** Which column holds what, by its heading. */
export interface RegionColumns {
  /** Ids of the regions. */
  readonly id: string;
  /** Men of service age. */
  readonly men: string;
  /** Names; the ids where left out. */
  readonly name?: string | undefined;
  /** Districts or other groups; an empty cell is a region without one. */
  readonly group?: string | undefined;
  /** Covariates: headings that are their names too, or a heading for each name. */
  readonly covariates?: readonly string[] | Readonly<Record<string, string>> | undefined;
  /** Announced quotas; an empty cell is a region without one. */
  readonly quota?: string | undefined;
  /** What stands between cells: `,`, `;`, tab, `|` or another character; found in the header where left out. */
  readonly delimiter?: string | undefined;
  /** Decimal mark of covariates; found in their cells where left out. */
  readonly decimal?: '.' | ',' | undefined;
}

/** The same, checked, with a heading for every covariate. */
export interface CheckedColumns {
  readonly id: string;
  readonly men: string;
  readonly name: string | null;
  readonly group: string | null;
  readonly covariates: readonly (readonly [name: string, heading: string])[];
  readonly quota: string | null;
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
}

const known = ['id', 'men', 'name', 'group', 'covariates', 'quota', 'delimiter', 'decimal'];

/** The check at the door. Errors: `options/invalid`, `options/unknown-name`. */
export function checkedColumns(columns: RegionColumns): CheckedColumns {
  const {
    covariates = [],
    delimiter = null,
    decimal = null,
    ...named
  } = optionsOf(columns, { path: 'columns', known });
  const heading = (key: 'id' | 'men' | 'name' | 'group' | 'quota'): string | null => {
    const value: unknown = named[key];
    if (value === undefined && key !== 'id' && key !== 'men') return null;
    return typeof value === 'string' && value !== ''
      ? value
      : fail('options/invalid', key, value, 'the heading of a column');
  };
  if (delimiter !== null && (typeof delimiter !== 'string' || delimiter.length !== 1 || /["\r\n]/.test(delimiter)))
    fail(
      'options/invalid',
      'delimiter',
      delimiter,
      `one character, such as ${Object.keys(delimiters).map(describe).join(', ')}`,
    );
  if (decimal !== null && !['.', ','].includes(decimal)) fail('options/invalid', 'decimal', decimal, "'.' or ','");
  return {
    id: heading('id')!,
    men: heading('men')!,
    name: heading('name'),
    group: heading('group'),
    covariates: covariateHeadings(covariates),
    quota: heading('quota'),
    delimiter,
    decimal,
  };
}

function covariateHeadings(given: unknown): (readonly [string, string])[] {
  const covariates = snapshot(given, 'options/invalid', 'covariates');
  const pairs: (readonly [string, unknown])[] | null = Array.isArray(covariates)
    ? covariates.map((name: unknown) => [String(name), name] as const)
    : isRecord(covariates)
      ? Object.entries(covariates)
      : null;
  const expected = 'headings of columns, or an object with a heading for each name';
  if (pairs === null) return fail('options/invalid', 'covariates', covariates, expected);
  return pairs.map(([name, heading]) =>
    typeof heading === 'string' && heading !== ''
      ? ([name, heading] as const)
      : fail('options/invalid', `covariates.${name}`, heading, 'the heading of a column'),
  );
}

/** Headings that a file must have. */
export function wantedHeadings({ id, men, name, group, covariates, quota }: CheckedColumns): string[] {
  return [id, men, name, group, ...covariates.map(([, heading]) => heading), quota].filter(
    (heading) => heading !== null,
  );
}
