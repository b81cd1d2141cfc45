// Tests have to pass in any order, in any time zone and language, twice in a row: `npm run test:habits [-- folders]` runs some of them so. The
// record is in docs/testing.md.
import { spawnSync } from 'node:child_process';

const usual = [
  'public-reports',
  'scenario',
  'apportion',
  'stats',
  'text',
  'errors',
  'report',
  'series',
  'quota',
  'burden',
  'explain',
  'input-files',
];
const folders = process.argv.length > 2 ? process.argv.slice(2) : usual;
const ways = [
  ['in another order', {}, ['--sequence.shuffle', '--sequence.seed=7']],
  ['in Apia, which left out a day, in Turkish', { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, []],
  [
    'in New York over a change of the clock, in German, in a third order',
    { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    ['--sequence.shuffle', '--sequence.seed=11'],
  ],
];
let failed = 0;
for (const [name, env, options] of ways) {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...folders.map((folder) => `tests/${folder}`),
      '--reporter=dot',
      '--maxWorkers=1',
      ...options,
    ],
    { stdio: 'inherit', env: { ...process.env, ...env } },
  );
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status !== 0) failed++;
}
process.exit(failed);
