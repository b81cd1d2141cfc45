import { fail, optionsOf } from '../errors/index.js';
import { engineVersion } from '../random/index.js';
import {
  type Estimate,
  estimateText,
  observedCount,
  readEstimate,
  resultHeader,
  type ResultHeader,
  wilsonInterval,
} from '../stats/index.js';
import { percentRange, percentText } from '../text/index.js';
import { inRange, type Yardstick, type YardstickName } from './yardstick.js';
import { yardstickOf } from './yardsticks.js';
import { touches, type Zone, zonesOf } from './zones.js';

/**
 * A probability in words and number. A frequency of simulated replicates is a probability under the scenario's assumptions, never an
 * analytical confidence rating (high, moderate, low), which grades the sources behind a judgement.
 */
export interface Assessment extends ResultHeader<'assessment'> {
  /** Words are about a number, whatever it came from. */
  readonly fingerprint: null;
  /** The yardstick's word for the value; `null` in a gap, at an end shared by two terms, and at 0 and 1 where the scale leaves them out. */
  readonly term: string | null;
  /** Where the value lies: in one term, in a gap between two, on an end that two terms share, or beyond the ends of the scale. */
  readonly position: 'term' | 'gap' | 'shared end' | 'off the scale';
  /** The terms below and above the value; `null` where there is none. In a gap or on a shared end the two it lies between. */
  readonly neighbours: readonly [below: string | null, above: string | null];
  /**
   * Every word that the 95 % Wilson interval leaves open, in ascending order: where it crosses an edge, the words on both sides of it.
   * Of a gap that it touches, both neighbours.
   */
  readonly terms: readonly string[];
  /** 95 % Wilson interval, 0-1; of a bare number the number twice. */
  readonly interval: readonly [low: number, high: number];
  readonly yardstick: YardstickName;
  /** What was assessed. */
  readonly estimate: Estimate | number;
  /** Words and number together. */
  readonly text: string;
}

/**
 * Puts a probability in words of a published yardstick, PHIA's by default. Takes an estimate (`ensemble.probability(…)`, or the
 * `estimate` of a verdict), or a bare number 0-1, which is taken as exact.
 * Errors: `assess/not-a-probability`, `options/invalid`, `yardstick/unknown`.
 */
export function assess(
  estimate: Estimate | number,
  options: { readonly yardstick?: YardstickName | Yardstick | undefined } = {},
): Assessment {
  const { yardstick: chosen = 'phia' } = optionsOf(options, { known: ['yardstick'] });
  const yardstick = yardstickOf(chosen);
  const assessed = isShare(estimate)
    ? estimate
    : (readEstimate(estimate) ?? fail(code, 'estimate', estimate, expected));
  const { value, interval } = probabilityOf(assessed);
  const zones = zonesOf(yardstick);
  const own = zones.filter((zone) => inRange(value, zone));
  const inTerms = own.flatMap((zone) => zone.term ?? []);
  const touched = zones.filter((zone) => touches(zone, interval[0], interval[1]));
  const terms = [...new Set(touched.flatMap(wordsOf))];
  const position =
    inTerms.length === 1 ? 'term' : inTerms.length === 2 ? 'shared end' : own.some(isGap) ? 'gap' : 'off the scale';
  const term = position === 'term' ? inTerms[0]! : null;
  const neighbours =
    position === 'shared end'
      ? ([inTerms[0]!, inTerms[1]!] as const)
      : ([own[0]?.below ?? null, own[0]?.above ?? null] as const);
  const text = `${wordText(own, touched)}: ${numberText(assessed, value, interval)} (${yardstick.title}${rangeText(term, yardstick)})`;
  const header = resultHeader('assessment', engineVersion, null);
  return {
    ...header,
    term,
    position,
    neighbours,
    terms,
    interval,
    yardstick: yardstick.name,
    estimate: assessed,
    text,
  };
}

const code = 'assess/not-a-probability';
const expected = 'an estimate of a probability, or a number from 0 to 1';

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function probabilityOf(estimate: Estimate | number): { value: number; interval: readonly [number, number] } {
  if (typeof estimate === 'number') return { value: estimate, interval: [estimate, estimate] };
  const { kind, value } = estimate;
  const seen = observedCount(estimate);
  if (seen === null) {
    return fail(
      code,
      'estimate',
      kind === 'probability' ? value : kind,
      'an estimate of a probability, 0 to 1, from at least one replicate',
    );
  }
  return { value, interval: wilsonInterval(seen.count, seen.n, 0.95) };
}

function isGap({ term, below, above }: Zone): boolean {
  return term === null && below !== null && above !== null;
}

function wordsOf({ term, below, above }: Zone): string[] {
  return term === null ? [below, above].filter((word) => word !== null) : [term];
}

/** The value's own place first; where the interval leaves more than two places open, the outermost ones only. */
function wordText(own: readonly Zone[], touched: readonly Zone[]): string {
  const places = [...own, ...touched.filter((zone) => !own.includes(zone))].map(placeText);
  if (touched.length <= 2) return places.join(', or ');
  const words = touched.flatMap(wordsOf);
  return `anything from ${words[0]!} to ${words.at(-1)!}`;
}

function placeText({ term, below, above, low, high }: Zone): string {
  if (term !== null) return term;
  if (below === null) return high === 0 ? 'never' : `less than ${above!}`;
  if (above === null) return low === 1 ? 'always' : `more than ${below}`;
  return `no term, in the gap between ${below} and ${above}`;
}

/** The estimate as it is formatted everywhere, with the 95 % interval by which it was put in words. */
function numberText(estimate: Estimate | number, value: number, interval: readonly [number, number]): string {
  if (typeof estimate === 'number') return percentText(value);
  return estimateText({ ...estimate, interval, level: 0.95 });
}

function rangeText(term: string | null, { terms }: Yardstick): string {
  const own = terms.find((candidate) => candidate.term === term);
  return own === undefined ? '' : `: ${own.term} is ${percentRange(own)}`;
}
