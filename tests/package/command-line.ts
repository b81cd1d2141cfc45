/* Every command line of tests/cli/lines.json as a process of its own, on pipes and on a pseudo-terminal, against the golden files. */
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
if (!hasTerminals) console.log('no script of util-linux here: no pseudo-terminal was tried');
if (wrong > 0) process.exitCode = 1;
