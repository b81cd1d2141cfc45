import { type Period, type Scenario, statedRatio } from '../../scenario/index.js';
import { delayParts } from '../pipeline/delays.js';

/** Recruits of one period who are paid in the same later one. */
export interface PaymentPart {
  /** Period from 0 in which they are paid. */
  readonly due: number;
  readonly share: number;
  /** The same of the recruits who are in none of the parts before. */
  readonly conditional: number;
}

/** When recruits are paid, by the period of their signature and in the order of `due`; the others are paid after the campaign, or never. */
export type PaymentPlan = readonly (readonly PaymentPart[])[];

/** `null` where all are paid on signing. */
export function paymentPlan({ reporting }: Scenario, periods: readonly Period[]): PaymentPlan | null {
  const lag = reporting.paymentLag;
  if (lag === null) return null;
  const never = neverPaid(lag);
  const delays = lag.map((_, months) => delayParts(periods, months));
  return periods.map((_, t) => {
    const shares = new Map<number, number>();
    lag.forEach((share, months) => {
      if (share === 0) return;
      for (const part of delays[months]![t]!) shares.set(part.due, (shares.get(part.due) ?? 0) + share * part.share);
    });
    const parts = [...shares].sort(([a], [b]) => a - b);
    // Added up from the end, so that the last of all who are ever paid is a certainty.
    let rest = never;
    const made: PaymentPart[] = [];
    for (const [due, share] of parts.reverse()) {
      rest += share;
      if (due < periods.length) made.unshift({ due, share, conditional: Math.min(1, share / rest) });
    }
    return made;
  });
}

/** What is missing to 1, of decimals as they are written. */
function neverPaid(lag: readonly number[]): number {
  let [above, below] = [1n, 1n];
  for (const share of lag) {
    const [a, b] = statedRatio(share) ?? [0n, 1n];
    [above, below] = [above * b - a * below, below * b];
  }
  // Both are cut to as many bits as a double can take.
  const excess = BigInt(Math.max(0, below.toString(2).length - 1000));
  return Number(above >> excess) / Number(below >> excess);
}
