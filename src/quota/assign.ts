import { inOneGo, type Slices } from '../numeric/index.js';
import { apportion, roundCumulativeSlices, type Ties } from '../apportion/index.js';
import { announcedQuota, boundOf, periodsOf, quotaBasis, type Scenario } from '../scenario/index.js';

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

/** Announced quotas stand; the rest of the target is apportioned over the other regions by the basis. */
export function assignQuotas(scenario: Scenario): Assignment {
  return inOneGo(assignSlices(scenario));
}

/** The same in slices of work. */
export function* assignSlices(scenario: Scenario): Slices<Assignment> {
  const { regions, quota, target } = scenario;
  const basis = quotaBasis(scenario);
  const quotas = new Float64Array(regions.length);
  const announced: number[] = [];
  const open: number[] = [];
  let rest = target;
  regions.forEach((region, i) => {
    const own = announcedQuota(scenario, region);
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

/**
 * Cumulative schedule in whole people, `[region][period]`: every running total within 1 of its share of the quota, columns adding up
 * to the rounded share of the target, the last column the quotas. Shares follow {@link periodWeights}.
 */
export function scheduleQuotas(scenario: Scenario, quotas: Float64Array): readonly (readonly number[])[] {
  return inOneGo(scheduleSlices(scenario, quotas));
}

/** The same in slices of work. */
export function* scheduleSlices(scenario: Scenario, quotas: Float64Array): Slices<readonly (readonly number[])[]> {
  const columnWeights = periodWeights(scenario);
  return (yield* roundCumulativeSlices({ rowTotals: Array.from(quotas), columnWeights })).cumulative;
}
