import { inOneGo, type Slices } from '../numeric/index.js';
import { assertScenario, type Scenario, type TargetVersion, targetVersions } from '../scenario/index.js';
import { assignSlices, scheduleSlices } from './assign.js';

/** Quotas and schedule for the engine: the same numbers as `quotas`, in typed arrays of the caller's own. */
export interface QuotaTable {
  /** Whole people by region, in the scenario's order, as they stand at the end. */
  readonly quotas: Float64Array;
  /** What they add up to: the target as it stands at the end. */
  readonly target: number;
  /** Cumulative schedule, whole people: `region × periods + period`, both counted from 0. */
  readonly schedule: Float64Array;
  readonly periods: number;
  /** Every version of target and quotas, in order; one where nothing moves them. */
  readonly versions: readonly QuotaVersionTable[];
}

/** A version of the target and its quotas. */
export interface QuotaVersionTable extends Pick<TargetVersion, 'from' | 'target' | 'most'> {
  readonly quotas: Float64Array;
}

/** See {@link QuotaTable}. Throws as `quotas` does. */
export function quotaTable(scenario: Scenario): QuotaTable {
  return inOneGo(quotaTableSlices(scenario));
}

/** The same in slices of work. */
export function* quotaTableSlices(scenario: Scenario): Slices<QuotaTable> {
  const checked = assertScenario(scenario);
  const versions: QuotaVersionTable[] = [];
  for (const version of targetVersions(checked)) {
    const { quotas } = yield* assignSlices(checked, version);
    yield;
    versions.push({ from: version.from, target: version.target, most: version.most, quotas });
  }
  const rows = yield* scheduleSlices(checked, versions);
  yield;
  const periods = rows[0]!.length;
  const schedule = new Float64Array(rows.length * periods);
  rows.forEach((row, i) => {
    schedule.set(row, i * periods);
  });
  const { quotas, target } = versions.at(-1)!;
  return { quotas, target, schedule, periods, versions };
}
