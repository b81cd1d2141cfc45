import { groupedText } from './digits.js';

/** A number whose error is not known: whole numbers in full with commas, others to so many significant digits without trailing zeros. */
export function plainNumberText(value: number, significant = 4): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '-' : value > 0 ? 'infinite' : '-infinite';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return groupedText(value, 0);
  const rounded = Number(value.toPrecision(significant));
  const [whole = '', fraction] = String(rounded).split('.');
  if (Math.abs(rounded) < 1000 || whole.includes('e')) return String(rounded);
  return `${groupedText(Number(whole), 0)}${fraction === undefined ? '' : `.${fraction}`}`;
}
