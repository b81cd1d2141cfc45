import { type Estimate, meanEstimate, momentsOf, probabilityEstimate } from '../stats/index.js';
import { inequalityOf } from './inequality.js';
import type { OutcomeRange, TakenInequality } from './types.js';

/** Inequality replicate by replicate. `taken` has the values of each region. */
export function takenInequality<Id extends string>(
  taken: readonly Float64Array[],
  ids: readonly Id[],
  men: readonly number[],
  level: number,
): TakenInequality<Id> {
  const n = taken[0]!.length;
  const ratios: number[] = [];
  const ginis: number[] = [];
  const timesHighest = new Array<number>(ids.length).fill(0);
  const amounts = new Float64Array(ids.length);
  for (let j = 0; j < n; j++) {
    for (let r = 0; r < amounts.length; r++) amounts[r] = taken[r]![j]!;
    const { highest, ratio, gini } = inequalityOf(amounts, men);
    if (gini === null) continue;
    ginis.push(gini);
    ratios.push(ratio ?? Infinity);
    timesHighest[highest!.index]! += 1;
  }
  const most = timesHighest.reduce((best, times, r) => (times > timesHighest[best]! ? r : best), 0);
  const meanGini: Estimate | null =
    ginis.length === 0 ? null : meanEstimate(momentsOf(Float64Array.from(ginis)), level);
  return {
    mostOftenHighest:
      ginis.length === 0 ? null : { id: ids[most]!, probability: probabilityEstimate(timesHighest[most]!, n, level) },
    ratio: rangeOf(ratios),
    gini: rangeOf(ginis),
    meanGini,
  };
}

/** The 5th, 50th and 95th of a hundred: the smallest values that so many do not exceed. */
function rangeOf(values: readonly number[]): OutcomeRange {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number | null => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    return value === undefined || value === Infinity ? null : value;
  };
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}
