/**
 * Strongly connected components of a directed graph (Tarjan 1972, without recursion): a number per node, equal if and only if each reaches the other.
 * `arcs[a]` runs from `from[a]` to `to[a]`.
 */
export function strongComponents(nodes: number, from: readonly number[], to: readonly number[]): Int32Array {
  const start = new Int32Array(nodes + 1);
  for (const u of from) start[u + 1]!++;
  for (let u = 0; u < nodes; u++) start[u + 1]! += start[u]!;
  const heads = new Int32Array(from.length);
  const fill = start.slice();
  from.forEach((u, a) => (heads[fill[u]!++] = to[a]!));
  const component = new Int32Array(nodes).fill(-1);
  const order = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const nextArc = start.slice();
  const stack: number[] = [];
  let seen = 0;
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== 0) continue;
    const path = [root];
    order[root] = lowest[root] = ++seen;
    stack.push(root);
    while (path.length > 0) {
      const u = path[path.length - 1]!;
      if (nextArc[u]! < start[u + 1]!) {
        const v = heads[nextArc[u]!++]!;
        if (order[v] === 0) {
          order[v] = lowest[v] = ++seen;
          stack.push(v);
          path.push(v);
        } else if (component[v]! < 0) lowest[u] = Math.min(lowest[u]!, order[v]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[u]!);
      if (lowest[u] !== order[u]) continue;
      for (let v = -1; v !== u;) {
        v = stack.pop()!;
        component[v] = u;
      }
    }
  }
  return component;
}
