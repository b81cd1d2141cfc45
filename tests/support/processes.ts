import { spawn, spawnSync } from 'node:child_process';

/** What a process wrote and how it ended: its exit code, or the signal that ended it. */
export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly end: number | NodeJS.Signals | null;
}

const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({ ...process.env, NO_COLOR: '1', ...more });

/** Runs a command line of a built file as a process of its own, on pipes. */
export function onPipes(file: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(
    spawn(process.execPath, [file, ...words], { env: environment(more), stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

export function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  const written = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (written.out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (written.err += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ ...written, end: code ?? signal });
    });
  });
}

/** Whether this machine can make a pseudo-terminal: `script` of util-linux. */
export const hasTerminals = spawnSync('script', ['--version']).status === 0;

/** A bar that was drawn and taken away again: on a slow machine there is one. */
const bars = /(?:\r\x1b\[2K[^\r\n]*)*\r\x1b\[2K/g;

/** The same on a pseudo-terminal, where both streams are one; its line ends are made those of pipes again, bars that are gone left out. */
export async function onTerminal(file: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const line = [process.execPath, file, ...words].map(quoted).join(' ');
  const options = { env: environment({ TERM: 'xterm', ...more }), stdio: ['ignore', 'pipe', 'pipe'] as 'pipe'[] };
  const { out, ...rest } = await ended(spawn('script', ['-qec', line, '/dev/null'], options));
  return { out: out.replace(bars, '').replaceAll('\r\n', '\n'), ...rest };
}

export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
