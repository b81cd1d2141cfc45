import { fail } from '../../errors/index.js';

/** Checks a switch at the door. Errors: `options/invalid`. */
export function assertFlag(path: string, value: unknown): void {
  if (typeof value !== 'boolean') fail('options/invalid', path, value, 'true or false');
}
