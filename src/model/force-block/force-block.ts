import { type ForceCount, forceCounts } from '../../scenario/index.js';
import type { ForcePlan } from './force-plan.js';
import { recordOf } from '../region-fields.js';

/** The force in every replicate of a block, one array a field. */
export interface ForceBlock {
  /** The campaign's men who have come out of it by the end of each period. */
  readonly arrived: readonly Float64Array[];
  readonly counts: Readonly<Record<ForceCount, Float64Array>>;
  /** Items with the force, and in store, by kind. */
  readonly holdings: readonly Float64Array[];
  readonly stores: readonly Float64Array[];
  /** By period, its losses who will come back, and the uniform number by which they are rounded. */
  readonly returning: readonly Float64Array[];
  readonly rounding: readonly Float64Array[];
  /** Strength at the start of the period, and the fewest men that an input looked at so far equips. */
  readonly strengthBefore: Float64Array;
  readonly joining: Float64Array;
}

/** Allocates a force; `null` where there is none. */
export function makeForceBlock(plan: ForcePlan | null, capacity: number): ForceBlock | null {
  if (plan === null) return null;
  const array = (): Float64Array => new Float64Array(capacity);
  const byPeriod = (): Float64Array[] => Array.from(plan.profile, array);
  return {
    arrived: byPeriod(),
    counts: recordOf(forceCounts, array),
    holdings: plan.kinds.map(array),
    stores: plan.kinds.map(array),
    returning: byPeriod(),
    rounding: byPeriod(),
    strengthBefore: array(),
    joining: array(),
  };
}

/** The force of one replicate at the end of a period. */
export type ForceState = Readonly<Record<ForceCount, number>> & {
  /** Items of each kind with the force, and in store. */
  readonly kinds: readonly { readonly holding: number; readonly store: number }[];
};

/** The force at one place of a block, as it stands. */
export function forceStateAt({ counts, holdings, stores }: ForceBlock, place: number): ForceState {
  return {
    ...recordOf(forceCounts, (name) => counts[name][place]!),
    kinds: holdings.map((holding, k) => ({ holding: holding[place]!, store: stores[k]![place]! })),
  };
}
