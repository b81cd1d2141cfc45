import { fail } from '../../errors/index.js';
import type { Quotas } from '../../quota/index.js';
import type { Attainment } from '../attainment.js';
import type { Band } from '../band.js';
import type { Ensemble } from '../ensemble.js';
import { type Estimate, isEstimate } from '../estimate.js';
import type { RunResult } from '../run-result.js';
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
  if (typeof given !== 'object' || given === null) return unsupported(given);
  if (Array.isArray(given)) return given.every((row) => typeof row === 'object' && row !== null) ? tableOfRows(given as object[], style) : unsupported(given);
  if (isEstimate(given)) return tableOfEstimates([[given.kind, given]]);
  if (hasTable(given)) return tableOfRows(given.table(), style);
  const rows = resultRows(given);
  return rows === null ? tableOfRecord(given, style) : tableOfRows(rows, style);
}

/** The data of a result without its functions, and its rows: of an ensemble every replicate, of a run every region and period, of others those of its table. */
export function plainOf(value: Tabular): unknown {
  if (typeof value !== 'object' || (value as unknown) === null) return unsupported(value);
  if (!('kind' in value)) return value;
  if (value.kind === 'ensemble') return { ...value, rows: (value as Ensemble).rows() };
  if (value.kind === 'run') return { ...value, rows: (value as RunResult).rows() };
  return hasTable(value) ? { ...value, rows: value.table() } : value;
}

function hasTable(value: object): value is HasTable {
  return 'table' in value && typeof value.table === 'function';
}

function resultRows(given: object): object[] | null {
  const kind: unknown = 'kind' in given ? given.kind : null;
  if (kind === 'band') return bandRows(given as Band);
  if (kind === 'attainment') return attainmentRows(given as Attainment);
  if (kind === 'run') return runRows(given as RunResult);
  if (kind === 'ensemble') return ensembleRows(given as Ensemble);
  if ('byRegion' in given && 'schedule' in given && 'fit' in given) return quotaRows(given as Quotas);
  return null;
}

/** A record by name: of estimates, of objects, or of plain values. */
function tableOfRecord(given: object, style: CellStyle): Table {
  const entries = (Object.entries(given) as [string, unknown][]).filter(([, inner]) => typeof inner !== 'function');
  if (entries.every((entry): entry is [string, Estimate] => isEstimate(entry[1]))) return tableOfEstimates(entries);
  if (entries.every((entry): entry is [string, object] => typeof entry[1] === 'object' && entry[1] !== null)) {
    return tableOfRows(entries.map(([name, inner]) => ({ name, ...(isEstimate(inner) ? { estimate: inner } : inner) })), style);
  }
  if (entries.every(([, inner]) => inner === null || ['string', 'number', 'boolean'].includes(typeof inner))) {
    return { columns: ['name', 'value'], rows: entries.map(([name, inner]) => [cellOf(name), cellOf(inner as CellValue)]) };
  }
  return tableOfRows([given], style);
}

function unsupported(given: unknown): never {
  fail('table/unsupported', 'value', given, 'an estimate, a record or array of estimates or plain rows, or a result of this library');
}
