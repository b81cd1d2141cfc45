import type { Seed } from '../../random/index.js';
import { printable } from '../../text/index.js';

/** A seed for a heading: text in quotes, numbers plain. */
export function seedText(seed: Seed): string {
  return `seed ${printable(JSON.stringify(seed))}`;
}
