import { invalid } from '../refuse.js';
import { balance } from './biproportional.js';
import { readTieBreak, ruleOf } from '../input/tie-break.js';
import { controlledRounding } from './controlled-rounding.js';
import { breakTies } from './break-ties.js';
import { makeExact } from './exact-optimum.js';
import { readMatrix, type MatrixProblem } from '../input/matrix-problem.js';
import { readOptions } from '../input/options.js';
import { checkPattern } from './check-pattern.js';
import { resolveMethod } from '../methods.js';
import type { ApportionMatrixInput, MatrixApportionment } from '../types.js';

/**
 * Splits a total over a matrix, such as region by month or party by district, so that rows and columns sum to given totals exactly.
 *
 * Divisor methods: the biproportional apportionment, seats = weights divided by a row and a column divisor, rounded; unique but for exact ties, which are reported. A cell may be more than one off its share.
 * `controlled-rounding`: the weights are fitted to both margins and rounded so that along each row every running total (January to March, January to April, …) is within 1 of its share.
 *
 * Cells may have floors (`cellMin`) and caps (`cellMax`); the rounded quotient is then held between them.
 *
 * @throws LevyError `apportion/invalid`, `apportion/infeasible` (the margins differ, or zero weights, floors and caps leave no room; it says where), `apportion/tie`.
 * @see Balinski and Demange, Math. Programming 45 (1989); Maier, Zachariassen and Zachariasen, Management Science 56 (2010); Bacharach, Management Science 12 (1966).
 */
export function apportionMatrix(input: ApportionMatrixInput): MatrixApportionment {
  const options = readOptions(input, [
    'weights',
    'rowTotals',
    'columnTotals',
    'method',
    'cellMin',
    'cellMax',
    'tieBreak',
  ]);
  const tieBreak = readTieBreak(options.tieBreak);
  const problem = readMatrix(options);
  if (options.method === 'controlled-rounding') {
    for (const side of ['cellMin', 'cellMax'] as const)
      if (options[side] !== undefined)
        invalid(side, options[side], 'none with controlled-rounding: it could break the running totals');
    checkPattern(problem, '');
    return {
      method: options.method,
      ...controlledRounding(problem),
      rowDivisors: null,
      columnDivisors: null,
      ties: null,
    };
  }
  const method = resolveMethod(options.method === undefined ? 'webster' : options.method);
  if (method.kind !== 'divisor') invalid('method', method.name, 'a divisor method, or controlled-rounding');
  const { signposts } = method;
  const { rows, columns, weights, rowTotals, columnTotals, min, max } = problem;
  // Where the first seat is free, every positive weight gets one wherever row and column have seats at all.
  if (signposts.firstSeatFree) {
    min.forEach((k, cell) => {
      if (weights.value[cell]! > 0 && rowTotals[Math.floor(cell / columns)]! > 0 && columnTotals[cell % columns]! > 0)
        min[cell] = Math.max(k, Math.min(1, max[cell]!));
    });
  }
  checkPattern(problem, signposts.firstSeatFree ? ` (${method.name} gives every positive weight a seat)` : '');
  // The search walks over columns: let them be the short side.
  const turned = columns > rows;
  const [upright, order] = turned ? transpose(problem) : [problem, null];
  const found = balance(upright, signposts);
  const tied = makeExact(upright, signposts, found);
  const ties = tied.length === 0 ? null : breakTies(upright, found, tied, tieBreak, order);
  const [down, across] = (turned ? [found.columnRates, found.rowRates] : [found.rowRates, found.columnRates]).map(
    (rates) => (signposts.power === 2 ? rates.map(Math.sqrt) : rates),
  ) as [Float64Array, Float64Array];
  // Prices are in the signposts' unit, weights in the scale's: seats = round(w · rate · unit · scale).
  const perUnit = 1 / (signposts.unit * Number(weights.scale));
  const table = (flat: ArrayLike<number>): number[][] =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => flat[turned ? j * rows + i : i * columns + j]!),
    );
  return {
    method: method.name,
    seats: table(found.seats),
    rowDivisors: rowTotals.map((total, i) => (total > 0 ? perUnit / down[i]! : null)),
    columnDivisors: columnTotals.map((total, j) => (total > 0 ? 1 / across[j]! : null)),
    ties:
      ties === null
        ? null
        : {
            sure: table(ties.sure),
            tied: ties.tied.map((cell) => [Math.floor(cell / columns), cell % columns]),
            seats: ties.seats,
            rule: ruleOf(tieBreak),
          },
    shares: null,
  };
}

/** Rows and columns exchanged, and where each of its cells stands in the original. */
function transpose({
  rows,
  columns,
  weights,
  rowTotals,
  columnTotals,
  min,
  max,
}: MatrixProblem): [MatrixProblem, number[]] {
  const order = Array.from({ length: rows * columns }, (_, cell) => (cell % rows) * columns + Math.floor(cell / rows));
  const pick = (flat: Float64Array): Float64Array => Float64Array.from(order, (cell) => flat[cell]!);
  const big = weights.big === null ? null : order.map((cell) => weights.big![cell]!);
  return [
    {
      rows: columns,
      columns: rows,
      weights: { ...weights, value: pick(weights.value), big },
      rowTotals: columnTotals,
      columnTotals: rowTotals,
      min: pick(min),
      max: pick(max),
    },
    order,
  ];
}
