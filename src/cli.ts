#!/usr/bin/env node
/* The command line as a process: the one file that has its streams, its signals and its clock. */
/* eslint-disable no-restricted-globals -- nothing else of the command line may touch the process */
import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { main, type Stream } from './cli/index.js';

/** Version of the package that this file is of. */
function packageVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder);
    const found = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version: string })
      : null;
    if (found?.name === 'levy') return found.version;
    if (folder.pathname === '/') return 'unknown';
  }
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // Whoever reads has had enough: nothing more to say, and no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY,
    get columns() {
      return stream.isTTY ? stream.columns : 80;
    },
  };
}

const stop = new AbortController();
const err = streamOf(process.stderr);
// Only once: the next one does what it does to any process, at once, whatever is being worked on.
process.once('SIGINT', () => {
  err.write('\nlevy: stopping; what is done follows (again to end at once)\n');
  stop.abort();
});

/** Standard input to its end, or to the signal. */
async function readInput(): Promise<Uint8Array> {
  const onAbort = (): void => void process.stdin.destroy(Object.assign(new Error('stopped'), { name: 'AbortError' }));
  stop.signal.addEventListener('abort', onAbort);
  try {
    return new Uint8Array(await buffer(process.stdin));
  } finally {
    stop.signal.removeEventListener('abort', onAbort);
  }
}

process.exitCode = await main(process.argv.slice(2), {
  out: streamOf(process.stdout),
  err,
  readInput,
  environment: process.env,
  now: () => performance.now(),
  signal: stop.signal,
  version: packageVersion(),
});
