import { inOneGo, type Slices } from '../../numeric/index.js';
import { infeasible } from '../refuse.js';
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
  return inOneGo(roundCumulativeSlices(input));
}

/** The same in slices of work. */
export function* roundCumulativeSlices(input: RoundCumulativeInput): Slices<{ cumulative: number[][] }> {
  const options = readOptions(input, ['rowTotals', 'columnWeights']);
  const rowTotals = readTotals(options.rowTotals, 'rowTotals');
  const weights = readWeights(options.columnWeights, 'columnWeights');
  const running = runningSums(weights);
  const all = running[running.length - 1] ?? 0n;
  if (all === 0n) infeasible('columnWeights', options.columnWeights, 'at least one column with a positive weight');
  const sum = BigInt(rowTotals.reduce((a, b) => a + b, 0));
  const targets = running.map((p) => Number((2n * sum * p + all) / (2n * all)));
  const rows = rowTotals.length;
  const columns = running.length;
  const largest = BigInt(rowTotals.reduce((a, b) => Math.max(a, b), 0));
  if (largest * all > BigInt(Number.MAX_SAFE_INTEGER)) {
    const totals = rowTotals.map(BigInt);
    return {
      cumulative: yield* fillColumns(
        {
          rows,
          columns,
          wholeOf: (i, t) => Number((totals[i]! * running[t]!) / all),
          remainderOf: (i, t) => (totals[i]! * running[t]!) % all,
        },
        targets,
      ),
    };
  }
  // Every product is below 2⁵³ and so exact, and so is the floor of its quotient: p/q < m for whole p, q, m means p/q ≤ m − 1/q, and as mq ≤ 2⁵³ that is at least one step of the doubles below m.
  const part = Float64Array.from(running, Number);
  const whole = Number(all);
  const wholeOf = (i: number, t: number): number => Math.floor((rowTotals[i]! * part[t]!) / whole);
  return {
    cumulative: yield* fillColumns(
      { rows, columns, wholeOf, remainderOf: (i, t) => rowTotals[i]! * part[t]! - wholeOf(i, t) * whole },
      targets,
    ),
  };
}

function runningSums(weights: Weights): bigint[] {
  let sum = 0n;
  return Array.from({ length: weights.size }, (_, t) => (sum += bigWeight(weights, t)));
}
