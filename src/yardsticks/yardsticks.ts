import { fail, readSafely } from '../errors/index.js';
import { type Icd203Word, icd203 } from './icd203.js';
import { phia, type PhiaWord } from './phia.js';
import type { Yardstick, YardstickName } from './yardstick.js';

/** A word of probability that one of the yardsticks has; where it is read, case does not matter. */
export type YardstickWord = PhiaWord | Icd203Word;

/** In the order in which a word is looked up. */
export const yardsticks: readonly Yardstick[] = /*#__PURE__*/ Object.freeze([phia, icd203]);

/** A yardstick by name, or the object itself where one is given. Errors: `yardstick/unknown`. */
export function yardstickOf(yardstick: YardstickName | Yardstick): Yardstick {
  const name: unknown = readSafely('yardstick/unknown', 'yardstick', () =>
    typeof yardstick === 'object' ? (yardstick as Partial<Yardstick> | null)?.name : yardstick,
  );
  return (
    yardsticks.find((known) => known.name === name) ??
    fail('yardstick/unknown', 'yardstick', name, `one of ${yardsticks.map((known) => known.name).join(', ')}`)
  );
}
