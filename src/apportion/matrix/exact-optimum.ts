import { failText } from '../../errors/index.js';
import { surelyApart } from '../divisor/index-heap.js';
import type { MatrixProblem } from '../input/matrix-problem.js';
import { bigWeight } from '../input/weights.js';
import type { Signposts } from '../methods.js';
import type { Balanced } from './biproportional.js';
import { compareRatios, times, type Ratio } from './exact-ratio.js';
import { shortestChains, type Arc } from './shortest-chains.js';
import { strongComponents } from './strong-components.js';

/** One exchange at a cell: row → column adds a seat there, column → row takes one away. */
export interface Exchange {
  readonly cell: number;
  readonly adds: boolean;
}

/**
 * Makes a matrix that is optimal to rounding optimal exactly, in place, and returns the exchanges that lie on closed chains of cost exactly 1: none means that the answer is the only one.
 *
 * Proof. A matrix is optimal if and only if no closed chain of exchanges (a row gains in one column, loses in the next, …) has a product of price ratios below 1, and the only optimum
 * if none has product 1. In a closed chain the rates cancel, so its product is also that of the reduced ratios next/(rowRate · columnRate) and rowRate · columnRate/last.
 * These are ≥ 1 − v, with v measured, and a simple chain has at most M = 2 · min(rows, columns) links. A chain with a link above 1 + 2Mv is therefore above
 * (1 + 2Mv)(1 − Mv) ≥ 1 for Mv ≤ ½, so only links below it matter; if those form no closed chain, doubles have proved the point. The others are decided in fractions:
 * two links in a row make an arc from column to column, next/last, of which only the cheapest between two columns matters; so fractions stay as short as there are columns.
 *
 * One round compares up to columns² arcs in fractions of a length that grows with the columns. Up to 13 digits, 60 × 26 weights that differ in the last one took 6 rounds in trials,
 * near 10¹⁵ several for each column: there the search in doubles before this has told nothing apart. That is bounded, and refused beyond it.
 */
export function makeExact(problem: MatrixProblem, signposts: Signposts, balanced: Balanced): Exchange[] {
  const { columns, weights, min, max } = problem;
  const { seats, last, next } = balanced;
  // Some seconds: 5,000 rounds at 12 columns, 71 at 52.
  const mostRounds = Math.max(8, Math.floor(1e7 / (columns * columns * columns)));
  for (let round = 1; ; round++) {
    const { gives, takes } = nearLinks(problem, balanced);
    const { arcs, isCheapest } = cheapestArcs(problem, signposts, balanced, gives, takes);
    if (arcs.length === 0) return [];
    const { cheaper, distance } = shortestChains(columns, arcs);
    if (cheaper.length === 0) {
      const level = arcs.filter(
        ({ from, to, cost }) => compareRatios(times(distance[from]!, cost), distance[to]!) === 0,
      );
      return exchangesOn(problem, level, gives, takes, isCheapest);
    }
    if (round >= mostRounds)
      failText(
        'apportion/infeasible',
        'weights',
        `weights that still differ beyond the digits of a double after ${round} rounds of exact comparisons`,
        'weights of at most 13 digits, or fewer rows or columns',
      );
    for (const { from, to, row } of cheaper) {
      for (const [column, by] of [
        [from, -1],
        [to, 1],
      ] as const) {
        const cell = row * columns + column;
        const k = (seats[cell]! += by);
        last[cell] = k > min[cell]! ? signposts.price(weights.value[cell]!, k) : 0;
        next[cell] = k < max[cell]! ? signposts.price(weights.value[cell]!, k + 1) : Infinity;
      }
    }
  }
}

/** The cells of one row that are near a limit. */
type Links = readonly number[][];

/** By row, the columns in which it could give a seat, or take one, at nearly no cost, on closed chains of such links. */
function nearLinks(
  { rows, columns }: MatrixProblem,
  { rowRates, columnRates, last, next }: Balanced,
): { gives: Links; takes: Links } {
  const ratioOf = (i: number, j: number, adds: boolean): number => {
    const [cell, rate] = [i * columns + j, rowRates[i]! * columnRates[j]!];
    return adds ? next[cell]! / rate : last[cell] === 0 ? Infinity : rate / last[cell]!;
  };
  let least = 1;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) least = Math.min(least, ratioOf(i, j, true), ratioOf(i, j, false));
  // A reduced ratio takes a price (six roundings), a product and a quotient, each within 2⁻⁵³: 2⁻⁴⁹ in all.
  const near = 1 + 4 * Math.min(rows, columns) * (1 - least + 1.7763568394002505e-15);
  const gives: number[][] = [];
  const takes: number[][] = [];
  const arc = new Uint8Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    const [away, here]: [number[], number[]] = [[], []];
    for (let j = 0; j < columns; j++) {
      if (ratioOf(i, j, false) <= near) away.push(j);
      if (ratioOf(i, j, true) <= near) here.push(j);
    }
    gives.push(away);
    takes.push(here);
    for (const a of away) for (const b of here) arc[a * columns + b] = 1;
  }
  const component = componentsOf(columns, (a, b) => a !== b && arc[a * columns + b] === 1);
  // What lies on no closed chain is left out before anything is computed in fractions.
  const closed = (list: number[], others: number[]): number[] =>
    list.filter((a) => others.some((b) => a !== b && component[a] === component[b]));
  return {
    gives: gives.map((list, i) => closed(list, takes[i]!)),
    takes: takes.map((list, i) => closed(list, gives[i]!)),
  };
}

