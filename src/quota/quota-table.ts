import { inOneGo, type Slices } from '../numeric/index.js';
import { assertScenario, type Scenario } from '../scenario/index.js';
import { assignSlices, scheduleSlices } from './assign.js';

/** Quotas and schedule for the engine: the same numbers as `quotas`, in typed arrays of the caller's own. */
export interface QuotaTable {
  /** Whole people by region, in the scenario's order. */
  readonly quotas: Float64Array;
  /** Cumulative schedule, whole people: `region × periods + period`, both counted from 0. */
  readonly schedule: Float64Array;
  readonly periods: number;
}

/** See {@link QuotaTable}. Throws as `quotas` does. */
export function quotaTable(scenario: Scenario): QuotaTable {
  return inOneGo(quotaTableSlices(scenario));
}

/** The same in slices of work. */
export function* quotaTableSlices(scenario: Scenario): Slices<QuotaTable> {
  const checked = assertScenario(scenario);
  const { quotas } = yield* assignSlices(checked);
  yield;
  const rows = yield* scheduleSlices(checked, quotas);
  yield;
  const periods = rows[0]!.length;
  const schedule = new Float64Array(rows.length * periods);
  rows.forEach((row, i) => {
    schedule.set(row, i * periods);
  });
  return { quotas, schedule, periods };
}
