import type { Ensemble } from '../../ensemble/index.js';
import { countOf } from '../../text/index.js';

/** The line below every picture: what the numbers are, and what they are not. */
export function sourceLine({ n, scenario }: Ensemble): string {
  return `levy, ${countOf(n, 'replicate', 'replicates')} of “${scenario.name}”; assumptions, not findings`;
}
