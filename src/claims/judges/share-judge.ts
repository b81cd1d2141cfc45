import { type Estimate, probabilityEstimate, betaBinomialSequence, type BinomialSequence } from '../../stats/index.js';
import { ln } from '../../numeric/index.js';
import type { Findings, Judge, Outcome } from './judge.js';
import { inRange, type ProbabilityRange } from '../../yardsticks/index.js';

/** More replicates than this are not worth naming. */
const mostNeeded = 1e9;

/** "The share of replicates whose number lies between `low` and `high` is, in the long run, in the range." */
export function shareJudge(low: number, high: number, range: ProbabilityRange, alpha: number): Judge {
  const sequence = betaBinomialSequence(edgesOf(range), alpha);
  let count = 0;
  return {
    look: (values, from, to) => {
      count += countBetween(values, from, to, low, high);
      return outcomeOf(sequence.interval(count, to), range);
    },
    findings: (_values, n) => shareFindings(sequence, range, count, n, alpha),
  };
}

/** The outcome and findings of a share that has been counted already. */
export function judgeCount(
  count: number,
  n: number,
  range: ProbabilityRange,
  alpha: number,
): { readonly outcome: Outcome; readonly findings: Findings } {
  const sequence = betaBinomialSequence(edgesOf(range), alpha);
  return {
    outcome: outcomeOf(sequence.interval(count, n), range),
    findings: shareFindings(sequence, range, count, n, alpha),
  };
}

function shareFindings(
  sequence: BinomialSequence,
  range: ProbabilityRange,
  count: number,
  n: number,
  alpha: number,
): Findings {
  return {
    estimate: shareEstimate(count, n),
    interval: sequence.interval(count, n),
    needed: shareNeeded(sequence, range, count, n, alpha),
    counterexample: null,
  };
}

/** Edges that separate the range from other probabilities; 0 and 1 do not. */
export function edgesOf({ low, high }: ProbabilityRange): number[] {
  return [low, high].filter((edge) => edge > 0 && edge < 1);
}

/** Whether an interval lies wholly in the range (pass), wholly outside (fail), or neither. */
export function outcomeOf([low, high]: readonly [number, number], range: ProbabilityRange): Outcome {
  if (inRange(low, range) && inRange(high, range)) return 'pass';
  if (range.lowOpen ? high <= range.low : high < range.low) return 'fail';
  if (range.highOpen ? low >= range.high : low > range.high) return 'fail';
  return null;
}

/** Numbers between two bounds, ends included. */
export function countBetween(values: Float64Array, from: number, to: number, low: number, high: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (values[i]! >= low && values[i]! <= high) count += 1;
  return count;
}

/** A probability as an ensemble estimates it, with Wilson's 95 % interval. With no replicates nothing is known. */
export function shareEstimate(count: number, n: number): Estimate {
  return n === 0
    ? { kind: 'probability', value: NaN, se: NaN, interval: [0, 1], level: 0.95, n, count }
    : probabilityEstimate(count, n, 0.95);
}

/** The number of replicates at which the evidence would reach the bar if the share stayed what it is. */
export function shareNeeded(
  sequence: BinomialSequence,
  range: ProbabilityRange,
  count: number,
  n: number,
  alpha: number,
): number | null {
  if (n === 0) return null;
  const share = count / n;
  const bar = -ln(alpha);
  // Where the share is 0 and the range "above 0", the edge is 0: one occurrence shows it, nothing refutes it, and no evidence gathers.
  const edges = inRange(share, range) ? edgesOf(range) : [share <= range.low ? range.low : range.high];
  const decided = (size: number): boolean => edges.every((edge) => sequence.evidence(edge, share * size, size) >= bar);
  let few = n;
  let enough = n;
  while (!decided(enough)) {
    few = enough;
    enough *= 2;
    if (enough > mostNeeded) return null;
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (decided(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}
