import { isRecord } from '../../errors/index.js';
import { calibrationRows } from '../calibration.js';
import { hindcastRows, hindcastSuiteRows } from '../hindcast/hindcast-words.js';

/** What makes rows of each kind of result out of its data. */
const rowsOfKind = {
  calibration: calibrationRows,
  hindcast: hindcastRows,
  'hindcast-suite': hindcastSuiteRows,
} as const;

/** Whether a value says that it is the result of a fit. Copies and what came back from JSON are too. */
export function isFit(given: unknown): given is { readonly kind: keyof typeof rowsOfKind } {
  return isRecord(given) && typeof given['kind'] === 'string' && Object.hasOwn(rowsOfKind, given['kind']);
}

/** Rows of a fit's result for a table, from its data alone; `null` for everything else. */
export function fitRows(given: unknown): object[] | null {
  return isFit(given) ? (rowsOfKind[given.kind] as (data: unknown) => object[])(given) : null;
}
