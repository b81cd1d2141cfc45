import { dayNumber, parseIsoDate } from '../scenario/index.js';
import type { Series } from './types.js';

/** The number of a day that is known to exist. */
export const numberOf = (date: string): number => dayNumber(parseIsoDate(date)!);

/** The reporting lag in whole days. */
export const lagOf = ({ lag }: Series): number => Math.round(lag?.days ?? 0);
