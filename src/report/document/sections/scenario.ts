import { explain } from '../../../explain/index.js';
import { paragraph, type Section } from '../part.js';
import type { Material } from '../results.js';

/** What was computed, in the sentences of `explain`. */
export function scenarioSection({ ensemble: { scenario } }: Material): Section {
  return {
    id: 'scenario',
    heading: 'The scenario in words',
    parts: explain(scenario)
      .split('\n')
      .map((line) => paragraph(line, line.startsWith('Warning: ') ? 'warning' : 'plain')),
  };
}
