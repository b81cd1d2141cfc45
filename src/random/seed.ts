import { fail } from '../errors/index.js';

/** A user's seed: well-formed text or a finite number. `1` and `'1'` are different seeds. */
export type Seed = string | number;

/** Checks a seed at the door. Errors: `seed/invalid`. */
export function assertSeed(seed: unknown, path = 'seed'): asserts seed is Seed {
  const expected = 'a string of well-formed Unicode or a finite number';
  if (typeof seed === 'number' ? !Number.isFinite(seed) : typeof seed !== 'string')
    fail('seed/invalid', path, seed, expected);
  if (typeof seed === 'string' && !isWellFormed(seed))
    fail('seed/invalid', path, seed, `${expected}; this text has a lone surrogate`);
}

/** Whether a text has no lone surrogate, so that it has one UTF-8 form. */
export function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
