import { fail, nearestName, optionsOf } from '../errors/index.js';
import { percentRange } from '../text/index.js';
import type { ProbabilityRange, Yardstick, YardstickName, YardstickTerm } from './yardstick.js';
import { yardstickOf, yardsticks, type YardstickWord } from './yardsticks.js';

/** The range of probabilities that a word stands for. */
export interface WordRange extends ProbabilityRange {
  /** The yardstick's own word; where a synonym was asked for, the first word of its range. */
  readonly term: YardstickWord;
  readonly yardstick: YardstickName;
  /** Word, range and yardstick together. */
  readonly text: string;
}

/**
 * The range of probabilities, 0-1, that a word of probability stands for: the reverse of `assess`. Case does not matter.
 * Without a yardstick PHIA's words are looked up first, then those of ICD 203; some words are in both with different ranges
 * ("unlikely": 25-35 % and 20-45 %), so read `yardstick` in the result, or name it.
 * Errors: `options/invalid`, `yardstick/unknown`, `yardstick/unknown-term`.
 */
export function rangeOf(
  word: YardstickWord,
  options: { readonly yardstick?: YardstickName | Yardstick | undefined } = {},
): WordRange {
  const { yardstick: chosen } = optionsOf(options, { known: ['yardstick'] });
  const searched = chosen === undefined ? yardsticks : [yardstickOf(chosen)];
  const wanted: unknown = word;
  if (typeof wanted === 'string') {
    for (const yardstick of searched) {
      const found = yardstick.terms.find((term) => wordsOf(term).includes(wanted.trim().toLowerCase()));
      if (found !== undefined) return wordRange(found, yardstick);
    }
  }
  const known = [...new Set(searched.flatMap(({ terms }) => terms.flatMap(wordsOf)))];
  const near = nearestName(wanted, known);
  const expected = `a word of ${searched.map(({ title }) => title).join(' or ')}: ${known.join(', ')}`;
  return fail(
    'yardstick/unknown-term',
    'term',
    wanted,
    near === null ? expected : `${expected}; did you mean ${JSON.stringify(near)}?`,
  );
}

function wordsOf({ term, synonyms }: YardstickTerm): string[] {
  return [term, ...synonyms];
}

function wordRange({ term, low, high, lowOpen, highOpen }: YardstickTerm, { name, title }: Yardstick): WordRange {
  return {
    // The yardsticks that are known have these words.
    term: term as YardstickWord,
    low,
    high,
    lowOpen,
    highOpen,
    yardstick: name,
    text: `${term} (${percentRange({ low, high, lowOpen, highOpen })}, ${title})`,
  };
}
