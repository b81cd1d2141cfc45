/*
 * Mutants, a folder of src at a time (`npm run mutants -- stats`): `scripts/mutants.mjs` gives the folder and keeps the results of each in
 * reports/mutants. Only tests that reach a mutated file are run, and types are not checked: what does not compile is not what tests are for.
 */
const folder = process.env.MUTANTS ?? 'stats';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: true },
  mutate: folder.endsWith('.ts')
    ? folder.split(',')
    : [`src/${folder}/**/*.ts`, `!src/${folder}/**/index.ts`, `!src/${folder}/**/types.ts`],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `reports/mutants/${folder.replaceAll(/[^a-z0-9]+/g, '-')}.json`,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `reports/mutants/${folder.replaceAll(/[^a-z0-9]+/g, '-')}.result.json` },
  tempDirName: '.stryker-tmp',
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
  timeoutMS: 3000,
  timeoutFactor: 2,
  ignoreStatic: true,
  disableTypeChecks: false,
  allowEmpty: true,
};
