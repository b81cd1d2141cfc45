import { expect } from 'vitest';
import type { YardstickWord } from '../yardsticks/index.js';
import { type AttainOptions, type LikelyOptions, toAttain, toBeLikely, toFail, toPass } from './matchers.js';
import type { EnsembleEvent } from '../store/index.js';

export type { AttainOptions, LikelyOptions } from './matchers.js';

/** Matchers that `import 'levy/vitest'` adds to vitest's `expect`. All are synchronous: await `check` or `runEnsemble` first. */
export interface LevyMatchers<Result = void> {
  /** The claim of this verdict (of `check`), or every claim of this suite (of `checkAll`), is borne out. Undecided is red, under `.not` too. */
  toPass(): Result;
  /** The claim of this verdict is refuted. Undecided is red, under `.not` too. */
  toFail(): Result;
  /** In this ensemble the event (recruits reach the target, where left out) happens with at least the probability (0.95 where left out). */
  toAttain(event?: EnsembleEvent, options?: AttainOptions): Result;
  /** The probability, an estimate or that of an event in an ensemble, lies in the range of a word such as 'highly unlikely'. */
  toBeLikely(word: YardstickWord, options?: LikelyOptions): Result;
}

// Versions 3, 4 and 5 of vitest declare Matchers with different type parameters, which no one declaration merges with. All of them take
// over what chai's Assertion has, which has no parameters.
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Chai {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Assertion extends LevyMatchers {}
  }
}

expect.extend({ toPass, toFail, toAttain, toBeLikely });
