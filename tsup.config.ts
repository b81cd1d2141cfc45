import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    apportion: 'src/apportion.ts',
    claims: 'src/claims.ts',
    data: 'src/data/index.ts',
    report: 'src/report.ts',
    vitest: 'src/vitest/index.ts',
  },
  format: ['esm', 'cjs'],
  // tsup 8 hands rollup-plugin-dts a `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'es2022',
  // The matchers must extend the `expect` of the copy of vitest that runs the tests.
  external: ['vitest'],
  platform: 'neutral',
  treeshake: true,
  clean: true,
  silent: true,
});
