import { deepFreeze } from '../errors/index.js';
import type { Yardstick, YardstickTerm } from './yardstick.js';

const terms = [
  { term: 'almost no chance', synonyms: ['remote'], low: 0.01, high: 0.05, lowOpen: false, highOpen: false },
  { term: 'very unlikely', synonyms: ['highly improbable'], low: 0.05, high: 0.2, lowOpen: false, highOpen: false },
  { term: 'unlikely', synonyms: ['improbable'], low: 0.2, high: 0.45, lowOpen: false, highOpen: false },
  {
    term: 'roughly even chance',
    synonyms: ['roughly even odds'],
    low: 0.45,
    high: 0.55,
    lowOpen: false,
    highOpen: false,
  },
  { term: 'likely', synonyms: ['probable'], low: 0.55, high: 0.8, lowOpen: false, highOpen: false },
  { term: 'very likely', synonyms: ['highly probable'], low: 0.8, high: 0.95, lowOpen: false, highOpen: false },
  {
    term: 'almost certain',
    synonyms: ['almost certainly', 'nearly certain'],
    low: 0.95,
    high: 0.99,
    lowOpen: false,
    highOpen: false,
  },
] as const satisfies readonly YardstickTerm[];

/** A word of this yardstick. */
export type Icd203Word = (typeof terms)[number]['term'] | (typeof terms)[number]['synonyms'][number];

/**
 * The scale of the US Intelligence Community Directive 203. Its terms share their ends (5, 20, 45, 55, 80, 95 %), which belong to both,
 * and it has no word below 1 % or above 99 %. The directive has two rows of words and asks not to mix them; the first is printed here,
 * the second is understood.
 */
export const icd203: Yardstick = /*#__PURE__*/ deepFreeze<Yardstick>({
  name: 'icd203',
  title: 'ICD 203',
  source: 'ODNI, Intelligence Community Directive 203: Analytic Standards, 2 January 2015',
  terms,
});
