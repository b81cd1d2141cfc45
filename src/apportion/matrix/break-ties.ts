import { failText } from '../../errors/index.js';
import { chooseAmong } from '../input/tie-break.js';
import type { MatrixProblem } from '../input/matrix-problem.js';
import type { TieBreak } from '../types.js';
import type { Balanced } from './biproportional.js';
import type { Exchange } from './exact-optimum.js';
import { exchangeGraph, type ExchangeGraph } from './exchange-graph.js';
import { strongComponents } from './strong-components.js';

/** Cells that a function may be asked about: once for each, about all that are left, which makes 5 · 10⁷ cells in all, a second or two. */
const mostAsked = 10_000;

/** What a tie in a matrix is; cells by the names that `order` gives them. */
export interface MatrixTie {
  /** By place in the problem. */
  readonly sure: Float64Array;
  /** Names, ascending. */
  readonly tied: number[];
  readonly seats: number;
}

/**
 * Settles a tie one cell at a time, in place: the chosen cell gets its seat through a closed chain of exchanges among the undecided, and is decided.
 * @param first - The exchanges on closed chains of cost 1.
 * @param order - The name of each cell: its place in the caller's matrix; `null` where the problem is not turned.
 */
export function breakTies(
  { rows, columns }: MatrixProblem,
  { seats }: Balanced,
  first: readonly Exchange[],
  tieBreak: TieBreak,
  order: readonly number[] | null,
): MatrixTie {
  const nameOf = (cell: number): number => order?.[cell] ?? cell;
  const undecided = first.map(({ cell }) => cell).sort((a, b) => nameOf(a) - nameOf(b));
  const sure = seats.slice();
  for (const { cell, adds } of first) if (!adds) sure[cell]!--;
  const tie = { sure, tied: undecided.map(nameOf), seats: first.filter((link) => !link.adds).length };
  if (tieBreak === 'error') chooseAmong(tieBreak, tie.tied, tie.seats);
  const state = new Int8Array(rows * columns);
  for (const { cell, adds } of first) state[cell] = adds ? -1 : 1;
  const graph = exchangeGraph(rows, columns, state);
  if (tieBreak === 'first') {
    // A cell that no chain can give a seat to will not get one later, when more is decided.
    for (const cell of undecided) decide(cell);
    return tie;
  }
  if (undecided.length > mostAsked)
    failText(
      'apportion/infeasible',
      'tieBreak',
      `a tie of ${undecided.length} cells`,
      `at most ${mostAsked} with a function, which is asked about all that are left before each seat: "first", or weights without so many ties`,
    );
  const placeOf = new Map(undecided.map((cell) => [nameOf(cell), cell]));
  for (let open = undecided; open.length > 0; open = onClosedChains(open, graph, columns))
    decide(placeOf.get(chooseAmong(tieBreak, open.map(nameOf), 1)[0]!)!);
  return tie;

  /** Gives a cell its seat if it has none and a chain can bring one, and leaves it alone then. */
  function decide(cell: number): void {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (state[cell] === -1) {
      const chain = graph.pass(
        (j) => j === column,
        (j) => state[row * columns + j] === 1,
      );
      if (chain !== null) {
        const end = row * columns + (chain[chain.length - 1]! % columns);
        seats[cell]!++;
        chain.forEach((other, at) => (seats[other]! += at % 2 === 0 ? -1 : 1));
        seats[end]!--;
        // The last link is in the cell's own row: it gives where the chain ends.
        graph.turn(end);
      }
    }
    graph.settle(cell);
  }
}

/** The cells that still have a choice: a bridge in their row whose two columns reach each other. */
function onClosedChains(cells: readonly number[], { state, hasArc }: ExchangeGraph, columns: number): number[] {
  const [from, to]: [number[], number[]] = [[], []];
  for (let a = 0; a < columns; a++)
    for (let b = 0; b < columns; b++)
      if (hasArc(a, b)) {
        from.push(a);
        to.push(b);
      }
  const component = strongComponents(columns, from, to);
  return cells.filter((cell) => {
    const side = state[cell]!;
    const row = cell - (cell % columns);
    for (let j = 0; side !== 0 && j < columns; j++)
      if (state[row + j] === -side && component[j] === component[cell % columns]) return true;
    return false;
  });
}
