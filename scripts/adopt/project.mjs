// What the cases share: a fresh folder with the packed library and what else it needs, and programs run in it.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = fileURLToPath(new URL('programs/', import.meta.url));
const execute = promisify(execFile);
/** Longer than any step takes on a busy machine. */
const patience = 300_000;

/** Said where a runtime cannot be had on this machine; the case is skipped with these words. */
export class Skipped extends Error {}

/** Runs a program; what it printed, both streams, or an error with all of it. */
export async function run(command, args, cwd, env = {}) {
  try {
    const { stdout, stderr } = await execute(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      maxBuffer: 1e8,
      timeout: patience,
    });
    return { stdout, stderr };
  } catch (error) {
    const printed = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim();
    throw new Error(`${command} ${args.join(' ')}\n${printed === '' ? error.message : printed}`, { cause: error });
  }
}

/** Packs what is built. */
export async function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, root);
  const [{ filename, files }] = JSON.parse(stdout);
  return { tarball: join(folder, filename), names: files.map(({ path }) => path) };
}

/**
 * A fresh project: `files` by name as text, `copies` from `programs` by name, the tarball and `packages` installed. What npm said of it is
 * `said`; `node` runs a file or a package's program with Node, `env` set.
 */
export async function project({ folder, tarball, expected }, name, { packages = [], files = {}, copies = [], type }) {
  const at = join(folder, name.replaceAll(/[^a-z0-9]+/g, '-'));
  mkdirSync(at);
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name: 'consumer', private: true, ...(type && { type }) }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  for (const [file, as] of copies) cpSync(join(programs, file), join(at, as));
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--strict-peer-deps'];
  const { stdout, stderr } = await run('npm', ['install', ...flags, tarball, ...packages], at);
  const env = { LEVY_ANSWER: expected };
  return {
    at,
    said: `${stdout}${stderr}`,
    run: (command, args) => run(command, args, at, env),
    node: (...args) => run(process.execPath, args, at, env),
  };
}

/** Compares what a program printed last with what it had to print. */
export function expectAnswer({ stdout }, expected) {
  const printed = stdout.trim().split('\n').at(-1);
  if (printed !== expected) throw new Error(`expected ${expected}, got ${printed}`);
}
