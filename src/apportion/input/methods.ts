import { resolveMethod, type ResolvedMethod } from '../methods.js';
import { entriesOf, reading, readList } from './lists.js';

/** Methods by any of their names, one after the other. */
export function readMethods(given: unknown, path: string): ResolvedMethod[] {
  const list = reading(path, () => entriesOf(readList(given, path, 'an array of methods')));
  return list.map((method, i) => resolveMethod(method, `${path}[${i}]`));
}
