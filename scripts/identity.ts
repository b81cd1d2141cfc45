/**
 * `npm run identity`: computes one table of hashes (keys, uniforms, numeric functions, draws, quotas, every series of the founding
 * case) under every JavaScript runtime that is here or that npm can install without root, and compares. `-- --ci`: this Node and
 * Bun alone, which is an engine that is not V8. Ends with 1 on any difference, or where nothing could be compared.
 */
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle.js';
import { findRuntimes } from './identity/runtimes.js';
import { runRuntime, type Table } from './identity/run-runtime.js';

const { values } = parseArgs({ options: { ci: { type: 'boolean', default: false } } });
const skipped: string[] = [];
const program = await bundle(new URL('./identity/program.ts', import.meta.url).pathname, 'neutral');

let reference: Table | null = null;
let differences = 0;
let ran = 0;
for (const runtime of findRuntimes(values.ci)) {
  if ('missing' in runtime) {
    skipped.push(runtime.missing);
    continue;
  }
  try {
    const { table, version } = await runRuntime(runtime, program);
    ran += 1;
    reference ??= table;
    const differing = Object.keys(reference).filter((name) => table[name] !== reference![name]);
    differences += differing.length;
    console.log(
      `${runtime.name.padEnd(28)} ${version.padEnd(44)} ${differing.length === 0 ? 'equal' : `DIFFERENT: ${differing.join(', ')}`}`,
    );
  } catch (error) {
    if (reference === null) throw error; // not even this process can
    differences += 1;
    console.log(`${runtime.name.padEnd(28)} FAILED: ${String(error)}`);
  }
}
for (const [name, hash] of Object.entries(reference ?? {})) console.log(`  ${name.padEnd(22)} ${hash}`);
for (const reason of skipped) console.log(`!! SKIPPED ${reason}`);
if (ran < 2) console.log('!! NOTHING WAS COMPARED: only one runtime ran.');
process.exitCode = differences > 0 || ran < 2 ? 1 : 0;
