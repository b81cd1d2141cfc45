import { fail, isRecord } from '../../errors/index.js';
import { isFit } from '../../calibration/index.js';
import { isStudy } from '../../studies/index.js';
import { plainData } from './plain-data.js';
import { atDoor, liveRows } from './live-rows.js';
import type { Tabular } from './table-of.js';

/**
 * A result as plain data: what it holds, without what it can be asked; and, as `rows`, what it would have to be asked for: of an ensemble
 * every replicate, of a run every region and period, of a comparison, an attribution or a trace the rows of its table. Typed arrays
 * are arrays; numbers are kept as they are, so that this is what `fromJSON(toJSON(value))` gives. Errors: `table/unsupported`.
 */
export function dataOf(value: Tabular): unknown {
  if (Array.isArray(value)) return plainData(value);
  if (!isRecord(value))
    return fail('table/unsupported', 'value', value, 'a result of this library, a record, or an array of plain rows');
  const given = atDoor(value);
  // Studies and fits are data all through, their texts aside.
  const rows = isStudy(given) || isFit(given) ? null : liveRows(given, 'data');
  return plainData(rows === null ? given : { ...given, rows });
}
