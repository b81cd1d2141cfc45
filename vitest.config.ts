import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Longest first: a plain `levy` would swallow its subpaths.
    alias: [
      { find: /^levy\/apportion$/, replacement: source('./src/apportion.ts') },
      { find: /^levy\/calibrate$/, replacement: source('./src/calibrate.ts') },
      { find: /^levy\/claims$/, replacement: source('./src/claims.ts') },
      { find: /^levy\/data$/, replacement: source('./src/data/index.ts') },
      { find: /^levy\/report$/, replacement: source('./src/report.ts') },
      { find: /^levy\/browser$/, replacement: source('./src/browser.ts') },
      { find: /^levy\/bullmq$/, replacement: source('./src/bullmq.ts') },
      { find: /^levy\/node$/, replacement: source('./src/node.ts') },
      { find: /^levy\/shards$/, replacement: source('./src/shards.ts') },
      { find: /^levy\/studies$/, replacement: source('./src/studies.ts') },
      { find: /^levy\/vitest$/, replacement: source('./src/vitest/index.ts') },
      { find: /^levy\/yaml$/, replacement: source('./src/yaml.ts') },
      { find: /^levy$/, replacement: source('./src/index.ts') },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/package/**'],
    testTimeout: 60_000,
  },
});
