import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * One file of a script and all it imports, minus node's own modules. Benchmarks time this: modules transpiled one by one at
 * load run up to 2.5 times slower, because helpers are called across module boundaries.
 */
export async function bundle(entry: string, platform: 'node' | 'neutral' = 'node'): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'levy-bundle-')), 'bundle.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform,
    target: 'es2022',
    mainFields: ['module', 'main'],
    external: ['crypto'], // seedrandom asks for it in a try block, to seed itself without a seed
    logLevel: 'error',
  });
  return outfile;
}
