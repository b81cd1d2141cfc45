import { type Factor, fractionOf, type Period, productOfRatios } from '../scenario/index.js';

export const monthsPerYear = 12;

/** The refill of the pool made ready to run. */
export interface ProgramRefill {
  /** Years from the start to the first day of a period. */
  readonly years: (t: number) => number;
  /** Eligible men who have come of age before a period, per man of service age; `null` where the rate or the eligible share is drawn. */
  readonly stated: (t: number) => Factor | null;
}

/** A year is 12 months of 30.4375 days, 487 sixteenths of a day. */
export function programRefill(periods: readonly Period[], constants: Readonly<Record<string, number>>): ProgramRefill {
  let days = 0;
  const before = periods.map((period) => (days += period.days) - period.days);
  const years = before.map((count) => count / 30.4375 / monthsPerYear);
  const [entering, eligible] = [constants['refill.entering'], constants['eligible']];
  const ratio = entering === undefined || eligible === undefined ? null : productOfRatios([entering, eligible]);
  const stated = before.map((count, t): Factor | null => {
    if (ratio === null) return null;
    const exact = fractionOf(ratio[0] * BigInt(count) * 16n, ratio[1] * 487n * BigInt(monthsPerYear));
    return { value: entering! * eligible! * years[t]!, exact };
  });
  return { years: (t) => years[t]!, stated: (t) => stated[t]! };
}
