import { deepFreeze } from '../errors/index.js';
import type { Yardstick, YardstickTerm } from './yardstick.js';

const terms = [
  { term: 'remote chance', synonyms: [], low: 0, high: 0.05, lowOpen: true, highOpen: false },
  { term: 'highly unlikely', synonyms: [], low: 0.1, high: 0.2, lowOpen: false, highOpen: false },
  { term: 'unlikely', synonyms: [], low: 0.25, high: 0.35, lowOpen: false, highOpen: false },
  { term: 'realistic possibility', synonyms: [], low: 0.4, high: 0.5, lowOpen: false, highOpen: true },
  {
    term: 'likely or probable',
    synonyms: ['likely', 'probable'],
    low: 0.55,
    high: 0.75,
    lowOpen: false,
    highOpen: false,
  },
  { term: 'highly likely', synonyms: [], low: 0.8, high: 0.9, lowOpen: false, highOpen: false },
  { term: 'almost certain', synonyms: [], low: 0.95, high: 1, lowOpen: false, highOpen: true },
] as const satisfies readonly YardstickTerm[];

/** A word of this yardstick. */
export type PhiaWord = (typeof terms)[number]['term'] | (typeof terms)[number]['synonyms'][number];

/**
 * The Probability Yardstick of the UK's Professional Head of Intelligence Assessment. It has gaps (5-10, 20-25, 35-40, 50-55, 75-80
 * and 90-95 %), and 0, ½ and 1 belong to no term. The published edges are approximate (≈) except 0, 50 and 100 %, which are excluded;
 * here the approximate ones are taken at their figure and counted in, so 0.10 and 0.20 are both "highly unlikely".
 */
export const phia: Yardstick = /*#__PURE__*/ deepFreeze<Yardstick>({
  name: 'phia',
  title: 'PHIA Probability Yardstick',
  source: 'Cabinet Office / PHIA, Explaining Uncertainty in UK Intelligence Assessment, 24 March 2025',
  terms,
});
