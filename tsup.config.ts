import { defineConfig } from 'tsup';

/** Each entry of the package, and the file that a thread runs. */
const library = defineConfig({
  entry: {
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
    yaml: 'src/yaml/index.ts',
  },
  format: ['esm', 'cjs'],
  // tsup 8 hands rollup-plugin-dts a `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'es2022',
  // The matchers must extend the `expect` of the copy of vitest that runs the tests.
  external: ['vitest', /^node:/],
  platform: 'neutral',
  // import.meta.url in CommonJS, for the file that a thread runs.
  shims: true,
  treeshake: true,
  clean: true,
  silent: true,
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

export default [library, browserWorker];
