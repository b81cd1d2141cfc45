import { describe, LevyError } from '../../errors/index.js';

/** JSON text as data. A byte order mark, which some editors put before a text, is none of it. Errors: `assumptions/not-json`. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch (error) {
    throw new LevyError({
      code: 'assumptions/not-json',
      path: '',
      got: error instanceof Error ? error.message : describe(text),
      expected: 'a JSON document',
    });
  }
}
