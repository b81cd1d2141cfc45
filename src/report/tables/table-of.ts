import { fail, isRecord } from '../../errors/index.js';
import type { Assessment } from '../../yardsticks/index.js';
import type { Burden } from '../../burden/index.js';
import { fitRows } from '../../calibration/index.js';
import type { CombatPower } from '../../force/index.js';
import type { Attainment, Band, Ensemble } from '../../ensemble/index.js';
import type { ExpectedPath } from '../../model/index.js';
import type { FirstDifference } from '../../trace/index.js';
import type { Quotas } from '../../quota/index.js';
import type { RunResult } from '../../runs/index.js';
import { idsInOrder } from '../../scenario/index.js';
import type { SuiteVerdict, Verdict } from '../../claims/index.js';
import { type Design, studyRows } from '../../studies/index.js';
import { type Estimate, isEstimate } from '../../stats/index.js';
import { atDoor, liveRows } from './live-rows.js';
import { regionLabel } from './own-words.js';
import { denseItems } from './plain-data.js';
import {
  assessmentRow,
  attainmentRows,
  bandRows,
  combatPowerRows,
  quotaRows,
  records,
  suiteRows,
  verdictRow,
} from './rows-of-results.js';
import { tableOfEstimates } from './table-of-estimates.js';
import { tableOfRows } from './table-of-rows.js';
import { cellOf, type CellStyle, type CellValue, type Table, tableOfCells } from './table.js';

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
  | Burden
  | CombatPower
  | Quotas
  | ExpectedPath<never>
  | RunResult
  | Ensemble
  | Verdict
  | SuiteVerdict
  | Assessment
  | FirstDifference
  | Design
  | HasTable
  | readonly object[]
  | Readonly<Record<string, Estimate | object | CellValue>>;

/** Anything as columns and rows, by what it says it is. Errors: `table/unsupported`. */
export function tableOf(value: Tabular, style: CellStyle = 'short'): Table {
  if (Array.isArray(value)) {
    const rows: readonly unknown[] = denseItems(value as readonly unknown[], 'value');
    return rows.every(isRecord) ? tableOfRows(rows, style) : unsupported(value);
  }
  if (!isRecord(value)) return unsupported(value);
  const given = atDoor(value);
  if (isEstimate(given)) return tableOfEstimates([[given.kind, given]]);
  const forFile = style === 'columns';
  // From their data, of a live result and a copy alike.
  const rows = studyRows(given, forFile) ?? fitRows(given) ?? liveRows(given, 'table') ?? rowsByKind(given, forFile);
  return rows === null ? tableOfRecord(given, style) : tableOfRows(rows, style);
}

function rowsByKind(given: Readonly<Record<string, unknown>>, forFile: boolean): object[] | null {
  switch (given['kind']) {
    case 'quotas':
      return quotaRows(given, forFile);
    case 'band':
      return bandRows(given, forFile);
    case 'attainment':
      return attainmentRows(given);
    case 'burden':
      return records(given['regions'], 'regions');
    case 'combat-power':
      return combatPowerRows(given);
    case 'verdict':
      return [verdictRow(given)];
    case 'suite':
      return suiteRows(given);
    case 'assessment':
      return [assessmentRow(given)];
    case 'first-difference': {
      const { period, region, quantity, values } = given;
      const [a, b] = Array.isArray(values) ? (values as readonly unknown[]) : [];
      return [{ period, region: regionLabel(region, 'the country', forFile), quantity, a, b }];
    }
    // What came back from JSON cannot be asked any more, and has its rows with it.
    case 'ensemble':
    case 'run':
    case 'path':
    case 'comparison':
    case 'attribution':
    case 'trace':
      return records(given['rows'], 'rows');
    default:
      return null;
  }
}

/** A record by name: of estimates, of objects, or of plain values. One by region has the scenario's order. */
function tableOfRecord(given: Readonly<Record<string, unknown>>, style: CellStyle): Table {
  const entries = idsInOrder(given)
    .map((name) => [name, given[name]] as const)
    .filter(([, inner]) => typeof inner !== 'function');
  if (entries.every((entry): entry is readonly [string, Estimate] => isEstimate(entry[1])))
    return tableOfEstimates(entries);
  if (entries.every(([, inner]) => isRecord(inner) || Array.isArray(inner))) {
    return tableOfRows(
      entries.map(([name, inner]) =>
        isEstimate(inner) || Array.isArray(inner) ? { name, value: inner } : { name, ...(inner as object) },
      ),
      style,
    );
  }
  if (entries.every(([, inner]) => inner === null || ['string', 'number', 'boolean'].includes(typeof inner))) {
    return tableOfCells(
      ['name', 'value'],
      entries.map(([name, inner]) => [cellOf(name), cellOf(inner as CellValue)]),
    );
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