function componentsOf(columns: number, has: (a: number, b: number) => boolean): Int32Array {
  const [from, to]: [number[], number[]] = [[], []];
  for (let a = 0; a < columns; a++)
    for (let b = 0; b < columns; b++)
      if (has(a, b)) {
        from.push(a);
        to.push(b);
      }
  return strongComponents(columns, from, to);
}

/** Exactly the cheapest row for each pair of columns, and whether another row is as cheap. */
function cheapestArcs(
  { columns, weights }: MatrixProblem,
  signposts: Signposts,
  { seats, last, next }: Balanced,
  gives: Links,
  takes: Links,
): { arcs: Arc[]; isCheapest: (row: number, from: number, to: number) => boolean } {
  const priceOf = (cell: number, k: bigint): Ratio => {
    const w = bigWeight(weights, cell);
    return [signposts.bigNumerator(k), (signposts.harmonic ? 2n * k - 1n : 1n) * (signposts.power === 2 ? w * w : w)];
  };
  const costOf = (row: number, from: number, to: number): Ratio => {
    const [a, b] = [row * columns + from, row * columns + to];
    const [n, m] = priceOf(a, BigInt(seats[a]!));
    return times(priceOf(b, BigInt(seats[b]!) + 1n), [m, n]);
  };
  const best = new Int32Array(columns * columns).fill(-1);
  const exact = new Map<number, Ratio>();
  const exactBest = (from: number, to: number): Ratio => {
    const pair = from * columns + to;
    let cost = exact.get(pair);
    if (cost === undefined) exact.set(pair, (cost = costOf(best[pair]!, from, to)));
    return cost;
  };
  const inDoubles = (row: number, from: number, to: number): number =>
    next[row * columns + to]! / last[row * columns + from]!;
  const sameCell = (row: number, other: number, column: number): boolean => {
    const [c, d] = [row * columns + column, other * columns + column];
    return (
      seats[c] === seats[d] &&
      (weights.big === null ? weights.value[c] === weights.value[d] : weights.big[c] === weights.big[d])
    );
  };
  /** Sign of the row's cost less that of the cheapest so far: in doubles, by being the same, or in fractions. */
  const against = (row: number, from: number, to: number): number => {
    const other = best[from * columns + to]!;
    const [x, y] = [inDoubles(row, from, to), inDoubles(other, from, to)];
    if (Math.abs(x - y) > surelyApart * (x + y)) return x - y;
    if (sameCell(row, other, from) && sameCell(row, other, to)) return 0;
    return compareRatios(costOf(row, from, to), exactBest(from, to));
  };
  gives.forEach((list, row) => {
    for (const from of list) {
      for (const to of takes[row]!) {
        const pair = from * columns + to;
        if (from === to || (best[pair]! >= 0 && against(row, from, to) >= 0)) continue;
        best[pair] = row;
        exact.delete(pair);
      }
    }
  });
  const arcs: Arc[] = [];
  best.forEach((row, pair) => {
    const [from, to] = [Math.floor(pair / columns), pair % columns];
    if (row >= 0) arcs.push({ from, to, row, cost: exactBest(from, to) });
  });
  return { arcs, isCheapest: (row, from, to) => against(row, from, to) === 0 };
}

/** The exchanges on closed chains of level arcs. */
function exchangesOn(
  { columns }: MatrixProblem,
  level: readonly Arc[],
  gives: Links,
  takes: Links,
  isCheapest: (row: number, from: number, to: number) => boolean,
): Exchange[] {
  const isLevel = new Uint8Array(columns * columns);
  for (const { from, to } of level) isLevel[from * columns + to] = 1;
  const component = componentsOf(columns, (a, b) => isLevel[a * columns + b] === 1);
  const exchanges: Exchange[] = [];
  gives.forEach((list, row) => {
    const taking = new Set<number>();
    for (const from of list) {
      let gave = false;
      for (const to of takes[row]!) {
        if (isLevel[from * columns + to] === 0 || component[from] !== component[to]) continue;
        // Where the row gives and takes at one price, one partner found for a column is enough.
        if (gave && taking.has(to)) continue;
        if (!isCheapest(row, from, to)) continue;
        gave = true;
        taking.add(to);
      }
      if (gave) exchanges.push({ cell: row * columns + from, adds: false });
    }
    for (const to of taking) exchanges.push({ cell: row * columns + to, adds: true });
  });
  return exchanges;
}
