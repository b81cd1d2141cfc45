import { fail, optionsOf } from '../errors/index.js';
import {
  allAgreeText,
  countOf,
  countText,
  fewestForRuleOfThree,
  groupedText,
  numberText,
  percentText,
  percentTo,
  ruleOfThreeText,
} from '../text/index.js';
import { type Estimate, readEstimate, withOpenEnds } from './estimate.js';
import { digitsOf } from './estimate-digits.js';

export interface FormatOptions {
  /**
   * `'full'`: with interval, level and n; `'short'`: value ± standard error; `'value'`: the value alone.
   * @default 'full'
   */
  readonly style?: 'full' | 'short' | 'value' | undefined;
}

const styles: readonly string[] = ['full', 'short', 'value'];

/**
 * An estimate for reading, with only the digits that its error supports: `11.7 % (95 % interval 11.1 to 12.4 %, n = 10,000)`.
 *
 * The value ends at the first digit of its standard error; errors, and widths of intervals, keep two significant digits.
 * Probabilities are percentages, whole ones at least; whole thousands have commas. A probability seen in no replicate reads "fewer than 3/n"
 * (the rule of three: a one-sided 95 % bound), one seen in all of them "more than 1 - 3/n"; of fewer than ten replicates, the count and
 * the interval.
 * @throws LevyError `estimate/invalid`, `options/invalid`.
 */
export function formatEstimate(estimate: Estimate, options: FormatOptions = {}): string {
  const read =
    readEstimate(estimate) ??
    fail('estimate/invalid', 'estimate', estimate, 'an estimate, such as ensemble.mean(…) gives');
  const { style = 'full' } = optionsOf(options, { known: ['style'] });
  if (!styles.includes(style)) fail('options/invalid', 'style', style, "'full', 'short' or 'value'");
  const given = withOpenEnds(read);
  const { kind, n, level, se } = given;
  const many = countText(n);
  const count = agreeingCount(given);
  if (count !== null) return extreme(given, count, style);
  const value = valueText(given);
  if (style === 'value') return withUnit(value, kind);
  if (style === 'full' && n < 2) return `${withUnit(value, kind)} (one replicate, no error known)`;
  if (style === 'short') return withUnit(se > 0 ? `${value} ± ${seText(given)}` : value, kind);
  if (se === 0) return `${withUnit(value, kind)} in all ${many} replicates`;
  return `${withUnit(value, kind)} (${percentText(level)} interval ${endsText(given)}, n = ${many})`;
}

/** An estimate of a probability within a sentence, without brackets: `11.7 %, 95 % interval 11.1 to 12.4 %`. */
export function estimateText(estimate: Estimate): string {
  const given = withOpenEnds(estimate);
  const count = agreeingCount(given);
  const interval = `${percentText(given.level)} interval ${endsText(given)}`;
  if (count === null) return `${withUnit(valueText(given), given.kind)}, ${interval}`;
  return given.n < fewestForRuleOfThree
    ? `${seenText(count, given.n)}, ${interval}`
    : allAgreeText(count === 0, given.n);
}

/** The value alone, without a unit. */
function valueText(estimate: Estimate): string {
  return scaledText(estimate, estimate.value, digitsOf(estimate).value);
}

/** The standard error, without a unit; a dash where the replicates tell none. */
export function seText(estimate: Estimate): string {
  const { kind, se } = estimate;
  const decimals = digitsOf(estimate).se;
  if (!(se > 0)) return '-';
  if (decimals === null) return scaledText(estimate, se, null);
  return kind === 'probability' ? groupedText(se, decimals - 2, 2) : groupedText(se, decimals);
}

/** `11.1 to 12.3 %`; open ends are said to be so. */
function endsText(estimate: Estimate): string {
  const [low, high] = boundTexts(estimate);
  const { interval, kind } = estimate;
  if (interval[0] === -Infinity)
    return interval[1] === Infinity ? 'open on both sides' : `up to ${withUnit(high, kind)}, open below`;
  return interval[1] === Infinity ? `from ${withUnit(low, kind)}, open above` : `${low} to ${withUnit(high, kind)}`;
}

/** Both ends of the interval, without a unit; a dash for an open end. */
export function boundTexts(estimate: Estimate): readonly [low: string, high: string] {
  const decimals = digitsOf(estimate).interval;
  const text = (bound: number): string => (Number.isFinite(bound) ? scaledText(estimate, bound, decimals) : '-');
  return [text(estimate.interval[0]), text(estimate.interval[1])];
}

/** Of a probability seen in none of the replicates or in all of them: in how many. `null` for every other estimate. */
function agreeingCount({ kind, value, n, count = value * n }: Estimate): number | null {
  return kind === 'probability' && (count === 0 || count === n) ? count : null;
}

function extreme(estimate: Estimate, count: number, style: FormatOptions['style']): string {
  const { n, level } = estimate;
  if (n >= fewestForRuleOfThree)
    return style === 'full' ? allAgreeText(count === 0, n) : ruleOfThreeText(count === 0, n);
  if (style === 'value') return `${countText(count)} of ${countText(n)}`;
  const seen = style === 'full' ? seenText(count, n) : `${countText(count)} of ${countText(n)}`;
  return `${seen} (${percentText(level)} interval ${endsText(estimate)})`;
}

function seenText(count: number, n: number): string {
  return `${countText(count)} of ${countOf(n, 'replicate', 'replicates')}`;
}

function scaledText({ kind }: Estimate, number: number, decimals: number | null): string {
  if (kind === 'probability')
    return decimals === null ? percentText(number, 15).slice(0, -2) : percentTo(number, decimals);
  return decimals === null || !Number.isFinite(number) ? numberText(number, 15) : groupedText(number, decimals);
}

function withUnit(text: string, kind: Estimate['kind']): string {
  return kind === 'probability' ? `${text} %` : text;
}
