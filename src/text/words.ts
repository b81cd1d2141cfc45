import { countText } from './numbers.js';

/** `a`, `a and b`, `a, b and c`. */
export function listText(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** The word that agrees with a count: one man is, two men are. */
export function agreeing(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** A count and the word that agrees with it: `1 man`, `2,000 men`. */
export function countOf(count: number, one: string, many: string): string {
  return `${countText(count)} ${agreeing(count, one, many)}`;
}

/** `1 man`, `2,000 men`. */
export function menText(count: number): string {
  return countOf(count, 'man', 'men');
}
