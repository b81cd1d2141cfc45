// Every TypeScript that users may have: it can name what wrappers return, options accept `undefined`, and levy's own declarations hold with
// `skipLibCheck` off. Then a project that knows only what was emitted uses the wrappers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, root } from './project.mjs';

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const others = ['@types/node', 'bullmq', 'ioredis'].map((name) => `${name}@${devDependencies[name]}`);

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  declaration: true,
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: ['node'],
};
const configs = {
  node: { compilerOptions: { ...options, module: 'nodenext', outDir: 'out' }, files: ['wrappers.mts', 'wrappers.cts'] },
  bundler: {
    compilerOptions: { ...options, module: 'esnext', moduleResolution: 'bundler', outDir: 'bundled' },
    files: ['wrappers.ts'],
  },
  user: { compilerOptions: { ...options, module: 'nodenext', noEmit: true }, files: ['user.mts'] },
};

const user = `import { many, province, summary } from './out/wrappers.mjs';
const n: number = (await many()).mean('volunteers').value;
const id: 'A' | 'B' = province(500).regions[0]!.id;
// @ts-expect-error no such region
const wrong: 'C' = province(500).regions[0]!.id;
console.log(n, id, wrong, (await summary()).chance.se);
`;

/** Declarations of other packages may have faults of their own; levy's and those of the wrappers have none. */
const ours = (line) => /^(out\/|bundled\/)?(wrappers|user)\.|node_modules\/levy\//.test(line) || /^error/.test(line);

const compiler = (version, short = false) => ({
  what: 'TypeScript, declarations of wrappers',
  version,
  short,
  async run(kit) {
    const { node } = await project(kit, `typescript-${version}`, {
      packages: [`typescript@${version}`, ...others],
      copies: [
        ['wrappers.ts', 'wrappers.ts'],
        ['wrappers.ts', 'wrappers.mts'],
        ['wrappers.ts', 'wrappers.cts'],
      ],
      files: {
        'user.mts': user,
        ...Object.fromEntries(
          Object.entries(configs).map(([name, config]) => [`${name}.json`, JSON.stringify(config)]),
        ),
      },
    });
    for (const name of Object.keys(configs)) {
      try {
        await node('node_modules/typescript/bin/tsc', '-p', `${name}.json`);
      } catch (error) {
        const lines = error.message.split('\n').filter(ours);
        if (lines.length > 0) throw new Error(`${name}: ${lines.join('\n')}`, { cause: error });
      }
    }
  },
});

export const cases = [compiler('5.4.5', true), compiler('5.9.3'), compiler('6.0.3'), compiler('7.0.2', true)];
