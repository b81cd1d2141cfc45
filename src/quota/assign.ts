import { inOneGo, type Slices } from '../numeric/index.js';
import { apportion, roundCumulativeSlices, type Ties } from '../apportion/index.js';
import { boundOf, periodsOf, quotaBasis, type Scenario, type TargetVersion } from '../scenario/index.js';

/** Quotas by region and what came up while assigning them; indices are places in the scenario's list of regions. */
export interface Assignment {
  /** Whole people by region; Σ = target. */
  readonly quotas: Float64Array;
  /** Basis by region, see `quotaBasis`. */
  readonly basis: Float64Array;
  /** Regions whose quota was announced. */
  readonly announced: readonly number[];
  /** Regions that shared the rest: `ties` counts in this list. */
  readonly open: readonly number[];
  /** The method's usual name. */
  readonly method: string;
  readonly ties: Ties | null;
}

/** What is to be split, and what was announced. */
type Version = Pick<TargetVersion, 'target' | 'announced'>;

/** Announced quotas stand; the rest of the target is apportioned over the other regions by the basis. */
export function assignQuotas(scenario: Scenario, version: Version): Assignment {
  return inOneGo(assignSlices(scenario, version));
}

/** The same in slices of work. */
export function* assignSlices(scenario: Scenario, { target, announced: stated }: Version): Slices<Assignment> {
  const { regions, quota } = scenario;
  const basis = quotaBasis(scenario);
  const quotas = new Float64Array(regions.length);
  const announced: number[] = [];
  const open: number[] = [];
  let rest = target;
  stated.forEach((own, i) => {
    if (own === null) {
      open.push(i);
      return;
    }
    announced.push(i);
    quotas[i] = own;
    rest -= own;
  });
  yield;
  const share = apportion({
    weights: open.map((i) => basis[i]!),
    total: rest,
    method: quota.method,
    ...(quota.min === null ? {} : { min: open.map((i) => boundOf(quota.min, regions[i]!.id) ?? 0) }),
    ...(quota.max === null ? {} : { max: open.map((i) => boundOf(quota.max, regions[i]!.id)) }),
  });
  yield;
  open.forEach((i, k) => (quotas[i] = share.seats[k]!));
  return { quotas, basis, announced, open, method: share.method, ties: share.ties };
}

/** What each period weighs in the schedule: its days, or its phasing weight where weights are given. */
export function periodWeights({ quota, calendar }: Scenario): readonly number[] {
  return quota.phasing ?? periodsOf(calendar).map(({ days }) => days);
}

/** Quotas that stand from a period on, from 0. */
export interface StandingQuotas {
  readonly from: number;
  readonly quotas: Float64Array;
}

/**
 * Cumulative schedule in whole people, `[region][period]`: every running total within 1 of its share of the quota, columns adding up
 * to the rounded share of the target, the last column the quotas. Shares follow {@link periodWeights}. Where quotas are moved, what is due
 * already stays due, as far as the new quota asks for so many, and what is left of the new quota is spread over the periods that are left
 * by the same rule; at once, where these weigh nothing.
 */
export function scheduleQuotas(
  scenario: Scenario,
  versions: readonly StandingQuotas[],
): readonly (readonly number[])[] {
  return inOneGo(scheduleSlices(scenario, versions));
}

/** The same in slices of work. */
export function* scheduleSlices(
  scenario: Scenario,
  versions: readonly StandingQuotas[],
): Slices<readonly (readonly number[])[]> {
  const weights = periodWeights(scenario);
  const rows = (yield* roundCumulativeSlices({
    rowTotals: Array.from(versions[0]!.quotas),
    columnWeights: weights,
  })).cumulative;
  for (const { from, quotas } of versions.slice(1)) {
    const due = rows.map((row, i) => Math.min(row[from - 1]!, quotas[i]!));
    const left = weights.slice(from);
    const rest = (yield* roundCumulativeSlices({
      rowTotals: due.map((people, i) => quotas[i]! - people),
      columnWeights: left.some((weight) => weight > 0) ? left : left.map((_, t) => (t === 0 ? 1 : 0)),
    })).cumulative;
    rows.forEach((row, i) => {
      rest[i]!.forEach((people, t) => (row[from + t] = due[i]! + people));
    });
  }
  return rows;
}
