import { fail, optionsOf } from '../errors/index.js';
import { groupedText, plainNumberText } from '../text/index.js';
import { type Estimate, isEstimate } from './estimate.js';
import { digitsOf } from './estimate-digits.js';

export interface FormatOptions {
  /** `'full'` (the default): with interval, level and n; `'short'`: value ± standard error; `'value'`: the value alone. */
  readonly style?: 'full' | 'short' | 'value';
}

const styles: readonly string[] = ['full', 'short', 'value'];

/**
 * An estimate for reading, with only the digits that its error supports: `11.7 % (95 % interval 11.1 to 12.4 %, n = 10,000)`.
 *
 * The value ends at the first digit of its standard error; errors, and widths of intervals, keep two significant digits.
 * Probabilities are percentages; whole thousands have commas. A probability seen in no replicate reads "fewer than 3/n" (the rule
 * of three: a one-sided 95 % bound), one seen in all of them "more than 1 - 3/n"; of fewer than ten replicates, the count and the interval. Errors: `estimate/invalid`, `options/invalid`.
 */
export function formatEstimate(estimate: Estimate, options: FormatOptions = {}): string {
  if (!isEstimate(estimate))
    fail('estimate/invalid', 'estimate', estimate, 'an estimate, such as ensemble.mean(…) gives');
  const { style = 'full' } = optionsOf(options, { known: ['style'] });
  if (!styles.includes(style)) fail('options/invalid', 'style', style, "'full', 'short' or 'value'");
  const { kind, n, level, se } = estimate;
  const many = groupedText(n, 0);
  if (kind === 'probability' && (estimate.count === 0 || estimate.count === n)) return extreme(estimate, many, style);
  const value = valueText(estimate);
  if (style === 'value') return withUnit(value, kind);
  if (style === 'full' && n < 2) return `${withUnit(value, kind)} (one replicate, no error known)`;
  if (style === 'short') return withUnit(se > 0 ? `${value} ± ${seText(estimate)}` : value, kind);
  if (se === 0) return `${withUnit(value, kind)} in all ${many} replicates`;
  return `${withUnit(value, kind)} (${levelText(level)} interval ${intervalText(estimate)}, n = ${many})`;
}

/** The value alone, without a unit. */
export function valueText(estimate: Estimate): string {
  return scaledText(estimate, estimate.value, digitsOf(estimate).value);
}

/** The standard error, without a unit; a dash where the replicates tell none. */
export function seText(estimate: Estimate): string {
  return !(estimate.se > 0) ? '-' : scaledText(estimate, estimate.se, digitsOf(estimate).se);
}

/** `11.1 to 12.3 %`; open ends are said to be so. */
export function intervalText(estimate: Estimate): string {
  const [low, high] = boundTexts(estimate);
  const { interval } = estimate;
  if (interval[0] === -Infinity)
    return interval[1] === Infinity ? 'open on both sides' : `up to ${withUnit(high, estimate.kind)}, open below`;
  return interval[1] === Infinity
    ? `from ${withUnit(low, estimate.kind)}, open above`
    : `${low} to ${withUnit(high, estimate.kind)}`;
}

/** Both ends of the interval, without a unit; a dash for an open end. */
export function boundTexts(estimate: Estimate): readonly [low: string, high: string] {
  const decimals = digitsOf(estimate).interval;
  const text = (bound: number): string => (Number.isFinite(bound) ? scaledText(estimate, bound, decimals) : '-');
  return [text(estimate.interval[0]), text(estimate.interval[1])];
}

/** `95 %`. */
export function levelText(level: number): string {
  return `${plainNumberText(level * 100)} %`;
}

/** Below so many replicates 3/n bounds nothing that anyone would say (100 % for 3): the Wilson interval is given instead. */
const fewestForRuleOfThree = 10;

function extreme(estimate: Estimate, many: string, style: FormatOptions['style']): string {
  const { count, n, level } = estimate;
  if (n < fewestForRuleOfThree) {
    const seen = `${String(count)} of ${many}`;
    if (style === 'value') return seen;
    return `${seen}${style === 'full' ? ` replicate${n === 1 ? '' : 's'}` : ''} (${levelText(level)} interval ${intervalText(estimate)})`;
  }
  const bound = plainNumberText(Math.min(100, 300 / n), 2);
  if (count === 0)
    return style === 'full' ? `0 of ${many} replicates, fewer than 3/n = ${bound} %` : `fewer than 3/n = ${bound} %`;
  const rest = `${plainNumberText(Math.max(0, 100 - 300 / n), decimalsAway(300 / n))} %`;
  return style === 'full' ? `all ${many} replicates, more than 1 - 3/n = ${rest}` : `more than 1 - 3/n = ${rest}`;
}

/** Significant digits that keep two of the distance to 100. */
function decimalsAway(distance: number): number {
  return Math.max(2, 2 - Number(distance.toExponential().split('e')[1]) + 2);
}

function scaledText({ kind }: Estimate, number: number, decimals: number | null): string {
  const scaled = kind === 'probability' ? number * 100 : number;
  if (decimals === null) return plainNumberText(scaled, 15);
  const shown = kind === 'probability' ? decimals - 2 : decimals;
  // An interval's end at 0 or 100 % is exact.
  if (kind === 'probability' && (number === 0 || number === 1)) return String(scaled);
  return groupedText(scaled, shown);
}

function withUnit(text: string, kind: Estimate['kind']): string {
  return kind === 'probability' ? `${text} %` : text;
}
