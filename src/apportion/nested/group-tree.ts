/** A nation, a group or a group of groups; parents come before their children. */
export interface GroupNode {
  /** Names from the outermost in; none for the nation. */
  readonly path: string[];
  /** Indices of its regions, ascending. */
  readonly members: number[];
  /** Places of its groups in the list of nodes; none where it holds regions only. */
  readonly children: number[];
}

/** The tree that paths describe, level by level, groups in order of first appearance within their parent. */
export function groupTree(paths: readonly (readonly string[])[]): GroupNode[] {
  const nodes: GroupNode[] = [{ path: [], members: Array.from(paths.keys()), children: [] }];
  const depth = paths[0]?.length ?? 0;
  for (const node of nodes) {
    const level = node.path.length;
    if (level === depth) continue;
    const parts = new Map<string, GroupNode>();
    for (const i of node.members) {
      const name = paths[i]![level]!;
      const part = parts.get(name);
      if (part !== undefined) part.members.push(i);
      else {
        const child = { path: [...node.path, name], members: [i], children: [] };
        parts.set(name, child);
        node.children.push(nodes.push(child) - 1);
      }
    }
  }
  return nodes;
}
