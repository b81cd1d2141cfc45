import { defineConfig, type Options } from 'tsup';

/** Each entry of the package, and the file that a thread runs. */
const entries = {
  index: 'src/index.ts',
  apportion: 'src/apportion.ts',
  calibrate: 'src/calibrate.ts',
  claims: 'src/claims.ts',
  browser: 'src/browser.ts',
  bullmq: 'src/bullmq.ts',
  data: 'src/data/index.ts',
  report: 'src/report.ts',
  node: 'src/node.ts',
  'node-worker': 'src/node/worker.ts',
  shards: 'src/shards.ts',
  studies: 'src/studies.ts',
  vitest: 'src/vitest/index.ts',
  yaml: 'src/yaml.ts',
};

/** What all builds of the library share. */
const library: Options = {
  target: 'es2022',
  // The matchers must extend the `expect` of the copy of vitest that runs the tests.
  external: ['vitest', /^node:/],
  platform: 'neutral',
  // import.meta.url in CommonJS, for the file that a thread runs.
  shims: true,
  treeshake: true,
  silent: true,
};

const esm = defineConfig({
  ...library,
  // The command line is a program, not something to import: it has no types and no CommonJS.
  entry: { ...entries, cli: 'src/cli.ts' },
  format: ['esm'],
  clean: true,
});

const commonJS = defineConfig({
  ...library,
  entry: entries,
  format: ['cjs'],
  // Packages that have no CommonJS. Node can `require` them all the same, but jest in its usual mode cannot, so this build holds them.
  noExternal: [/^(d3-|hyparquet|internmap)/],
  // Of them, the variant without Node's `fs`: levy reads and writes files itself.
  esbuildOptions: (options) => {
    options.conditions = ['browser'];
  },
});

const types = defineConfig({
  ...library,
  entry: entries,
  format: ['esm', 'cjs'],
  // tsup 8 hands rollup-plugin-dts a `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { only: true, entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } },
});

/** What a web worker runs stands alone: a static page has no way to find packages by name. */
const browserWorker = defineConfig({
  entry: { 'browser-worker': 'src/browser/worker.ts' },
  format: ['esm'],
  target: 'es2022',
  noExternal: [/./],
  platform: 'browser',
  treeshake: true,
  minify: true,
  silent: true,
});

export default [esm, commonJS, types, browserWorker];
