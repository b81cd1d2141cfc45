import { fail } from '../errors/index.js';

/** Input that is none. `got` is the value itself. */
export function invalid(path: string, got: unknown, expected: string): never {
  fail('apportion/invalid', path, got, expected);
}

/** Input that has no answer. */
export function infeasible(path: string, got: unknown, expected: string): never {
  fail('apportion/infeasible', path, got, expected);
}
