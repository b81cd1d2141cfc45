import { fail } from '../../errors/index.js';

/** Names, all different, as many as there are weights. */
export function readIds(given: unknown, size: number): readonly string[] {
  if (!Array.isArray(given) || given.length !== size)
    fail('apportion/invalid', 'ids', given, `an array of ${String(size)} names, as many as weights`);
  const seen = new Map<string, number>();
  given.forEach((id: unknown, i) => {
    if (typeof id !== 'string') fail('apportion/invalid', `ids[${String(i)}]`, id, 'a string');
    if (seen.has(id))
      fail('apportion/invalid', `ids[${String(i)}]`, id, `a name that ids[${String(seen.get(id))}] does not have`);
    seen.set(id, i);
  });
  return [...seen.keys()];
}
