// A page that defines, runs and formats, and has web workers at hand, through each bundler; the bundle then runs in Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from './answer.mjs';
import { expectAnswer, project } from './project.mjs';

const page = `
import { defineScenario, formatEstimate, runEnsemble } from 'levy';
import { workerPool } from 'levy/browser';
${answer}
if (globalThis.Worker) globalThis.pool = workerPool();
answer({ defineScenario, runEnsemble, formatEstimate }).then((text) => console.log(text));
`;

const inPage = { bundle: true, platform: 'browser', format: 'esm', outfile: 'out/page.js' };
const programs = {
  esbuild: `import { build } from 'esbuild'; await build({ ...${JSON.stringify(inPage)}, entryPoints: ['page.js'], minify: true });`,
  rollup: `import { rollup } from 'rollup'; import commonJS from '@rollup/plugin-commonjs'; import { nodeResolve } from '@rollup/plugin-node-resolve';
    // Other packages may be warned of, levy and the page not.
    const onwarn = ({ message }) => { if (!/node_modules\\/(?!levy\\/)/.test(message)) throw new Error(message); };
    const bundle = await rollup({ input: 'page.js', plugins: [nodeResolve({ browser: true }), commonJS()], onwarn });
    await bundle.write({ dir: 'out', format: 'es' });`,
  webpack: `import webpack from 'webpack';
    const options = { mode: 'production', target: ['web', 'es2022'], entry: './page.js', output: { filename: 'page.js', chunkFormat: 'array-push', publicPath: '/' }, performance: false };
    const stats = await new Promise((resolve, reject) => webpack({ ...options, output: { ...options.output, path: process.cwd() + '/out' } }, (error, done) => (error ? reject(error) : resolve(done))));
    if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());`,
  vite: `import { build } from 'vite';
    await build({ logLevel: 'warn', build: { outDir: 'out', modulePreload: false, rollupOptions: { output: { entryFileNames: 'page.js' } } } });`,
};

/** What a page finds and Node lacks. */
const globals = `globalThis.self = globalThis; globalThis.location = new URL('http://localhost/');`;

/** Bundlers that bring a file along that is named by `new URL(…, import.meta.url)`. */
const bringsWorker = ['webpack', 'vite'];

const bundler = (name, version, others = [], short = false) => ({
  what: `${name}, a page bundled and run`,
  version,
  short,
  async run(kit) {
    const { at, node } = await project(kit, name, {
      packages: [`${name}@${version}`, ...others],
      files: {
        'page.js': page,
        'index.html': '<script type="module" src="./page.js"></script>',
        'build.mjs': programs[name],
        'globals.mjs': globals,
      },
      type: 'module',
    });
    const { stderr } = await node('build.mjs');
    if (/warn/i.test(stderr)) throw new Error(stderr);
    expectAnswer(await node('--import', './globals.mjs', 'out/page.js'), kit.expected);
    if (!bringsWorker.includes(name)) return;
    const emitted = readdirSync(join(at, 'out'), { recursive: true })
      .filter((file) => file.endsWith('.js') && !file.endsWith('page.js'))
      .map((file) => readFileSync(join(at, 'out', file), 'utf8'));
    if (!emitted.some((text) => text.includes('onmessage') && text.includes('postMessage')))
      throw new Error('the file that workers run was not brought along');
  },
});

export const cases = [
  bundler('esbuild', '0.28.2', [], true),
  bundler('rollup', '4.68.8', ['@rollup/plugin-node-resolve@16.0.3', '@rollup/plugin-commonjs@29.0.3']),
  bundler('webpack', '5.112.2'),
  bundler('vite', '8.3.8'),
];
