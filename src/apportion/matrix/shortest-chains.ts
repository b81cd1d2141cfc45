import { compareRatios, times, type Ratio } from './exact-ratio.js';

/** Passing a seat from one column to another, in the row where that is cheapest. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly cost: Ratio;
}

/**
 * Bellman and Ford in fractions, from all nodes at once: the least product of a chain into each node, or closed chains below 1 that share no node.
 * A closed chain of the last arcs into its nodes is always below 1 (Cormen et al., Introduction to Algorithms, lemma 24.16), so that it need not run to the end where there is one.
 */
export function shortestChains(nodes: number, arcs: readonly Arc[]): { cheaper: Arc[]; distance: Ratio[] } {
  const distance = startingPoints(nodes, arcs);
  const via = new Array<Arc | undefined>(nodes).fill(undefined);
  for (;;) {
    let changed = false;
    for (const arc of arcs) {
      const there = times(distance[arc.from]!, arc.cost);
      if (compareRatios(there, distance[arc.to]!) >= 0) continue;
      distance[arc.to] = there;
      via[arc.to] = arc;
      changed = true;
    }
    const cheaper = changed ? closedChains(via) : [];
    if (!changed || cheaper.length > 0) return { cheaper, distance };
  }
}

/** The arcs on closed chains, where at most one leads into each node. */
function closedChains(via: readonly (Arc | undefined)[]): Arc[] {
  const closed: Arc[] = [];
  /** The start of the walk that came by first. */
  const walk = new Int32Array(via.length).fill(-1);
  for (let start = 0; start < via.length; start++) {
    let at = start;
    while (walk[at]! < 0) {
      walk[at] = start;
      at = via[at]?.from ?? at;
    }
    if (walk[at] !== start || via[at] === undefined) continue;
    const stop = at;
    do {
      closed.push(via[at]!);
      at = via[at]!.from;
    } while (at !== stop);
  }
  return closed;
}

/** Products along any tree of arcs: near the answer already, because all these arcs are near equal in cost and rate, so that few rounds follow. */
function startingPoints(nodes: number, arcs: readonly Arc[]): Ratio[] {
  const touching: Arc[][] = Array.from({ length: nodes }, () => []);
  for (const arc of arcs) {
    touching[arc.from]!.push(arc);
    touching[arc.to]!.push(arc);
  }
  const distance = new Array<Ratio | undefined>(nodes);
  for (let root = 0; root < nodes; root++) {
    if (distance[root] !== undefined) continue;
    distance[root] = [1n, 1n];
    const queue = [root];
    for (const u of queue) {
      for (const { from, to, cost } of touching[u]!) {
        const v = from === u ? to : from;
        if (distance[v] !== undefined) continue;
        distance[v] = times(distance[u]!, from === u ? cost : [cost[1], cost[0]]);
        queue.push(v);
      }
    }
  }
  return distance as Ratio[];
}
