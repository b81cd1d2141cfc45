import { defineConfig } from 'vitest/config';
import whole from './vitest.config.js';

/** The tests that are to tell a folder's code from a mutant of it: its own, and of other rooms those that prove its numbers. */
const alsoProvedIn: Readonly<Record<string, readonly string[]>> = {
  stats: [
    'ensemble/estimates',
    'ensemble/precision',
    'ensemble/coverage',
    'claims/beta-binomial',
    'claims/betting-sequence',
  ],
  numeric: ['text/*', 'random/normal-table'],
  random: ['numeric/*'],
  model: ['scenario/magnitudes', 'scenario/policies', 'ensemble/trace', 'baseline/*'],
  claims: ['stats/*', 'vitest/*'],
  yardsticks: ['claims/yardsticks', 'claims/zones', 'claims/claim', 'claims/vacuous'],
  apportion: ['quota/*'],
  studies: [],
};

const room = (process.env['MUTANTS'] ?? 'stats').replace(/^src\//, '').split('/')[0]!;

// Tests that start processes or take minutes tell nothing of a mutant that the others do not.
export default defineConfig({
  ...whole,
  test: {
    ...whole.test,
    testTimeout: 20_000,
    include: [`tests/${room}/**/*.test.ts`, ...(alsoProvedIn[room] ?? []).map((name) => `tests/${name}.test.ts`)],
    exclude: ['tests/vitest/**', 'tests/package/**', 'tests/claims/error-rates.test.ts'],
  },
});
