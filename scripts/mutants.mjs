// Mutants of one folder of src, or of files: `npm run mutants -- stats`, `npm run mutants -- src/model/pools.ts,src/model/tiers.ts`. Keeps what
// it found in reports/mutants, so that a second run looks at what has changed only. Scores are recorded in docs/testing.md.
import { spawnSync } from 'node:child_process';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('which folder? npm run mutants -- stats');
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...process.argv.slice(3)],
  {
    stdio: 'inherit',
    env: { ...process.env, MUTANTS: folder },
  },
);
process.exit(status ?? 1);
