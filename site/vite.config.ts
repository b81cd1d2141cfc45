import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { oneFile } from './build/one-file-plugin.ts';
import { siteData } from './build/site-data-plugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The explorer: `npm run explorer` builds and serves it; `site/dist/index.html` is all of it. */
export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [siteData(), oneFile()],
  resolve: {
    alias: [
      { find: /^levy$/, replacement: at('../src/index.ts') },
      { find: /^levy\/claims$/, replacement: at('../src/claims.ts') },
      { find: /^levy\/report$/, replacement: at('../src/report.ts') },
      { find: /^levy\/studies$/, replacement: at('../src/studies.ts') },
      // Scales of charts go from numbers to numbers: what d3 knows of colours, dates and transforms stays out of the page.
      { find: 'd3-interpolate', replacement: at('./src/interpolate-numbers.ts') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    emptyOutDir: true,
    rolldownOptions: { output: { format: 'iife' } },
  },
  preview: { port: 4173 },
});
