import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * A file of the library as JavaScript, for threads and processes, which take no TypeScript: bundled where packages are still found by name.
 * Returns its path.
 */
export function builtFile(source: string): string {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/levy-tests/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}${source.replace(/[^a-z]+/g, '-')}-${String(process.pid)}.mjs`;
  buildSync({
    entryPoints: [fileURLToPath(new URL(`../../${source}`, import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  return outfile;
}
