// Packs the library and uses its matchers in fresh projects with every version of vitest that the peer range promises: they run, and
// their types hold, those of levy's own declarations too. `npm run adopt`; needs the network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const versions = ['3.2.7', '4.1.12', '5.1.1'];

const program = `import { defineScenario, runEnsemble } from 'levy';
import { check, claim } from 'levy/claims';
import 'levy/vitest';
import { expect, test } from 'vitest';

const toy = defineScenario({
  name: 'toy', target: 260, calendar: { start: '2023-05-01', end: '2023-06-30' },
  regions: [{ id: 'A', men: 500 }, { id: 'B', men: 300 }],
  eligible: 1, uptake: { willing: 1, hazard: 0.2, regionalSpread: 0, frailty: 0 }, coercion: { probability: 0 },
});
test('verdicts', async () => {
  const verdict = await check(toy, claim.probability({ metric: 'volunteers', atLeast: 'target' }).atMost(0.3), { seed: 1 });
  expect(verdict).toFail();
  expect(verdict).not.toPass();
});
test('ensembles', async () => {
  const ensemble = await runEnsemble(toy, { seed: 1, replicates: 2000 });
  expect(ensemble).toAttain({ metric: 'volunteers', atLeast: 200 }, { probability: 0.9 });
  expect(ensemble.probability({ metric: 'volunteers', atLeast: 300 })).toBeLikely('remote chance');
  // @ts-expect-error options have no such name
  expect(() => expect(ensemble).toAttain({ metric: 'volunteers', atLeast: 200 }, { probabilty: 0.9 })).toThrow('probability');
});
`;

const folder = mkdtempSync(join(tmpdir(), 'levy-adopt-'));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Runs a step and says how it went; what it printed where it failed, of the lines that are wanted. */
function step(name, act, wanted = () => true) {
  try {
    act();
    console.log(`ok    ${name}`);
  } catch (error) {
    const lines = `${error.stdout ?? ''}${error.stderr ?? error.message}`.split('\n').filter(wanted);
    if (lines.length === 0) {
      console.log(`ok    ${name}`);
      return;
    }
    process.exitCode = 1;
    console.log(`RED   ${name}\n${lines.join('\n')}`);
  }
}

try {
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  for (const version of versions) {
    const project = join(folder, version);
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
    writeFileSync(join(project, 'levy.test.ts'), program);
    const packages = [join(folder, filename), `vitest@${version}`];
    step(`vitest ${version}: installs without a word about peers`, () => {
      run(
        'npm',
        ['install', '--no-audit', '--no-fund', '--prefer-offline', '--strict-peer-deps', ...packages],
        project,
      );
    });
    step(`vitest ${version}: matchers run`, () => {
      run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run'], project);
    });
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext'];
    step(`vitest ${version}: types hold`, () => {
      run(process.execPath, [tsc, ...options, '--skipLibCheck', 'levy.test.ts'], project);
    });
    // Declarations of other packages may have faults of their own without skipLibCheck; levy's have none.
    const ours = (line) => line.startsWith('levy.test.ts') || line.includes('node_modules/levy/');
    step(
      `vitest ${version}: levy's declarations merge`,
      () => run(process.execPath, [tsc, ...options, 'levy.test.ts'], project),
      ours,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
