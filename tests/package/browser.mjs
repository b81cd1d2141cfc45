// levy/browser from a static page: headless Chromium loads the built files from loopback, runs an ensemble with two module workers, and
// posts the hash of its JSON, which must be that of Node's. Packages by name are bundled, as every page's builder does; the files of
// levy/browser are served next to them. `CHROMIUM` names the program where it is not `chromium`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runEnsemble } from '../../dist/index.js';
import { russia2023 } from '../../dist/data.js';
import { toJSON } from '../../dist/report.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'levy-browser-'));
/** Longer than the run takes on a busy machine. */
const patience = 120_000;
const options = { seed: 'browser', replicates: 20_000, keep: 'totals' };

const page = `
  import { runEnsemble } from ${JSON.stringify(join(dist, 'index.js'))};
  import { russia2023 } from ${JSON.stringify(join(dist, 'data.js'))};
  import { toJSON } from ${JSON.stringify(join(dist, 'report.js'))};
  import { workerPool } from ${JSON.stringify(join(dist, 'browser.js'))};
  const tell = (result) => fetch('/result', { method: 'POST', body: JSON.stringify(result) });
  let workers = 0;
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker { constructor(...given) { super(...given); workers++; } };
  try {
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 1);
    const pool = workerPool({ threads: 2 });
    const ensemble = await runEnsemble(russia2023, { ...${JSON.stringify(options)}, executor: pool });
    clearInterval(timer);
    await pool.close();
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(toJSON(ensemble)));
    const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    await tell({ hash, workers, longest: Math.round(longest), agent: navigator.userAgent.match(/Chrome\\/[0-9]+/)?.[0] });
  } catch (error) {
    await tell({ error: String(error?.stack ?? error) });
  }`;

const types = { '.html': 'text/html', '.js': 'text/javascript' };
let chromium = null;
let server = null;
try {
  await build({
    stdin: { contents: page, resolveDir: dist },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    outfile: join(folder, 'page.js'),
    logLevel: 'error',
  });
  copyFileSync(join(dist, 'browser-worker.js'), join(folder, 'browser-worker.js'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>levy</title><script type="module" src="./page.js"></script>',
  );
  const served = new Set(['index.html', 'page.js', 'browser-worker.js']);
  let received;
  const result = new Promise((resolve) => (received = resolve));
  server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        response.end();
        received(JSON.parse(body));
      });
      return;
    }
    const name = request.url === '/' ? 'index.html' : request.url.slice(1);
    if (!served.has(name)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': types[extname(name)] }).end(readFileSync(join(folder, name)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  chromium = spawn(
    process.env.CHROMIUM ?? 'chromium',
    [...flags, `--user-data-dir=${join(folder, 'profile')}`, `http://127.0.0.1:${port}/`],
    { stdio: 'ignore', detached: true },
  );
  const failed = new Promise((_, reject) => {
    chromium.on('error', reject);
    setTimeout(() => reject(new Error(`the page told nothing in ${patience / 1000} s`)), patience).unref();
  });
  const found = await Promise.race([result, failed]);
  if (found.error !== undefined) throw new Error(`in the page: ${found.error}`);
  const expected = createHash('sha256')
    .update(toJSON(await runEnsemble(russia2023, options)))
    .digest('hex');
  if (found.hash !== expected) throw new Error(`the page's hash is ${found.hash}, Node's ${expected}`);
  if (found.workers !== 2) throw new Error(`the page started ${found.workers} workers instead of 2`);
  console.log(`ok  ${found.agent}, 2 workers: ${expected}, as in Node; longest wait of the page ${found.longest} ms`);
} finally {
  server?.closeAllConnections();
  server?.close();
  if (chromium?.pid !== undefined) {
    const ended = new Promise((resolve) => chromium.on('exit', resolve));
    process.kill(-chromium.pid, 'SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
