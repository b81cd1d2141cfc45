import type { Balanced } from './biproportional.js';
import type { MatrixProblem } from '../input/matrix-problem.js';
import type { Signposts } from '../methods.js';
import { strongComponents } from './strong-components.js';
import { bigWeight } from '../input/weights.js';

/** One exchange at a cell: row → column adds a seat there, column → row takes one away. Nodes are rows, then columns. */
export interface Exchange {
  readonly cell: number;
  readonly adds: boolean;
  readonly from: number;
  readonly to: number;
}

type Ratio = readonly [bigint, bigint];

/**
 * Makes a matrix that is optimal to rounding optimal exactly, in place, and returns the exchanges that lie on closed chains of cost exactly 1: none means that the answer is the only one.
 *
 * Proof. A matrix is optimal if and only if no closed chain of exchanges (a row gains in one column, loses in the next, …) has a product of price ratios below 1, and the only optimum
 * if none has product 1. In a closed chain the rates cancel, so its product is also that of the reduced ratios next/(rowRate · columnRate) and rowRate · columnRate/last.
 * These are ≥ 1 − v, with v measured, and a simple chain has at most M = 2 · min(rows, columns) links. A chain with a link above 1 + 2Mv is therefore above
 * (1 + 2Mv)(1 − Mv) ≥ 1 for Mv ≤ ½, so only links below it matter; if those form no closed chain, doubles have proved the point. The others are decided in fractions.
 */
export function makeExact(problem: MatrixProblem, signposts: Signposts, balanced: Balanced): Exchange[] {
  const { rows, columns, weights, min, max } = problem;
  const { seats, rowRates, columnRates, last, next } = balanced;
  const ratioOf = (cell: number, adds: boolean): number => {
    const rate = rowRates[Math.floor(cell / columns)]! * columnRates[cell % columns]!;
    return adds ? next[cell]! / rate : last[cell] === 0 ? Infinity : rate / last[cell]!;
  };
  for (;;) {
    let least = 1;
    for (let cell = 0; cell < seats.length; cell++) least = Math.min(least, ratioOf(cell, true), ratioOf(cell, false));
    // A reduced ratio takes a price (six roundings), a product and a quotient, each within 2⁻⁵³: 2⁻⁴⁹ in all.
    const near = 1 + 4 * Math.min(rows, columns) * (1 - least + 1.7763568394002505e-15);
    const links: Exchange[] = [];
    for (let cell = 0; cell < seats.length; cell++) {
      const [i, j] = [Math.floor(cell / columns), rows + (cell % columns)];
      if (ratioOf(cell, true) <= near) links.push({ cell, adds: true, from: i, to: j });
      if (ratioOf(cell, false) <= near) links.push({ cell, adds: false, from: j, to: i });
    }
    const core = onClosedChains(rows + columns, links);
    if (core.length === 0) return [];
    const costs = core.map(({ cell, adds }): Ratio => {
      const k = BigInt(seats[cell]!) + (adds ? 1n : 0n);
      const w = bigWeight(weights, cell);
      const price: Ratio = [
        signposts.bigNumerator(k),
        (signposts.harmonic ? 2n * k - 1n : 1n) * (signposts.power === 2 ? w * w : w),
      ];
      return adds ? price : [price[1], price[0]];
    });
    const { cheaper, distance } = shortestChains(rows + columns, core, costs);
    if (cheaper === null) {
      const exact = core.filter(
        ({ from, to }, a) => compareRatios(times(distance[from]!, costs[a]!), distance[to]!) === 0,
      );
      return onClosedChains(rows + columns, exact);
    }
    for (const { cell, adds } of cheaper) {
      const k = (seats[cell]! += adds ? 1 : -1);
      last[cell] = k > min[cell]! ? signposts.price(weights.value[cell]!, k) : 0;
      next[cell] = k < max[cell]! ? signposts.price(weights.value[cell]!, k + 1) : Infinity;
    }
  }
}

/** The links whose ends reach each other. */
export function onClosedChains(nodes: number, links: readonly Exchange[]): Exchange[] {
  const component = strongComponents(
    nodes,
    links.map((link) => link.from),
    links.map((link) => link.to),
  );
  return links.filter(({ from, to }) => component[from] === component[to]);
}

/** Bellman and Ford in fractions, from all nodes at once: the least product of a chain into each node, or a closed chain below 1. */
function shortestChains(
  nodes: number,
  links: readonly Exchange[],
  costs: readonly Ratio[],
): { cheaper: Exchange[] | null; distance: Ratio[] } {
  const distance = startingPoints(nodes, links, costs);
  const via = new Int32Array(nodes).fill(-1);
  for (let round = 0; round <= nodes; round++) {
    let changed = -1;
    links.forEach(({ from, to }, a) => {
      const there = times(distance[from]!, costs[a]!);
      if (compareRatios(there, distance[to]!) >= 0) return;
      distance[to] = there;
      via[to] = a;
      changed = to;
    });
    if (changed < 0) return { cheaper: null, distance };
    if (round < nodes) continue;
    // Still falling after as many rounds as nodes: walking back that far ends inside a closed chain.
    let at = changed;
    for (let step = 0; step < nodes; step++) at = links[via[at]!]!.from;
    const cheaper: Exchange[] = [];
    const stop = at;
    do {
      const link = links[via[at]!]!;
      cheaper.push(link);
      at = link.from;
    } while (at !== stop);
    return { cheaper, distance };
  }
  return { cheaper: null, distance };
}

/** Products along any tree of links: near the answer already, because all these links are near 1, so that few rounds follow. */
function startingPoints(nodes: number, links: readonly Exchange[], costs: readonly Ratio[]): Ratio[] {
  const touching: number[][] = Array.from({ length: nodes }, () => []);
  links.forEach(({ from, to }, a) => {
    touching[from]!.push(a);
    touching[to]!.push(a);
  });
  const distance = new Array<Ratio | undefined>(nodes);
  for (let root = 0; root < nodes; root++) {
    if (distance[root] !== undefined) continue;
    distance[root] = [1n, 1n];
    const queue = [root];
    for (const u of queue) {
      for (const a of touching[u]!) {
        const { from, to } = links[a]!;
        const v = from === u ? to : from;
        if (distance[v] !== undefined) continue;
        const [n, d] = costs[a]!;
        distance[v] = times(distance[u]!, from === u ? [n, d] : [d, n]);
        queue.push(v);
      }
    }
  }
  return distance as Ratio[];
}

function times([a, b]: Ratio, [c, d]: Ratio): Ratio {
  const [n, m] = [a * c, b * d];
  let [g, h] = [n, m];
  while (h > 0n) [g, h] = [h, g % h];
  return [n / g, m / g];
}

const compareRatios = ([a, b]: Ratio, [c, d]: Ratio): number => {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
};
