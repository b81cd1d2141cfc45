import { invalid } from '../refuse.js';
import { reading, readList } from './lists.js';

/** Names, all different, as many as there are weights. */
export function readIds(given: unknown, size: number): readonly string[] {
  return reading('ids', () => idsIn(given, size));
}

function idsIn(given: unknown, size: number): readonly string[] {
  const list = readList(given, 'ids', 'an array of names', size);
  const seen = new Map<string, number>();
  for (let i = 0; i < size; i++) {
    const id = list[i];
    if (typeof id !== 'string') invalid(`ids[${i}]`, id, 'a string');
    if (seen.has(id)) invalid(`ids[${i}]`, id, `a name that ids[${seen.get(id)}] does not have`);
    seen.set(id, i);
  }
  return [...seen.keys()];
}
