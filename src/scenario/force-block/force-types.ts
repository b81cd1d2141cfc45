import type { Uncertain } from '../distributions/distributions.js';

/**
 * Which losses a number counts: everybody killed, wounded, missing or captured; those of them who never come back; or the killed alone. Figures of
 * the three kinds are quoted side by side and differ several times over, so that a scenario has to say which it gives.
 */
export type LossDefinition = 'all' | 'irrecoverable' | 'killed';

/** Men lost by the force. Share and number are added; both count what `counted` says, and the other two kinds follow from the ratios. */
export interface ForceLosses {
  /** Which losses `share` and `number` count. */
  readonly counted: LossDefinition;
  /** Losses per man of strength and month. */
  readonly share: Uncertain;
  /** Losses per month, men. */
  readonly number: Uncertain;
  /** Men wounded, captured or missing per man killed. */
  readonly woundedPerKilled: Uncertain;
  /** One multiplier ≥ 0 of share and number per period, for losses that are not even; `null` for even ones. */
  readonly profile: readonly number[] | null;
}

/** The wounded who come back. */
export interface ForceReturns {
  /** Share of the wounded, captured and missing who come back to the force, 0-1. */
  readonly share: Uncertain;
  /** Months from the loss to the return. */
  readonly lag: Uncertain;
}

/** Men who join the force. */
export interface ForceArrivals {
  /** Share of the campaign's recruits who join this force, 0-1. */
  readonly share: Uncertain;
  /** Men who join it otherwise, per month. */
  readonly others: Uncertain;
}

/** What is lost of a kind of equipment. Share and number are added. */
export interface EquipmentLosses {
  /** Losses per item held and month. */
  readonly share: Uncertain;
  /** Items lost, or used up, per month. */
  readonly number: Uncertain;
}

/** One kind of equipment or munitions, counted in items. */
export interface Equipment {
  /** Whether it is used up, as munitions are: then `required` is a month's use, and what is at hand counts a month's supply. */
  readonly consumed: boolean;
  /** Items with the force at the start. */
  readonly holding: Uncertain;
  /** Items in store at the start that are fit to be refurbished. */
  readonly store: Uncertain;
  /** New items per month. */
  readonly made: Uncertain;
  /** Items refurbished per month, as long as the store lasts. */
  readonly refurbished: Uncertain;
  readonly losses: EquipmentLosses;
  /** Items used up per 1,000 men of strength and month. */
  readonly use: Uncertain;
  /** Items that 1,000 men need at hand to count as equipped; 0 for none. */
  readonly required: Uncertain;
}

/** The force that recruits go to: its men, what it loses, and what it is equipped with. It has no part in who signs. */
export interface Force {
  /** Men at the start of the campaign. */
  readonly strength: Uncertain;
  readonly arrivals: ForceArrivals;
  readonly losses: ForceLosses;
  readonly returns: ForceReturns;
  /** By kind, such as `tanks`. */
  readonly equipment: Readonly<Record<string, Equipment>>;
}
