import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Runtime } from './runtimes.js';

export type Table = Readonly<Record<string, string>>;
const limitMs = 300_000;

/** The table of hashes as one runtime computes it, and what the runtime calls itself. */
export async function runRuntime(runtime: Runtime, bundle: string): Promise<{ table: Table; version: string }> {
  const version = spawnSync(runtime.command, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]!.trim();
  if (runtime.kind !== 'script') return { table: await inBrowser(runtime, bundle), version };
  const { status, stdout, stderr } = spawnSync(runtime.command, [...runtime.args, bundle], {
    encoding: 'utf8',
    timeout: limitMs,
  });
  if (status !== 0) throw new Error(`${runtime.name} ended with ${String(status)}: ${stderr.slice(0, 500)}`);
  return { table: JSON.parse(stdout) as Table, version };
}

/** Serves a page with the bundle, opens it in a headless browser, and waits for the page to send its table back. */
async function inBrowser({ name, kind, command }: Runtime, bundle: string): Promise<Table> {
  const profile = mkdtempSync(join(tmpdir(), 'levy-browser-'));
  let settle: (body: string) => void;
  const body = new Promise<string>((resolve) => (settle = resolve));
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        response.end();
        settle(text);
      });
    } else if (request.url === '/bundle.mjs') {
      response.setHeader('content-type', 'text/javascript').end(readFileSync(bundle));
    } else {
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><meta charset="utf-8"><script type="module" src="/bundle.mjs"></script>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const args =
    kind === 'chromium'
      ? [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          `--user-data-dir=${profile}`,
          '--remote-debugging-port=0',
          address,
        ]
      : ['--headless', '--no-remote', '--profile', profile, address];
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, HOME: profile } });
  try {
    const failed = new Promise<never>((_, reject) => {
      void setTimeout(limitMs, undefined, { ref: false }).then(() =>
        reject(new Error(`${name} sent nothing within ${String(limitMs / 1000)} s`)),
      );
      child.on('error', reject);
    });
    return JSON.parse(await Promise.race([body, failed])) as Table;
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await Promise.race([ended, setTimeout(5_000)]);
    server.close();
    server.closeAllConnections();
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // A helper process of the browser still writes there; the system clears its temporary files.
    }
  }
}
