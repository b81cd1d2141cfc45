import { dayNumber, parseIsoDate, type Scenario } from '../../scenario/index.js';
import type { Series } from '../../series/index.js';
import type { Target } from '../targets.js';

/** What two lines without a model say of a later observation; `null` where nothing of its series and region was known. */
export interface NaiveLines {
  /** On at the mean pace since the count began: "on pace for". */
  readonly meanPace: number | null;
  /** On at the pace of the last observed interval. */
  readonly lastPace: number | null;
}

/** Something counted over days. */
interface Counted {
  /** Day before the first counted, and last, as numbers. */
  readonly after: number;
  readonly through: number;
  readonly men: number;
}

const dayOf = (date: string): number => dayNumber(parseIsoDate(date)!);

/** The lines through what was known, for a later target. */
export function naiveLines(
  known: readonly Target[],
  later: Target,
  series: readonly Series[],
  scenario: Scenario,
): NaiveLines {
  const own = known.filter(
    ({ series: s, region, value }) => s === later.series && region === later.region && value !== null,
  );
  const counted = intervals(own, series[later.series]!, scenario);
  const last = counted[counted.length - 1];
  if (last === undefined) return { meanPace: null, lastPace: null };
  const entry = series[later.series]!.values[later.index]!;
  const reached = 'from' in entry ? 0 : own[own.length - 1]!.value!;
  const days = 'from' in entry ? dayOf(entry.until) - dayOf(entry.from) + 1 : dayOf(entry.date) - last.through;
  const men = counted.reduce((sum, one) => sum + one.men, 0);
  const over = counted.reduce((sum, one) => sum + one.through - one.after, 0);
  return {
    meanPace: reached + (men / over) * days,
    lastPace: reached + (last.men / (last.through - last.after)) * days,
  };
}

/** Intervals between observations: of a running count from the day it began, or the campaign did with what had been counted. */
function intervals(own: readonly Target[], series: Series, scenario: Scenario): Counted[] {
  const entries = own.map(({ index }) => series.values[index]!);
  const start = dayOf(scenario.calendar.start) - 1;
  const isSinceBefore = series.kind === 'cumulative' && series.since !== null && series.since < scenario.calendar.start;
  const baseline = series.kind === 'cumulative' ? (series.baseline?.value ?? 0) : 0;
  let after = series.kind === 'cumulative' && series.since !== null && !isSinceBefore ? dayOf(series.since) - 1 : start;
  let reached = baseline;
  return entries.flatMap((entry): Counted[] => {
    if ('from' in entry) return [{ after: dayOf(entry.from) - 1, through: dayOf(entry.until), men: entry.value! }];
    const through = dayOf(entry.date);
    const one = { after, through, men: entry.value! - reached };
    // A count of the campaign's first day or before has no days to be divided by.
    if (through <= after) return [];
    after = through;
    reached = entry.value!;
    return [one];
  });
}
