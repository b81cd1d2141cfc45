import { fail } from '../../errors/index.js';
import { balance, type Balanced } from './biproportional.js';
import { chooseAmong, readTieBreak, ruleOf } from '../input/tie-break.js';
import { controlledRounding } from './controlled-rounding.js';
import { makeExact, onClosedChains, type Exchange } from './exact-optimum.js';
import { readMatrix, type MatrixProblem } from '../input/matrix-problem.js';
import { checkKeys } from '../input/options.js';
import { checkPattern } from './check-pattern.js';
import { resolveMethod } from '../methods.js';
import type { ApportionMatrixInput, MatrixApportionment, TieBreak } from '../types.js';

/**
 * Splits a total over a matrix, such as region by month or party by district, so that rows and columns sum to given totals exactly.
 *
 * Divisor methods: the biproportional apportionment, seats = weights divided by a row and a column divisor, rounded; unique but for exact ties, which are reported. A cell may be more than one off its share.
 * `controlled-rounding`: the weights are fitted to both margins and rounded so that along each row every running total (January to March, January to April, …) is within 1 of its share.
 *
 * @throws LevyError `apportion/invalid`, `apportion/infeasible` (the margins differ, or zero weights leave no room; it says where), `apportion/tie`.
 * @see Balinski and Demange, Math. Programming 45 (1989); Maier, Zachariassen and Zachariasen, Management Science 56 (2010); Bacharach, Management Science 12 (1966).
 */
export function apportionMatrix(input: ApportionMatrixInput): MatrixApportionment {
  checkKeys(input, ['weights', 'rowTotals', 'columnTotals', 'method', 'cellMin', 'tieBreak']);
  const tieBreak = readTieBreak(input.tieBreak);
  const problem = readMatrix(input);
  if (input.method === 'controlled-rounding') {
    if (input.cellMin !== undefined)
      fail(
        'apportion/invalid',
        'cellMin',
        input.cellMin,
        'none with controlled-rounding: a floor could break the running totals',
      );
    checkPattern(problem, '');
    return {
      method: input.method,
      ...controlledRounding(problem),
      rowDivisors: null,
      columnDivisors: null,
      ties: null,
    };
  }
  const method = resolveMethod(input.method === undefined ? 'webster' : input.method);
  if (method.kind !== 'divisor')
    fail('apportion/invalid', 'method', method.name, 'a divisor method, or controlled-rounding');
  const { signposts } = method;
  const { rows, columns, weights, rowTotals, columnTotals, min } = problem;
  // Where the first seat is free, every positive weight gets one wherever row and column have seats at all.
  if (signposts.firstSeatFree) {
    min.forEach((k, cell) => {
      if (weights.value[cell]! > 0 && rowTotals[Math.floor(cell / columns)]! > 0 && columnTotals[cell % columns]! > 0)
        min[cell] = Math.max(1, k);
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
function transpose({ rows, columns, weights, rowTotals, columnTotals, min }: MatrixProblem): [MatrixProblem, number[]] {
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
    },
    order,
  ];
}

/** Settles a tie one cell at a time, in place: the chosen cell gets its seat through a closed chain of exchanges among the undecided, and is decided. */
function breakTies(
  problem: MatrixProblem,
  { seats }: Balanced,
  first: readonly Exchange[],
  tieBreak: TieBreak,
  order: readonly number[] | null,
): { sure: Float64Array; tied: number[]; seats: number } {
  const nodes = problem.rows + problem.columns;
  const nameOf = (cell: number): number => order?.[cell] ?? cell;
  const namesOf = (links: readonly Exchange[]): number[] => links.map(({ cell }) => nameOf(cell)).sort((a, b) => a - b);
  const sure = seats.slice();
  for (const { cell, adds } of first) if (!adds) sure[cell]!--;
  const report = { sure, tied: namesOf(first), seats: first.filter((link) => !link.adds).length };
  for (let open = [...first]; open.length > 0;) {
    const name = chooseAmong(
      tieBreak,
      tieBreak === 'error' ? report.tied : namesOf(open),
      tieBreak === 'error' ? report.seats : 1,
    )[0]!;
    const chosen = open.find(({ cell }) => nameOf(cell) === name)!;
    const chain = chosen.adds ? [chosen, ...chainBetween(nodes, open, chosen.to, chosen.from)] : [];
    const turned = new Set(chain);
    for (const { cell, adds } of chain) seats[cell]! += adds ? 1 : -1;
    const undecided = open.filter((link) => link !== chosen);
    open = onClosedChains(
      nodes,
      undecided.map((link) =>
        turned.has(link) ? { cell: link.cell, adds: !link.adds, from: link.to, to: link.from } : link,
      ),
    );
  }
  return report;
}

/** A shortest chain of links from one node to another, which exists because all lie on closed chains. */
function chainBetween(nodes: number, links: readonly Exchange[], from: number, to: number): Exchange[] {
  const leaving: Exchange[][] = Array.from({ length: nodes }, () => []);
  for (const link of links) leaving[link.from]!.push(link);
  const via = new Array<Exchange | undefined>(nodes);
  const queue = [from];
  for (const u of queue) {
    if (via[to] !== undefined) break;
    for (const link of leaving[u]!) {
      if (via[link.to] !== undefined || link.to === from) continue;
      via[link.to] = link;
      queue.push(link.to);
    }
  }
  const chain: Exchange[] = [];
  for (let at = to; at !== from; at = via[at]!.from) chain.push(via[at]!);
  return chain;
}
