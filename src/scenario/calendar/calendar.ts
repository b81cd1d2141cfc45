import { fail } from '../../errors/index.js';
import { civilDate, type CivilDate, dayNumber, daysInMonth, formatIsoDate, parseIsoDate } from './civil-date.js';
import type { Calendar, IsoDate } from '../types.js';

/** Mean length of a Gregorian month as the model counts it: 365.25 / 12 days. */
export const daysPerMonth = 30.4375;

/** Most periods that a calendar may have. */
export const maxPeriods = 10_000;

/** One step of a campaign. */
export interface Period {
  /** 1 for the first. */
  readonly index: number;
  /** First and last day, both included. */
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Whole days, ≥ 1. */
  readonly days: number;
  /** Length in months of {@link daysPerMonth} days; not whole, even for a calendar month. */
  readonly months: number;
  /** Share of the campaign's days elapsed at the end of the period, 0-1; 1 for the last. */
  readonly elapsed: number;
  /** The same at its start; 0 for the first. */
  readonly elapsedBefore: number;
  /** Calendar month of the first day, 1-12. */
  readonly calendarMonth: number;
  /** Months since January of the year 0 on the first day: the same for all weeks that start in one calendar month. */
  readonly monthNumber: number;
}

/**
 * The periods of a campaign, in order: calendar months (the first and last may be partial) or weeks of seven days from the start
 * (the last may be shorter). Throws `scenario/invalid` for impossible dates, an end before the start, or too many periods.
 */
export function periodsOf(calendar: Calendar): readonly Period[] {
  const start = dateOrFail(calendar.start, 'calendar.start');
  const end = dateOrFail(calendar.end, 'calendar.end');
  const firstDay = dayNumber(start);
  const lastDay = dayNumber(end);
  if (lastDay < firstDay)
    fail('scenario/invalid', 'calendar.end', calendar.end, `a day not before the start, ${calendar.start}`);
  const count = countPeriods(start, end, calendar.step);
  if (count > maxPeriods) fail('scenario/too-large', 'calendar', count, `at most ${String(maxPeriods)} periods`);
  const totalDays = lastDay - firstDay + 1;
  const periods: Period[] = [];
  for (let from = firstDay; from <= lastDay;) {
    const first = civilDate(from);
    const length = calendar.step === 'week' ? 7 : daysInMonth(first.year, first.month) - first.day + 1;
    const to = Math.min(from + length - 1, lastDay);
    periods.push({
      index: periods.length + 1,
      start: formatIsoDate(first),
      end: formatIsoDate(civilDate(to)),
      days: to - from + 1,
      months: (to - from + 1) / daysPerMonth,
      elapsed: (to - firstDay + 1) / totalDays,
      elapsedBefore: (from - firstDay) / totalDays,
      calendarMonth: first.month,
      monthNumber: first.year * 12 + first.month - 1,
    });
    from = to + 1;
  }
  return periods;
}

/** How many periods lie between two days, both included, without listing them. */
export function countPeriods(start: CivilDate, end: CivilDate, step: Calendar['step']): number {
  if (step === 'week') return Math.ceil((dayNumber(end) - dayNumber(start) + 1) / 7);
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

function dateOrFail(text: string, path: string): CivilDate {
  return parseIsoDate(text) ?? fail('scenario/invalid', path, text, 'a day that exists, as YYYY-MM-DD');
}
