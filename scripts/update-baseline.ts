// Writes the exact baseline of the founding case: `npm run baseline`. Only for a change that is meant to change results, with a new
// engineVersion and a line in CHANGELOG.md.
import { writeFileSync } from 'node:fs';
import { foundingBaseline } from './founding-baseline.js';

writeFileSync(
  new URL('../tests/baseline/founding-case.json', import.meta.url),
  `${JSON.stringify(await foundingBaseline(), null, 2)}\n`,
);
