import { describe, failText } from '../../errors/index.js';
import { invalid } from '../refuse.js';
import { entriesOf, reading, readList } from './lists.js';

/** Levels of groups, nation and regions left out. Countries have five; the limit keeps the paths in the result in proportion to the input. */
export const mostLevels = 100;

/** Names from the outermost in, one list for each region, all of one length. */
export function readPaths(groups: unknown, size: number): string[][] {
  return reading('groups', () => pathsIn(groups, size));
}

function pathsIn(groups: unknown, size: number): string[][] {
  if (Array.isArray(groups)) {
    const list = readList(groups, 'groups', 'an array of names', size);
    const paths = entriesOf(list).map((entry, i) => readPath(entry, `groups[${i}]`));
    const first = paths[0]?.length ?? 1;
    const odd = paths.findIndex((path) => path.length !== first);
    if (odd >= 0) invalid(`groups[${odd}]`, paths[odd]!.length, `${first} names, as for region 0`);
    return paths;
  }
  if (typeof groups !== 'object' || groups === null)
    return invalid('groups', groups, 'names by region, or indices by name');
  const paths = new Array<string[] | undefined>(size).fill(undefined);
  for (const [name, members] of Object.entries(groups as Record<string, unknown>)) {
    const at = `groups[${describe(name)}]`;
    const list = readList(members, at, 'an array of indices');
    for (let m = 0; m < list.length; m++) {
      const i = list[m];
      if (typeof i !== 'number' || !(i in paths) || paths[i] !== undefined)
        invalid(at, i, `indices from 0 to ${size - 1}, each in one group`);
      paths[i] = [name];
    }
  }
  const missing = paths.indexOf(undefined);
  if (missing >= 0) failText('apportion/invalid', 'groups', `nothing for region ${missing}`, 'every region in a group');
  return paths as string[][];
}

/** A name, or names from the outermost in. */
export function readPath(given: unknown, path: string): string[] {
  const expected = `a name, or 1 to ${mostLevels} names from the outermost in`;
  if (typeof given === 'string') return [given];
  if (!Array.isArray(given) || given.length === 0 || given.length > mostLevels) return invalid(path, given, expected);
  return entriesOf(given as unknown[]).map((name) => (typeof name === 'string' ? name : invalid(path, name, expected)));
}
