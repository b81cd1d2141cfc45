import { main, type Terminal } from '../../src/cli/index.js';

export interface FakeOptions {
  /** Whether a person sits there. */
  readonly isTerminal?: boolean;
  /** What standard input has, or what reading it fails with. */
  readonly input?: string | Uint8Array | Error;
  readonly environment?: Terminal['environment'];
  /** Each look at the clock is so much later, ms. */
  readonly tick?: number;
  readonly signal?: AbortSignal;
  /** Called with every text that is written. */
  readonly onWrite?: (text: string) => void;
}

/** What a command line said and did. */
export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command line in this process. */
export async function said(words: readonly string[], options: FakeOptions = {}): Promise<Said> {
  const { isTerminal = false, input = '', environment = {}, tick = 0, onWrite } = options;
  const written = { out: '', err: '' };
  let time = 0;
  const stream = (name: 'out' | 'err'): Terminal['out'] => ({
    write(text) {
      written[name] += text;
      onWrite?.(text);
    },
    isTerminal,
    columns: 80,
  });
  const code = await main(words, {
    out: stream('out'),
    err: stream('err'),
    readInput: () =>
      input instanceof Error
        ? Promise.reject(input)
        : Promise.resolve(typeof input === 'string' ? new TextEncoder().encode(input) : input),
    environment,
    now: () => (time += tick),
    signal: options.signal ?? new AbortController().signal,
    version: '0.0.0',
  });
  return { ...written, code };
}
