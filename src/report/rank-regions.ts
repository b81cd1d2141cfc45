import { assertNumber, fail, isBetweenZeroAndOne, isRecord, optionsOf, snapshot } from '../errors/index.js';
import { idsInOrder } from '../scenario/index.js';
import { type Estimate, readEstimate, studentDeviate, wilsonInterval } from '../stats/index.js';
import { countText } from '../text/index.js';

/** Where a region stands among the others as far as its estimate can tell. */
export interface RankedRegion {
  readonly region: string;
  readonly estimate: Estimate;
  /** Ranks that the errors leave open, 1 for the greatest: 3 to 3 is a rank, 1 to 76 a tie with 75 others. */
  readonly from: number;
  readonly to: number;
  readonly tied: boolean;
  /** `3`, or `1 to 76, tied`. */
  readonly rank: string;
}

export interface RankOptions {
  /**
   * Probability that every rank of the list is right at once.
   * @default 0.95
   */
  readonly level?: number | undefined;
}

/**
 * Regions by an estimate, greatest first, ranked only where differences exceed their errors: a region is above another where their intervals,
 * widened so that all hold at once (Bonferroni over regions), do not meet. What chance alone would order is tied, and stands in the
 * scenario's order.
 * @throws LevyError `estimate/invalid` for what is no record of estimates; `options/invalid`.
 */
export function rankRegions(
  estimates: Readonly<Record<string, Estimate>>,
  options: RankOptions = {},
): readonly RankedRegion[] {
  const { level = 0.95 } = optionsOf(options, { known: ['level'] });
  assertNumber('options/invalid', 'level', level, isBetweenZeroAndOne, 'a number between 0 and 1, such as 0.95');
  const given: unknown = snapshot<unknown>(estimates, 'estimate/invalid', 'estimates');
  if (!isRecord(given)) return fail('estimate/invalid', 'estimates', given, 'estimates by region, as byRegion() gives');
  const ids = idsInOrder(given);
  const each = 1 - (1 - level) / Math.max(1, ids.length);
  const rows = ids.map((region) => {
    const estimate =
      readEstimate(given[region]) ?? fail('estimate/invalid', `estimates.${region}`, given[region], 'an estimate');
    const [low, high] = intervalAt(estimate, each);
    return { region, estimate, low, high };
  });
  const lows = rows.map(({ low }) => low).sort((a, b) => a - b);
  const highs = rows.map(({ high }) => high).sort((a, b) => a - b);
  return rows
    .map(({ region, estimate, low, high }): RankedRegion => {
      const from = 1 + rows.length - firstAbove(lows, high);
      const to = rows.length - firstAtLeast(highs, low);
      const tied = from !== to;
      const rank = tied ? `${countText(from)} to ${countText(to)}, tied` : countText(from);
      return { region, estimate, from, to, tied, rank };
    })
    .sort((a, b) => (a.from === b.from ? a.to - b.to : a.from - b.from));
}

function intervalAt(estimate: Estimate, level: number): readonly [number, number] {
  const { kind, value, se, n, count = value * n } = estimate;
  if (kind === 'probability') return wilsonInterval(count, n, level);
  if (n < 2 || Number.isNaN(se)) return [-Infinity, Infinity];
  const half = studentDeviate(level, n - 1) * se;
  return [value - half, value + half];
}

/** How many of the ascending numbers are at most x. */
function firstAbove(sorted: readonly number[], x: number): number {
  return firstWhere(sorted, (value) => value > x);
}

/** How many of them are below x. */
function firstAtLeast(sorted: readonly number[], x: number): number {
  return firstWhere(sorted, (value) => value >= x);
}

function firstWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
