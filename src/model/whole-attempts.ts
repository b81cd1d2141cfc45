import { floorRatio } from '../scenario/index.js';

/** Attempts that a period allows. */
export interface CapacityUse {
  /** For each eligible man and month. */
  readonly perManMonth: number;
  readonly months: number;
  /** For each eligible man in the period, as so many of the scenario's parts of an attempt, a whole number; NaN where it is drawn. */
  readonly partsPerMan: number;
  /** Parts in one attempt; NaN where it is drawn. */
  readonly parts: number;
}

/** Whole attempts, and the fraction of one that is carried on. */
export interface CapacityLeft {
  whole: number;
  carry: number;
}

/** Most parts of an attempt: a fraction of so many, divided and multiplied again, comes back to the whole number that it was. */
export const mostParts = 1_125_899_906_842_624; // 2^50

/**
 * The whole part of what was carried over plus the capacity of a period. A stated capacity is counted in whole parts of an attempt, so that
 * twelve months of a twelfth are one attempt and not 0.9999999.
 */
export function wholeAttempts(
  carry: number,
  eligible: number,
  { perManMonth, months, partsPerMan, parts }: CapacityUse,
  into: CapacityLeft = { whole: 0, carry: 0 },
): CapacityLeft {
  if (Number.isNaN(parts)) {
    const capacity = carry + perManMonth * eligible * months;
    into.whole = Math.floor(capacity);
    into.carry = capacity - into.whole;
    return into;
  }
  const carried = Math.round(carry * parts);
  const all = carried + partsPerMan * eligible;
  if (all <= Number.MAX_SAFE_INTEGER) {
    into.whole = floorRatio(all, parts);
    into.carry = (all - into.whole * parts) / parts;
    return into;
  }
  const exact = BigInt(carried) + BigInt(partsPerMan) * BigInt(eligible);
  into.whole = Number(exact / BigInt(parts));
  into.carry = Number(exact % BigInt(parts)) / parts;
  return into;
}
