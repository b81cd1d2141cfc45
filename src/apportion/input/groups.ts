import { fail, failText } from '../../errors/index.js';

/** Names from the outermost in, one list for each region, all of one length. */
export function readPaths(groups: unknown, size: number): string[][] {
  if (Array.isArray(groups)) {
    if (groups.length !== size)
      fail('apportion/invalid', 'groups', groups, `${String(size)} entries, as many as weights`);
    const paths = groups.map((entry: unknown, i) => {
      const path: unknown[] = Array.isArray(entry) ? entry : [entry];
      if (path.length === 0 || !path.every((name) => typeof name === 'string'))
        fail('apportion/invalid', `groups[${String(i)}]`, entry, 'a name, or names from the outermost in');
      return path;
    });
    paths.forEach((path, i) => {
      if (path.length !== paths[0]!.length)
        fail(
          'apportion/invalid',
          `groups[${String(i)}]`,
          path.length,
          `${String(paths[0]!.length)} names, as for region 0`,
        );
    });
    return paths;
  }
  if (typeof groups !== 'object' || groups === null)
    fail('apportion/invalid', 'groups', groups, 'names by region, or indices by name');
  const paths = new Array<string[] | undefined>(size).fill(undefined);
  for (const [name, members] of Object.entries(groups as Record<string, unknown>)) {
    if (!Array.isArray(members)) fail('apportion/invalid', `groups[${name}]`, members, 'an array of indices');
    for (const i of members as unknown[]) {
      if (typeof i !== 'number' || !(i in paths) || paths[i] !== undefined)
        fail('apportion/invalid', `groups[${name}]`, i, `indices from 0 to ${String(size - 1)}, each in one group`);
      paths[i] = [name];
    }
  }
  const missing = paths.indexOf(undefined);
  if (missing >= 0)
    failText('apportion/invalid', 'groups', `nothing for region ${String(missing)}`, 'every region in a group');
  return paths as string[][];
}
