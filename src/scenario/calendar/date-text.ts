import { parseIsoDate } from './civil-date.js';
import type { IsoDate } from '../types.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `1 April 2023`. */
export function dateText(iso: IsoDate): string {
  const { year, month, day } = parseIsoDate(iso)!;
  return `${String(day)} ${months[month - 1]!} ${String(year)}`;
}

/** `January` … `December`, 1-12. */
export function monthName(month: number): string {
  return months[month - 1]!;
}
