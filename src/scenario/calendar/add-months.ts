import { daysPerMonth } from './calendar.js';
import { civilDate, dayNumber, daysInMonth } from './civil-date.js';

/**
 * The number of the day that lies some months after another: for whole months the same day of the month, or the last where it has none; for the
 * rest of a month so many days of 30.4375, to the nearest whole one, halves up.
 */
export function dayAfter(day: number, months: number): number {
  const whole = Math.floor(months);
  const date = civilDate(day);
  const counted = date.year * 12 + date.month - 1 + whole;
  const year = Math.floor(counted / 12);
  const month = counted - year * 12 + 1;
  const last = daysInMonth(year, month);
  return dayNumber({ year, month, day: Math.min(date.day, last) }) + Math.floor((months - whole) * daysPerMonth + 0.5);
}
