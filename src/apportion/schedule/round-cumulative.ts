import { infeasible } from '../refuse.js';
import { greatestDivisor } from '../input/exact-number.js';
import { readTotals } from '../input/counts.js';
import { readOptions } from '../input/options.js';
import { fillColumns } from './fill-columns.js';
import type { CountList, WeightList } from '../types.js';
import { bigWeight, readWeights, type Weights } from '../input/weights.js';

export interface RoundCumulativeInput {
  /** What each row must have reached at the end: whole numbers. */
  readonly rowTotals: CountList;
  /** What each column weighs in the running total: days, phasing weights; at least 0, not all 0. */
  readonly columnWeights: WeightList;
}

/**
 * A schedule in whole units. With c_t the share of the first t columns in all column weights, running totals S(i, t) such that
 * S(i, t) is ⌊r_i c_t⌋ or ⌈r_i c_t⌉, never falls, ends at r_i, and Σ_i S(i, t) = ⌊c_t Σ r_i + ½⌋. All of it holds exactly; see `fillColumns` for why it always can.
 *
 * @returns `cumulative[row][column]`.
 * @throws LevyError `apportion/invalid`, `apportion/infeasible` where no column weighs anything.
 */
export function roundCumulative(input: RoundCumulativeInput): { cumulative: number[][] } {
  const options = readOptions(input, ['rowTotals', 'columnWeights']);
  const rowTotals = readTotals(options.rowTotals, 'rowTotals');
  const weights = readWeights(options.columnWeights, 'columnWeights');
  const running = runningSums(weights);
  const all = running[running.length - 1] ?? 0n;
  if (all === 0n) infeasible('columnWeights', options.columnWeights, 'at least one column with a positive weight');
  const sum = BigInt(rowTotals.reduce((a, b) => a + b, 0));
  const targets = running.map((p) => Number((2n * sum * p + all) / (2n * all)));
  const [rows, columns] = [rowTotals.length, running.length];
  const largest = rowTotals.reduce((a, b) => Math.max(a, b), 0);
  const part = Float64Array.from(running, Number);
  const whole = Number(all);
  if (BigInt(largest) * all <= BigInt(Number.MAX_SAFE_INTEGER)) {
    // Every product is below 2⁵³ and so exact, and so is the floor of its quotient: p/q < m for whole p, q, m means p/q ≤ m − 1/q, and as mq ≤ 2⁵³ that is at least one step of the doubles below m.
    const wholeOf = (i: number, t: number): number => Math.floor((rowTotals[i]! * part[t]!) / whole);
    const remainderOf = (i: number, t: number, floor: number): number => rowTotals[i]! * part[t]! - floor * whole;
    return { cumulative: fillColumns({ rows, columns, wholeOf, remainderOf }, targets) };
  }
  // Shares in doubles take four roundings (both sums, quotient, product) within 2⁻⁵³ each; whatever is nearer to a whole number than that is computed in whole numbers.
  const ratio = part.map((p) => p / whole);
  const product = (i: number, t: number): bigint => BigInt(rowTotals[i]!) * running[t]!;
  const isSure = (share: number): boolean => Math.abs(share - Math.round(share)) > share * surelyApart;
  const wholeOf = (i: number, t: number): number => {
    const share = rowTotals[i]! * ratio[t]!;
    return isSure(share) ? Math.floor(share) : Number(product(i, t) / all);
  };
  const exactly = (i: number, t: number): bigint => product(i, t) % all;
  const remainderOf = (i: number, t: number, floor: number): number => {
    const share = rowTotals[i]! * ratio[t]!;
    return isSure(share) ? share - floor : Number(exactly(i, t)) / whole;
  };
  const rounded = { error: largest * surelyApart, exactly };
  return { cumulative: fillColumns({ rows, columns, wholeOf, remainderOf, rounded }, targets) };
}

/** 2⁻⁵⁰. */
const surelyApart = 8.881784197001252e-16;

/** Sums of the first weights, over their common divisor: the smaller, the more is exact in doubles. */
function runningSums(weights: Weights): bigint[] {
  const list = Array.from({ length: weights.size }, (_, t) => bigWeight(weights, t));
  const shared = list.reduce((a, b) => greatestDivisor(a, b), 0n);
  let sum = 0n;
  return list.map((w) => (sum += shared === 0n ? 0n : w / shared));
}
