import type { Estimate } from '../../stats/index.js';
import { assess, type Yardstick, type YardstickName } from '../../yardsticks/index.js';

/** The word of a probability, or the words that its interval leaves open. `null` where the scale has none. */
export function wordOf(estimate: Estimate, yardstick: YardstickName | Yardstick): string | null {
  const { term, terms } = assess(estimate, { yardstick });
  if (term !== null && terms.length <= 1) return term;
  if (terms.length === 0) return null;
  return terms.length <= 2 ? terms.join(' or ') : `from ${terms[0]!} to ${terms.at(-1)!}`;
}
