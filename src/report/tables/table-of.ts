import { fail, isRecord } from '../../errors/index.js';
import type { Quotas } from '../../quota/index.js';
import type { Attainment, Band, Ensemble } from '../../ensemble/index.js';
import { type Estimate, isEstimate } from '../../stats/index.js';
import type { RunResult } from '../../runs/index.js';
import { tableOfEstimates } from './table-of-estimates.js';
import { tableOfRows } from './table-of-rows.js';
import { attainmentRows, bandRows, ensembleRows, quotaRows, runRows } from './rows-of-results.js';
import { cellOf, type CellStyle, type CellValue, type Table } from './table.js';

/** A result that knows its own rows and data, such as a comparison: anything may have them. */
export interface HasTable {
  /** Rows for a table: plain objects, whose values may be estimates. */
  table(): readonly object[];
}

/** What can be made a table, CSV or JSON: estimates, alone or by name, every kind of result, and plain rows. */
export type Tabular =
  | Estimate
  | Band
  | Attainment
  | Quotas
  | RunResult
  | Ensemble
  | HasTable
  | readonly object[]
  | Readonly<Record<string, Estimate | object | CellValue>>;

/** Anything as columns and rows. Errors: `table/unsupported`. */
export function tableOf(value: Tabular, style: CellStyle = 'short'): Table {
  const given: unknown = value;
  if (Array.isArray(given)) return given.every(isRecord) ? tableOfRows(given, style) : unsupported(given);
  if (!isRecord(given)) return unsupported(given);
  if (isEstimate(given)) return tableOfEstimates([[given.kind, given]]);
  if (hasTable(given)) {
    const own: unknown = given.table();
    return Array.isArray(own) && own.every(isRecord) ? tableOfRows(own, style) : unsupported(given);
  }
  const rows = resultRows(given, style);
  return rows === null ? tableOfRecord(given, style) : tableOfRows(rows, style);
}

/** The data of a result without its functions, and its rows: of an ensemble every replicate, of a run every region and period, of others those of its table. */
export function plainOf(value: Tabular): unknown {
  if (!Array.isArray(value) && !isRecord(value)) return unsupported(value);
  const given = value as object;
  if (!('kind' in given)) return given;
  if (given.kind === 'ensemble' && hasRows(given)) return { ...given, rows: (given as Ensemble).rows() };
  if (given.kind === 'run' && hasRows(given)) return { ...given, rows: (given as RunResult).rows() };
  return hasTable(given) ? { ...given, rows: given.table() } : given;
}

function hasTable(value: object): value is HasTable {
  return 'table' in value && typeof value.table === 'function';
}

function hasRows(value: object): boolean {
  return 'rows' in value && typeof value.rows === 'function';
}

function canBeAsked(by: unknown): boolean {
  return isRecord(by) && typeof by['atLeastRegions'] === 'function';
}

function isBandPeriod(period: unknown): boolean {
  return isRecord(period) && isRecord(period['estimates']);
}

function resultRows(given: object, style: CellStyle): object[] | null {
  const kind: unknown = 'kind' in given ? given.kind : null;
  if (kind === 'band' && 'periods' in given && Array.isArray(given.periods) && given.periods.every(isBandPeriod))
    return bandRows(given as Band);
  if (
    kind === 'attainment' &&
    'recruits' in given &&
    'volunteers' in given &&
    [given.recruits, given.volunteers].every(canBeAsked)
  )
    return attainmentRows(given as Attainment);
  // What was a result and came back from JSON has lost what it can be asked: a record of data like any other.
  if (kind === 'run' && hasRows(given)) return runRows(given as RunResult);
  if (kind === 'ensemble' && hasRows(given)) return ensembleRows(given as Ensemble);
  if (
    'byRegion' in given &&
    'schedule' in given &&
    'fit' in given &&
    isRecord(given.byRegion) &&
    isRecord(given.fit) &&
    isRecord(given.fit['byRegion'])
  )
    return quotaRows(given as Quotas, style !== 'columns');
  return null;
}

/** A record by name: of estimates, of objects, or of plain values. */
function tableOfRecord(given: object, style: CellStyle): Table {
  const entries = (Object.entries(given) as [string, unknown][]).filter(([, inner]) => typeof inner !== 'function');
  if (entries.every((entry): entry is [string, Estimate] => isEstimate(entry[1]))) return tableOfEstimates(entries);
  if (entries.every((entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null)) {
    return tableOfRows(
      entries.map(([name, inner]) => ({ name, ...(isEstimate(inner) ? { estimate: inner } : inner) })),
      style,
    );
  }
  if (entries.every(([, inner]) => inner === null || ['string', 'number', 'boolean'].includes(typeof inner))) {
    return {
      columns: ['name', 'value'],
      rows: entries.map(([name, inner]) => [cellOf(name), cellOf(inner as CellValue)]),
    };
  }
  return tableOfRows([given], style);
}

function unsupported(given: unknown): never {
  fail(
    'table/unsupported',
    'value',
    given,
    'an estimate, a record or array of estimates or plain rows, or a result of this library',
  );
}
