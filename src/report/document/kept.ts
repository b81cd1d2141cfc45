import { isLevyError } from '../../errors/index.js';
import { paragraph, type Part } from './part.js';

/** Parts made of numbers by period or region; where the run did not keep those, a sentence that says so in their place. */
export function ifKept(what: string, parts: () => readonly Part[]): readonly Part[] {
  try {
    return parts();
  } catch (error) {
    if (!isLevyError(error) || error.code !== 'ensemble/not-kept') throw error;
    return [paragraph(`Not shown: ${what}. This run did not keep them; run it again with more in \`keep\`.`, 'quiet')];
  }
}
