import { dayAfter, dayNumber, daysPerMonth, parseIsoDate, type Period } from '../../scenario/index.js';

/** Where part of the men who enter a stage in one period leave it. */
export interface DelayPart {
  /** Period from 0 in which they leave it; the number of periods for all that lies beyond the campaign. */
  readonly due: number;
  /** Share of the men who enter, whole days over whole days. */
  readonly share: number;
  /** The same of the men who are in none of the parts before: 1 for the last. */
  readonly conditional: number;
  /** Months that they spend in the stage in the period of their entry and in that of their leave, together, in the mean. */
  readonly months: number;
}

/** By period of entry, in the order of `due`. */
export type DelayParts = readonly (readonly DelayPart[])[];

/**
 * How long a stage lasts, by the day: men enter on every day of a period alike, and each leaves so many months after his day (`dayAfter`). So men
 * of one month are due in one month where the stage lasts whole months, and those of a week in one or two weeks.
 */
export function delayParts(periods: readonly Period[], months: number): DelayParts {
  const starts = periods.map(({ start }) => dayNumber(parseIsoDate(start)!));
  const end = starts.at(-1)! + periods.at(-1)!.days;
  const endOf = (t: number): number => starts[t + 1] ?? end;
  return periods.map(({ days }, t) => {
    const met = new Map<number, { days: number; spent: number }>();
    let due = t;
    for (let day = starts[t]!; day < starts[t]! + days; day++) {
      const leaves = dayAfter(day, months);
      while (due < periods.length && leaves >= endOf(due)) due += 1;
      const part = met.get(due) ?? { days: 0, spent: 0 };
      part.days += 1;
      // A day is entered and left at its middle.
      if (due === t) part.spent += leaves - day;
      else part.spent += endOf(t) - day - 0.5 + (due === periods.length ? 0 : leaves - starts[due]! + 0.5);
      met.set(due, part);
    }
    let rest = days;
    return [...met].map(([at, part]): DelayPart => {
      const conditional = part.days / rest;
      rest -= part.days;
      const spent = part.spent / part.days / daysPerMonth;
      return { due: at, share: part.days / days, conditional, months: spent };
    });
  });
}
