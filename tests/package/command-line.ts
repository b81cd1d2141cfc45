/* Every command line of tests/cli/lines.json as a process of its own, on pipes and on a pseudo-terminal, against the golden files. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLines, goldenText, wordsIn } from '../support/command-lines.js';
import { hasTerminals, onPipes, onTerminal } from '../support/processes.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const ways = [['pipes', onPipes] as const, ...(hasTerminals ? [['a terminal', onTerminal] as const] : [])];
let wrong = 0;

for (const [where, run] of ways) {
  const folder = mkdtempSync(join(tmpdir(), 'levy-lines-'));
  for (const line of commandLines) {
    const { out, err, end } = await run(cli, wordsIn(folder, line));
    const got = goldenText(line, err + out, end as number, folder, version);
    const expected = readFileSync(new URL(`../cli/golden/${line.name}.txt`, import.meta.url), 'utf8');
    if (got === expected) continue;
    wrong += 1;
    console.error(`${line.name} on ${where}: expected\n${expected}\ngot\n${got}`);
  }
  // Threads give the same bits, and so the same record.
  const drive = 'tests/cli/fixtures/drive.yaml';
  const words = [
    'run',
    drive,
    '--seed',
    'golden',
    '--replicates',
    '200',
    '--threads',
    '2',
    '--record',
    `${folder}/threads.json`,
  ];
  const { end, err } = await run(cli, words);
  if (end !== 0 || readFileSync(`${folder}/threads.json`, 'utf8') !== readFileSync(`${folder}/run.json`, 'utf8')) {
    wrong += 1;
    console.error(`threads on ${where}: another record than on one thread (${String(end)}) ${err}`);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`ok  ${String(commandLines.length + 1)} command lines on ${where}`);
}

// In parts, by the script for GNU parallel: the same record once more.
if (spawnSync('parallel', ['--version']).status === 0) {
  const folder = mkdtempSync(join(tmpdir(), 'levy-parallel-'));
  const drive = 'tests/cli/fixtures/drive.yaml';
  const asked = {
    SCENARIO: drive,
    SEED: 'golden',
    REPLICATES: '200',
    SHARDS: `${folder}/shards`,
    LEVY: `${process.execPath} ${cli}`,
  };
  const script = fileURLToPath(new URL('../../examples/cluster/gnu-parallel.sh', import.meta.url));
  const told = spawnSync('sh', [script, '4'], { env: { ...process.env, ...asked }, encoding: 'utf8' });
  await onPipes(cli, ['run', drive, '--seed', 'golden', '--replicates', '200', '--record', `${folder}/run.json`]);
  await onPipes(cli, ['merge', `${folder}/shards`, '--record', `${folder}/merged.json`]);
  const [whole, merged] = ['run', 'merged'].map((name) => readFileSync(`${folder}/${name}.json`, 'utf8'));
  if (told.status !== 0 || whole !== merged) {
    wrong += 1;
    console.error(`GNU parallel: another record than in one piece\n${told.stdout}${told.stderr}`);
  } else console.log('ok  4 parts by GNU parallel, the same record');
  rmSync(folder, { recursive: true, force: true });
} else console.log('no GNU parallel here: its script was not tried');
if (!hasTerminals) console.log('no script of util-linux here: no pseudo-terminal was tried');
if (wrong > 0) process.exitCode = 1;
