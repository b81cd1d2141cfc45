import { compareRatios, times, type Ratio } from './exact-ratio.js';

/** Passing a seat from one column to another, in the row where that is cheapest. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly cost: Ratio;
}

/** Bellman and Ford in fractions, from all nodes at once: the least product of a chain into each node, or a closed chain below 1. */
export function shortestChains(nodes: number, arcs: readonly Arc[]): { cheaper: Arc[] | null; distance: Ratio[] } {
  const distance = startingPoints(nodes, arcs);
  const via = new Array<Arc | undefined>(nodes);
  for (let round = 0; round <= nodes; round++) {
    let changed = -1;
    for (const arc of arcs) {
      const there = times(distance[arc.from]!, arc.cost);
      if (compareRatios(there, distance[arc.to]!) >= 0) continue;
      distance[arc.to] = there;
      via[arc.to] = arc;
      changed = arc.to;
    }
    if (changed < 0) return { cheaper: null, distance };
    if (round < nodes) continue;
    // Still falling after as many rounds as nodes: walking back that far ends inside a closed chain.
    let at = changed;
    for (let step = 0; step < nodes; step++) at = via[at]!.from;
    const cheaper: Arc[] = [];
    const stop = at;
    do {
      cheaper.push(via[at]!);
      at = via[at]!.from;
    } while (at !== stop);
    return { cheaper, distance };
  }
  return { cheaper: null, distance };
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
