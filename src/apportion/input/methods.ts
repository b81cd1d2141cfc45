import { resolveMethod, type ResolvedMethod } from '../methods.js';
import { readList } from './lists.js';

/** Methods by any of their names, one after the other. */
export function readMethods(given: unknown, path: string): ResolvedMethod[] {
  return Array.from(readList(given, path, 'an array of methods'), (method, i) =>
    resolveMethod(method, `${path}[${i}]`),
  );
}
