import { fail } from '../../errors/index.js';

/** Checks a switch at the door. Errors: `table/invalid`. */
export function assertFlag(path: string, value: unknown): void {
  if (typeof value !== 'boolean') fail('table/invalid', path, value, 'true or false');
}
