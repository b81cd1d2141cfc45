// Packs the library and uses it in fresh projects with every runtime, test runner, bundler and compiler that users have: `npm run adopt`.
// `--short` takes those that differ most; `--only words` those whose name has the words. Needs the network. Exits with 1 where a case fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatEstimate, defineScenario, runEnsemble } from '../../dist/index.js';
import { answer } from './answer.mjs';
import { cases as bundlers } from './bundlers.mjs';
import { cases as jest } from './jest.mjs';
import { cases as nodeTest } from './node-test.mjs';
import { cases as optionalKeys } from './optional-keys.mjs';
import { cases as packaged } from './package.mjs';
import { pack, Skipped } from './project.mjs';
import { cases as runtimes } from './runtimes.mjs';
import { cases as compilers } from './typescript.mjs';
import { cases as vitest } from './vitest.mjs';

const words = process.argv.slice(2);
const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : '';
const cases = [...packaged, ...jest, ...vitest, ...nodeTest, ...runtimes, ...bundlers, ...compilers, ...optionalKeys]
  .filter(({ short }) => short === true || !words.includes('--short'))
  .filter(({ what, version }) => `${what} ${version}`.toLowerCase().includes(only.toLowerCase()));
if (cases.length === 0) throw new Error(`no case is named ${only}`);

/** Cases at once: while one waits for the registry, another works. */
const together = 2;

/** What a failure says, without the pages of minified code that some programs print. */
const inShort = (text) =>
  text
    .split('\n')
    .slice(0, 60)
    .map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line))
    .join('\n');

const folder = mkdtempSync(join(tmpdir(), 'levy-adopt-'));
try {
  const expected = await answer({ defineScenario, formatEstimate, runEnsemble });
  const { tarball } = await pack(folder);
  const kit = { folder, tarball, expected };
  const results = new Map();
  const waiting = [...cases];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const start = performance.now();
      const failure = await next.run(kit).then(
        () => null,
        (error) => error,
      );
      const result = failure === null ? 'passed' : failure instanceof Skipped ? 'skipped' : 'FAILED';
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      results.set(next, `| ${next.what} | ${next.version} | ${result} | ${seconds} |`);
      console.log(`${result.padEnd(8)}${next.what} ${next.version}, ${seconds} s`);
      if (failure !== null) console.log(failure instanceof Skipped ? failure.message : inShort(failure.stack));
      if (result === 'FAILED') process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  console.log(['', '| what | version | result | seconds |', '|---|---|---|--:|'].join('\n'));
  for (const one of cases) console.log(results.get(one));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
