// Packs the library, installs it in an empty folder as a user would, and uses it by import, by require and from TypeScript.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWorkers } from './workers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'levy-package-'));
const run = (command, args, cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const node = (file) => run(process.execPath, [file]);
const say = (what) => console.log(`ok  ${what}`);
const expectEqual = (what, got, expected) => {
  if (JSON.stringify(got) !== JSON.stringify(expected))
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  say(what);
};

try {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  );
  const names = files.map(({ path }) => path);
  for (const needed of [
    'README.md',
    'LICENSE',
    'MODEL.md',
    'TRUTH.md',
    'CHANGELOG.md',
    'CITATION.cff',
    'schema/scenario.schema.json',
    'dist/index.js',
    'dist/index.cjs',
    'dist/index.d.ts',
    'dist/index.d.cts',
  ]) {
    if (!names.includes(needed)) throw new Error(`the tarball lacks ${needed}`);
  }
  const stray = names.filter((name) => /^(src|tests|bench|scripts|data|node_modules)\//.test(name));
  expectEqual('nothing but what users need is packed', stray, []);

  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`]);
  say(`${filename} installs in an empty folder`);

  const body = `
    const scenario = defineScenario({
      name: 'consumer', target: 100, calendar: { start: '2023-04-01', end: '2023-06-30', step: 'month' }, uptake: { willing: 0.1, hazard: 0.05 },
      regions: [{ id: 'A', men: 4000 }, { id: 'B', men: 1000 }],
    });
    const run = simulate(scenario, { seed: 'tarball', replicate: 3 });
    let code = null;
    try { defineScenario({ name: 'wrong' }); } catch (error) { code = isLevyError(error) && error.code; }
    console.log(JSON.stringify({
      seats: apportion({ weights: [4000, 1000], total: 100 }).seats,
      total: run.total, regions: russianRegions.length, target: russia2023.target, code, word: rangeOf('unlikely').low,
    }));`;
  writeFileSync(
    join(folder, 'esm.mjs'),
    `import { defineScenario, isLevyError, simulate } from 'levy';
    import { apportion } from 'levy/apportion'; import { rangeOf } from 'levy/claims'; import { russia2023, russianRegions } from 'levy/data';${body}`,
  );
  writeFileSync(
    join(folder, 'cjs.cjs'),
    `const { defineScenario, isLevyError, simulate } = require('levy');
    const { apportion } = require('levy/apportion'); const { rangeOf } = require('levy/claims'); const { russia2023, russianRegions } = require('levy/data');${body}`,
  );
  const esm = JSON.parse(node('esm.mjs'));
  const cjs = JSON.parse(node('cjs.cjs'));
  expectEqual('import works', [esm.seats, esm.regions, esm.target], [[80, 20], 83, 400000]);
  expectEqual('require gives the same numbers', cjs, esm);
  expectEqual('words have their ranges', esm.word, 0.25);
  expectEqual('errors are recognised', esm.code, 'scenario/invalid');

  // Editors and validators read the schemas by name.
  writeFileSync(
    join(folder, 'schemas.cjs'),
    `console.log(JSON.stringify(['scenario', 'assumptions'].map((name) => require('levy/schema/' + name + '.json').$schema)));`,
  );
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  expectEqual('both schemas are exported', JSON.parse(node('schemas.cjs')), [draft, draft]);

  // One copy's scenario and error in the other copy's functions.
  writeFileSync(
    join(folder, 'both.cjs'),
    `(async () => {
    const esm = await import('levy'); const cjs = require('levy');
    const scenario = esm.defineScenario({ name: 'x', target: 5, calendar: { start: '2023-04-01', end: '2023-04-30', step: 'month' }, regions: [{ id: 'A', men: 400 }], uptake: { willing: 1, hazard: 0.02 } });
    let recognised = false;
    try { esm.defineScenario({}); } catch (error) { recognised = cjs.isLevyError(error); }
    console.log(JSON.stringify([cjs.simulate(scenario, { seed: 1, replicate: 0 }).total.recruits === esm.simulate(scenario, { seed: 1, replicate: 0 }).total.recruits, recognised]));
  })();`,
  );
  expectEqual('both copies live in one process', JSON.parse(node('both.cjs')), [true, true]);

  // The queue's own package is an optional peer: the entry needs it, nothing else does.
  const { version, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { bullmq } = devDependencies;
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `bullmq@${bullmq}`]);
  checkWorkers(folder, node, expectEqual);

  // The command line, as npx finds it, and with the file that its threads run.
  expectEqual('npx levy --version', run('npx', ['--no-install', 'levy', '--version']).trim(), version);
  const runs = ['1', '2'].map((threads) => {
    const words = ['run', 'russia2023', '--seed', '1', '--replicates', '200', '--threads', threads, '--format', 'csv'];
    return run('npx', ['--no-install', 'levy', ...words]);
  });
  expectEqual('npx levy run gives the same on two threads', runs[1], runs[0]);
  run('npx', ['--no-install', 'levy', 'init']);
  const table = run('npx', ['--no-install', 'levy', 'quotas', 'scenario.yaml']);
  expectEqual(
    'npx levy init writes a scenario that runs',
    [...table.matchAll(/^(N|S|E|total) +(\d+) /gm)].map(([, name, men]) => [name, Number(men)]),
    [
      ['N', 213],
      ['S', 107],
      ['E', 280],
      ['total', 600],
    ],
  );

  // The examples as they are packed, against the installed package.
  cpSync(join(folder, 'node_modules/levy/examples'), join(folder, 'examples'), { recursive: true });
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  for (const name of readdirSync(join(folder, 'examples')).filter((file) => file.endsWith('.ts'))) {
    const printed = run(process.execPath, [
      tsx,
      '--tsconfig',
      join(folder, 'examples/tsconfig.json'),
      join(folder, 'examples', name),
    ]);
    const expected = readFileSync(join(root, 'tests/examples/output', name.replace(/\.ts$/, '.txt')), 'utf8');
    expectEqual(`example ${name} prints what it should`, printed.trimEnd(), expected.trimEnd());
  }

  // Types, from the point of view of both module systems.
  writeFileSync(
    join(folder, 'types.mts'),
    `import { defineScenario, simulate } from 'levy'; import { russia2023 } from 'levy/data';
    const run = simulate(russia2023, { seed: 'a', replicate: 0 }); const n: number = run.total.volunteers; run.region('RU-MOW');
    // @ts-expect-error no such region
    run.region('RU-XXX');
    console.log(n, defineScenario);`,
  );
  writeFileSync(join(folder, 'types.cts'), `import levy = require('levy'); console.log(levy.defineScenario);`);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const nodeTypes = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  run(process.execPath, [
    tsc,
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--skipLibCheck',
    ...nodeTypes,
    'types.mts',
    'types.cts',
  ]);
  say('types hold for import and require');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
